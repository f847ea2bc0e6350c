/** The context that every part of a document's editor needs. */
import { createContext, useContext } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { DocumentUndo } from './undo/documentUndo.ts'
import { LocalEdit } from '../sync/localEdit.ts'
import type { Focus, Present } from '../sync/presence.ts'

export interface Editing {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly undo: DocumentUndo
  /** Everyone who has this document open. */
  readonly present: readonly Present[]
  /** The day around which dates are likely to be; undefined if none is likelier than others. */
  readonly likelyDay?: string | undefined
  /** The time zone that is likely; undefined if none is. */
  readonly likelyZone?: string | undefined
  /** The centre's country, ISO 3166 alpha-2, in whose languages days are typed; undefined if there is none. */
  readonly country?: string | undefined
  /** Publishes the place of this person's focus to the others. */
  readonly setFocus: (focus: Focus | null) => void
}

export const EditingContext = createContext<Editing | null>(null)

export function useEditing(): Editing {
  const editing = useContext(EditingContext)
  if (editing === null) throw new Error('a part of an editor stands outside it')
  return editing
}

/**
 * Adds whole entries, as one step of undo.
 * @param add adds them to `entries`, and returns their ids
 */
export function makeAddition<Id extends string>(
  editing: Pick<Editing, 'doc' | 'undo'>,
  entries: Y.Map<unknown>,
  add: () => readonly Id[],
): readonly Id[] {
  let ids: readonly Id[] = []
  makeChange(editing, () => {
    ids = add()
  })
  editing.undo.markAddition(entries, ids)
  return ids
}

/** One deliberate change: one step for undo, however many values it sets. */
export function makeChange(editing: Pick<Editing, 'doc' | 'undo'>, change: () => void): void {
  editing.undo.stopCapturing()
  editing.doc.transact(change, new LocalEdit())
  editing.undo.stopCapturing()
}
