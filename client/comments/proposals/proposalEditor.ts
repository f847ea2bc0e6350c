/** An open editor as the threads beside it see it: they read what stands at a place, and apply a proposal there. */
import type { Proposed, Standing } from '../../../shared/comments/proposals/applyProposal.ts'
import type { ThreadId } from '../../../shared/comments/thread.ts'

export type ProposedThread = Proposed & { readonly id: ThreadId }

export interface ProposalEditor {
  /** Calls `listener` whenever the document changed. @returns a function that ends this */
  readonly subscribe: (listener: () => void) => () => void
  /** Reads the place of a proposal as it is now. */
  readonly standing: (thread: Proposed) => Standing
  /** One step of undo. @returns false if nothing was written, because the place is gone */
  readonly apply: (thread: ProposedThread) => boolean
  /** Takes the last step back. */
  readonly undo: () => void
}
