/** Applies proposals in an open document. Only editors load this. */
import * as Y from 'yjs'
import { standingOf, writeReplacement } from '../../../shared/comments/proposals/applyProposal.ts'
import type { Application } from '../../../shared/comments/proposals/proposal.ts'
import { ThreadId } from '../../../shared/comments/thread.ts'
import type { DocumentKind } from '../../../shared/documents/kinds.ts'
import { makeChange, type Editing } from '../../fields/editing.ts'
import { proposalOf } from '../../fields/undo/documentUndo.ts'
import type { ProposalEditor } from './proposalEditor.ts'
import type { Statement } from './statements.ts'

type EditedDocument = Pick<Editing, 'doc' | 'undo'>

/**
 * @param say called with each application, and with each undo and redo of one
 * @returns the editor, and a function that ends it
 */
export function createProposalEditor(
  kind: DocumentKind,
  { doc, undo }: EditedDocument,
  say: (statement: Statement) => void,
): readonly [ProposalEditor, () => void] {
  const clock = (): number => Y.getState(doc.store, doc.clientID)
  /** Before the last transaction. */
  let from = clock()
  const note = (): void => {
    from = clock()
  }
  const lastEdit = (): Application => ({ client: doc.clientID, from, clock: clock() })
  const onPopped = ({ stackItem, type }: StepEvent): void => {
    const thread = ThreadId.safeParse(proposalOf(stackItem))
    if (thread.success) say({ thread: thread.data, to: type === 'undo' ? 'open' : 'applied', edit: lastEdit() })
  }
  doc.on('beforeTransaction', note)
  undo.on('stack-item-popped', onPopped)
  const editor: ProposalEditor = {
    subscribe(listener) {
      doc.on('afterTransaction', listener)
      return () => doc.off('afterTransaction', listener)
    },
    standing: (thread) => standingOf(kind, doc, thread),
    undo: () => void undo.undo(),
    apply(thread) {
      const before = undo.undoStack.at(-1)
      let written = false
      makeChange({ doc, undo }, () => {
        written = writeReplacement(kind, doc, thread)
      })
      if (!written) return false
      // Where it stood there already, nothing was written, and there is nothing to undo.
      if (undo.undoStack.at(-1) !== before) undo.markProposal(thread.id)
      say({ thread: thread.id, to: 'applied', edit: lastEdit() })
      return true
    },
  }
  return [
    editor,
    () => {
      doc.off('beforeTransaction', note)
      undo.off('stack-item-popped', onPopped)
    },
  ]
}

type StepEvent = Parameters<Parameters<typeof Y.UndoManager.prototype.on<'stack-item-popped'>>[1]>[0]

/**
 * Two people applied one proposal at the same time: the words of the second stand there twice. They go again, wherever they
 * are by now; a value that both set is one value.
 */
export function takeBackEdit(
  { doc, undo }: EditedDocument,
  thread: ThreadId,
  { client, from, clock }: Application,
): void {
  undo.forgetProposal(thread)
  const written = Y.createDeleteSet()
  written.clients.set(client, [{ clock: from, len: clock - from }])
  doc.transact((transaction) => {
    Y.iterateDeletedStructs(transaction, written, (struct) => {
      if (struct instanceof Y.Item && struct.content instanceof Y.ContentString && !struct.deleted)
        struct.delete(transaction)
    })
  }, 'repair')
}
