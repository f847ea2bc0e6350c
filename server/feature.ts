/**
 * A feature's additions to the server. Each has `open<Noun>(core)` in its `feature.ts`, and `features.ts` lists them.
 */
import type { LocalDate } from '../shared/days.ts'
import type { DocumentName } from '../shared/ids.ts'
import type { ItemSource, SourceKind } from '../shared/updates/fields.ts'
import type { CandidateKind, Happening } from '../shared/updates/candidate.ts'
import type { BusMessage } from './bus/busMessage.ts'
import type { Route } from './http/route.ts'
import type { LogEntry } from './store/updateLog.ts'

export interface HappenedAsked {
  /** When the last letter was sent. */
  readonly since: Date
  /** The day on which the next one goes. */
  readonly day: LocalDate
  /** The sources of earlier letters, for features that store no time of what happened. */
  readonly before: readonly ItemSource[]
}

/** The news of a feature for the Weekly Update: only what every member may read. */
export interface Happened {
  readonly kinds: readonly SourceKind[]
  /** Possible news, the latest first. */
  readonly recent: (asked: HappenedAsked) => Promise<readonly (Happening & { readonly group: CandidateKind })[]>
  /** A source as it is now; null if it is gone, cancelled or no longer for every member. */
  readonly now: (source: ItemSource) => Promise<Happening | null>
}

export interface Feature {
  readonly routes: readonly Route[]
  /** Its news for the Weekly Update. */
  readonly happened?: Happened
  /** A document has a newer committed state, brought by these entries. */
  readonly onCommitted?: (document: DocumentName, entries: readonly LogEntry[]) => void
  /** A message of the bus, at every node. */
  readonly onMessage?: (message: BusMessage) => void
  /** Reads this node's cached data again after another node's change, before the message goes on to listeners here. */
  readonly refresh?: (message: BusMessage) => Promise<void> | void
  /** Ends its background work. The stores are open until all features have ended. */
  readonly close?: () => Promise<void> | void
}
