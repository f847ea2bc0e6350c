/** The dependencies of a room, and its events. */
import type { DocumentName } from '../../shared/ids.ts'
import type { LogEntry, UpdateLog } from '../store/updateLog.ts'
import type { Condense } from './condense.ts'
import type { DiffElsewhere, PiecesElsewhere } from './diff/diffWorker.ts'
import type { PersonBudgets } from './budget/personBudget.ts'
import type { TurnPace } from './turns/turnPace.ts'

interface Commit {
  /** The document's sequence after it. */
  readonly sequence: number
  /** Whether other nodes made it; its entries are then known as far as the log still has them. */
  readonly byOthers: boolean
}

export type OnCommitted = (document: DocumentName, entries: readonly LogEntry[], commit: Commit) => void

/** The dependencies of a room. Time and waiting are passed in, so that the simulation controls them. */
export interface RoomDeps {
  readonly log: Pick<UpdateLog, 'load' | 'commit' | 'sync' | 'compact' | 'versions' | 'since'>
  readonly condense: Condense
  readonly diffElsewhere: DiffElsewhere
  readonly piecesElsewhere: PiecesElsewhere
  /** Milliseconds since the epoch, by a clock that never goes back while the process lives. */
  readonly now: () => number
  /** The same by a clock on which all nodes agree. */
  readonly sharedNow: () => number
  readonly budgets: PersonBudgets
  readonly wait: (milliseconds: number) => Promise<void>
  readonly turnPace: TurnPace
  /** Calls `flush` soon, with those of other rooms. */
  readonly gatherPresence: (flush: () => void) => void
  /** The document has a new committed state, brought by these entries. */
  readonly onCommitted: OnCommitted
  /** Another node wrote with a layout that the document did not have. */
  readonly onLayoutRaised: (document: DocumentName) => void
  /** The presence of people here changed, as an awareness update for other nodes. */
  readonly onPresence: (document: DocumentName, update: Uint8Array) => void
  /** Somebody came to the document or left it. */
  readonly onAudienceChanged: (document: DocumentName) => void
  readonly onEvent: (trouble: RoomEvent) => void
}

export type RoomEvent =
  | {
      readonly kind: 'commit-failed'
      readonly document: DocumentName
      readonly attempt: number
      readonly error: unknown
    }
  | { readonly kind: 'commit-works-again'; readonly document: DocumentName }
  | { readonly kind: 'load-failed'; readonly document: DocumentName; readonly error: unknown }
  | { readonly kind: 'replica-rebuilt'; readonly document: DocumentName }
  | {
      readonly kind: 'rejected'
      readonly document: DocumentName
      readonly why: 'read-only' | 'bad-frame' | 'document-full' | 'missing-dependencies'
    }
  /** A socket that could not keep up has drained and was brought up to date. */
  | { readonly kind: 'resynced'; readonly document: DocumentName }
  | { readonly kind: 'compaction-differs'; readonly document: DocumentName }
  | { readonly kind: 'upkeep-failed'; readonly document: DocumentName; readonly error: unknown }
  | { readonly kind: 'bug'; readonly document: DocumentName; readonly error: unknown }
