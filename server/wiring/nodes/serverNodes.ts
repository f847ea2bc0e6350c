/** The nodes of a server, as one of them sees them: their messages, and the background work of each. */
import type { Bus } from '../../bus/bus.ts'
import type { BusMessage } from '../../bus/busMessage.ts'
import type { BackgroundWork } from '../../store/leases/leasedWork.ts'
import type { WorkKind } from '../../store/leases/workKind.ts'
import type { UpdateLog } from '../../store/updateLog.ts'
import type { Rooms } from '../../sync/rooms.ts'

/** What a node does with what others say. */
export interface Connected {
  readonly rooms: Pick<Rooms, 'rooms' | 'follow' | 'onCommitted' | 'onPresence' | 'receivePresence'>
  readonly log: Pick<UpdateLog, 'changes' | 'since'>
  /** Reads this node's cached data about a message's subject again. */
  readonly refresh: (message: BusMessage) => Promise<void>
  /** Does what a lost message of a dead node should have done. */
  readonly recheckRights: () => Promise<void>
  /** From now on this node derives data from documents: it does what another one left undone. */
  readonly catchUp: () => Promise<void>
}

export interface ServerNodes {
  readonly bus: Bus
  /** Null on a server that runs alone. */
  readonly name: string | null
  readonly work: BackgroundWork
  /** Milliseconds since the epoch, on which all nodes agree. */
  now(): number
  /** Whether this node does this work now. */
  isOurs(kind: WorkKind): boolean
  /** The address of the node that does it; null while nobody does. */
  addressOf(kind: WorkKind): Promise<string | null>
  /** The kinds of work that this node does. */
  held(): readonly WorkKind[]
  /** The parts that are gone, and without which everything is slower. */
  degraded(): readonly 'redis'[]
  /** Why each of it is gone, in a word. */
  whyDegraded(): Readonly<Record<string, string>>
  /** Messages of other nodes that were not understood, and own ones that were dropped because too many waited. */
  counts(): { readonly skipped: number; readonly dropped: number }
  connect(connected: Connected): void
  /** This node has seeded and caught up; the next one may start. */
  started(): Promise<void>
  close(): Promise<void>
}
