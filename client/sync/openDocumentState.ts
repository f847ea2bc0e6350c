/** The states of an open document, as components show them. */
import type * as Y from 'yjs'
import type { Awareness } from 'y-protocols/awareness'
import type { CloseReason } from './closeReason.ts'
import { hasUnsent, saveStateOf, type Progress, type SaveState } from './saveState.ts'
import type { UnsentWork } from './unsentWork.ts'

export type OpenDocumentState =
  /** No content yet. `away`: the server cannot be reached and there is no local copy. */
  | { readonly phase: 'opening'; readonly away: boolean }
  | {
      readonly phase: 'open'
      readonly doc: Y.Doc
      readonly awareness: Awareness
      readonly save: SaveState
      /** False if the browser stores nothing: closing the tab would lose unsent work. */
      readonly isSavedHere: boolean
      /** Some edit made here is not known to be on the server. */
      readonly hasUnsent: boolean
      /** When the first of these edits was made; null if there are none, or it is not known. */
      readonly unsentSince: number | null
    }
  | ({ readonly phase: 'ended' } & Ended)

export interface Ended {
  readonly end: CloseReason
  /** Unsent work was stored among this person's unsent work. */
  readonly unsentWork: boolean
  /** Unsent work that could not be stored: this value is its only copy. */
  readonly unkept: UnsentWork | null
}

interface Session {
  readonly ended: Ended | null
  readonly isOpen: boolean
  /** The server cannot be reached. */
  readonly isAway: boolean
  readonly progress: Progress
  readonly now: number
  readonly open: Pick<Extract<OpenDocumentState, { phase: 'open' }>, 'doc' | 'awareness' | 'isSavedHere'>
}

export function stateOf({ ended, isOpen, isAway, progress, now, open }: Session): OpenDocumentState {
  if (ended !== null) return { phase: 'ended', ...ended }
  if (!isOpen) return { phase: 'opening', away: isAway }
  return {
    phase: 'open',
    ...open,
    save: saveStateOf(progress, now),
    hasUnsent: hasUnsent(progress),
    unsentSince: progress.unsentSince,
  }
}
