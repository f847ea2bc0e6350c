/** An *inbox* has the frames that wait for their turn in a room, in the order of arrival. */
import type { ClientMessage } from '../../shared/wire.ts'
import { StoreFailing } from '../store/health/storeFailing.ts'
import type { Replica } from './replica.ts'
import type { RoomSocket } from './roomSocket.ts'

/** Runs when everything before it is committed. */
export type Read = (replica: Replica, sequence: number) => void | Promise<void>

export type Inbound =
  | { readonly kind: 'join'; readonly socket: RoomSocket }
  | { readonly kind: 'message'; readonly socket: RoomSocket; readonly message: ClientMessage; readonly bytes: number }
  /** `refuse` is called instead while the store fails; without it the read waits until the store works again. */
  | { readonly kind: 'read'; readonly read: Read; readonly refuse: ((error: StoreFailing) => void) | null }

/** Bytes that one turn takes and reads at most: it ends in one commit, one frame for everybody and the answers. */
const TURN_BYTES = 1024 * 1024
/** How long one turn may keep the event loop before the rest waits for the next, in milliseconds. */
const TURN_MS = 8

export class Inbox {
  #waiting: Inbound[] = []

  get isEmpty(): boolean {
    return this.#waiting.length === 0
  }

  push(inbound: Inbound): void {
    this.#waiting.push(inbound)
  }

  clear(): void {
    this.#waiting = []
  }

  /** Whether more than one frame with content from somebody who may write waits. */
  get hasSeveralEdits(): boolean {
    let edits = 0
    for (const inbound of this.#waiting) {
      if (inbound.kind !== 'message' || inbound.message.kind !== 'content') continue
      if (inbound.socket.access === 'write') edits += 1
      if (edits > 1) return true
    }
    return false
  }

  /**
   * Hands out what one turn takes, at least one if any waits.
   * @param take returns the bytes to be read for it after the commit, beside its own; null to end the turn
   */
  takeTurn(take: (inbound: Inbound) => number | null, now: () => number): void {
    const started = now()
    let bytes = 0
    let taken = 0
    for (const inbound of this.#waiting) {
      // A frame may take a few milliseconds, so the clock is read before each.
      if (bytes > TURN_BYTES || (taken > 0 && now() - started > TURN_MS)) break
      taken += 1
      if (inbound.kind === 'message') bytes += inbound.bytes
      const later = take(inbound)
      if (later === null) break
      bytes += later
    }
    this.#waiting.splice(0, taken)
  }

  /** Refuses the reads that will not wait for a failing store. */
  refuseReads(): void {
    this.#waiting = this.#waiting.filter((inbound) => {
      if (inbound.kind !== 'read' || inbound.refuse === null) return true
      inbound.refuse(new StoreFailing())
      return false
    })
  }
}
