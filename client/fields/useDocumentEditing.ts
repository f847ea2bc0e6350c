import { useCallback, useEffect, useMemo } from 'react'
import type * as Y from 'yjs'
import type { Focus } from '../sync/presence.ts'
import type { Editing } from './editing.ts'
import { undoFor, type Root } from './undo/undo.ts'
import { useUndoKeys } from './useUndoKeys.ts'

/**
 * Supplies the editing context of a document, with one undo manager for the whole document.
 * @param rootsOf the root types that people edit; must stay the same between renderings
 */
export function useDocumentEditing(
  { doc, awareness, present, likelyDay, likelyZone, country }: Omit<Editing, 'undo' | 'setFocus'>,
  rootsOf: (doc: Y.Doc) => readonly Root[],
): Editing {
  const undo = useMemo(() => undoFor(rootsOf(doc)), [doc, rootsOf])
  useEffect(() => () => undo.destroy(), [undo])
  useUndoKeys(undo)
  const setFocus = useCallback((focus: Focus | null) => awareness.setLocalStateField('focus', focus), [awareness])
  return useMemo<Editing>(
    () => ({ doc, awareness, undo, present, likelyDay, likelyZone, country, setFocus }),
    [doc, awareness, undo, present, likelyDay, likelyZone, country, setFocus],
  )
}
