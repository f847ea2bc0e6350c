/**
 * A feature's additions to the server. Each has `open<Noun>(core)` in its `feature.ts`, and `features.ts` lists them.
 */
import type { DocumentName } from '../shared/ids.ts'
import type { BusMessage } from './bus/busMessage.ts'
import type { Route } from './http/route.ts'
import type { LogEntry } from './store/updateLog.ts'

export interface Feature {
  readonly routes: readonly Route[]
  /** A document has a newer committed state, brought by these entries. */
  readonly onCommitted?: (document: DocumentName, entries: readonly LogEntry[]) => void
  /** A message of the bus, at every node. */
  readonly onMessage?: (message: BusMessage) => void
  /** Reads this node's cached data again after another node's change, before the message goes on to listeners here. */
  readonly refresh?: (message: BusMessage) => Promise<void> | void
  /** Ends its background work. The stores are open until all features have ended. */
  readonly close?: () => Promise<void> | void
}
