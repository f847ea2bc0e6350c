import { use, useCallback, useEffect, useMemo } from 'react'
import type * as Y from 'yjs'
import type { Focus } from '../sync/presence.ts'
import type { Editing } from './editing.ts'
import type { DocumentUndo } from './undo/documentUndo.ts'
import { BesideUndo, inOneOrder } from './undo/inOneOrder.ts'
import { undoFor, type Root } from './undo/undo.ts'
import { useUndoKeys } from './useUndoKeys.ts'

type EditedDocument = Omit<Editing, 'undo' | 'setFocus'>

/**
 * Supplies the editing context of a document, with one undo manager for the whole document. The keys for undo take back the
 * steps of a document beside it as well, in one order.
 * @param rootsOf the root types that people edit; must stay the same between renderings
 */
export function useDocumentEditing(edited: EditedDocument, rootsOf: (doc: Y.Doc) => readonly Root[]): Editing {
  const editing = useEditingBeside(edited, rootsOf)
  useKeysOf(editing.undo, use(BesideUndo))
  return editing
}

function useKeysOf(undo: DocumentUndo, beside: DocumentUndo | null): void {
  const order = useMemo(() => (beside === null ? null : inOneOrder(undo, beside)), [undo, beside])
  useEffect(() => order?.follow(), [order])
  useUndoKeys(order ?? undo)
}

/** As {@link useDocumentEditing}, for the document beside another one: it has no keys of its own. */
export function useEditingBeside(
  { doc, awareness, present, likelyDay, likelyZone, country }: EditedDocument,
  rootsOf: (doc: Y.Doc) => readonly Root[],
): Editing {
  const undo = useMemo(() => undoFor(rootsOf(doc)), [doc, rootsOf])
  useEffect(() => () => undo.destroy(), [undo])
  const setFocus = useCallback((focus: Focus | null) => awareness.setLocalStateField('focus', focus), [awareness])
  return useMemo<Editing>(
    () => ({ doc, awareness, undo, present, likelyDay, likelyZone, country, setFocus }),
    [doc, awareness, undo, present, likelyDay, likelyZone, country, setFocus],
  )
}
