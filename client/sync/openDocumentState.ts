/** The states of an open document, as components show them. */
import type * as Y from 'yjs'
import type { Awareness } from 'y-protocols/awareness'
import type { CloseReason } from './closeReason.ts'
import type { SaveState } from './saveState.ts'
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
    }
  | ({ readonly phase: 'ended' } & Ended)

export interface Ended {
  readonly end: CloseReason
  /** Unsent work was stored among this person's unsent work. */
  readonly unsentWork: boolean
  /** Unsent work that could not be stored: this value is its only copy. */
  readonly unkept: UnsentWork | null
}
