/** The context that every part of a document's editor needs. */
import { createContext, useContext } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { LocalEdit } from '../sync/localEdit.ts'
import type { Focus, Present } from '../sync/presence.ts'

export interface Editing {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly undo: Y.UndoManager
  /** Everyone who has this document open. */
  readonly present: readonly Present[]
  /** Publishes the place of this person's focus to the others. */
  readonly setFocus: (focus: Focus | null) => void
}

export const EditingContext = createContext<Editing | null>(null)

export function useEditing(): Editing {
  const editing = useContext(EditingContext)
  if (editing === null) throw new Error('a part of an editor stands outside it')
  return editing
}

/** One deliberate change: one step for undo, however many values it sets. */
export function makeChange(editing: Pick<Editing, 'doc' | 'undo'>, change: () => void): void {
  editing.undo.stopCapturing()
  editing.doc.transact(change, new LocalEdit())
  editing.undo.stopCapturing()
}
