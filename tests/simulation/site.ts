/** A *site* is everything that serves a day: one server and its disk, or several nodes and their shared parts. */
import type { UpdateLog } from '../../server/store/updateLog.ts'
import type { DocumentName, PersonId } from '../../shared/ids.ts'
import type { Access } from '../../shared/wire.ts'
import type { SimulatedServer } from './simulatedServer.ts'

export interface Site {
  /** How often each thing happens, out of their sum. */
  readonly weights: Readonly<Record<string, number>>
  /** The running servers. */
  readonly servers: readonly SimulatedServer[]
  /** Chooses a server for a new connection. @returns null if none can be reached */
  reach(): SimulatedServer | null
  create(document: DocumentName, state: Uint8Array): Promise<void>
  /** Something happens that only this kind of site knows. */
  happen(happening: string): void
  /** The longest that storing takes for anything, in milliseconds. */
  slowDown(milliseconds: number): void
  /** Something goes wrong in the middle of a rush. */
  breakInRush(): void
  /** Gives somebody another right, and has open sockets judged again. */
  changeRights(person: PersonId, access: Access | null): void
  /** Everything works again, and ended nodes are started. */
  heal(): void
  /** All servers end in good order. */
  stop(): Promise<void>
  /** Starts a server after a stop. */
  start(): void
  /** The stored state, without any trouble. */
  load: UpdateLog['load']
  /** Looks at what somebody reads of a document at this sequence. */
  checkRead(document: DocumentName, state: Uint8Array, sequence: number): void
  close(): Promise<void>
}
