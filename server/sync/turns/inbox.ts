/** An *inbox* has the frames that wait for their turn in a room, in the order of arrival. */
import type { ClientMessage } from '../../../shared/wire.ts'
import { StoreFailing } from '../../store/health/storeFailing.ts'
import type { Replica } from '../replica.ts'
import type { RoomSocket } from '../roomSocket.ts'

/** Runs when everything before it is committed. */
export type Read = (replica: Replica, sequence: number) => void | Promise<void>

export type Inbound = { readonly kind: 'join'; readonly socket: RoomSocket } | InboundMessage | InboundRead

export interface InboundMessage {
  readonly kind: 'message'
  readonly socket: RoomSocket
  readonly message: ClientMessage
  readonly bytes: number
  /** True for a part of content that was split already. */
  readonly isPiece?: boolean
}

/** Content of somebody who may write. */
type Edit = InboundMessage & { readonly message: Extract<ClientMessage, { kind: 'content' }> }

export interface InboundRead {
  readonly kind: 'read'
  readonly read: Read
  /** Called instead while the store fails; without it the read waits until the store works again. */
  readonly refuse: ((error: StoreFailing) => void) | null
  /** Whether the document itself is read, and not only its cached facts. */
  readonly ofDocument: boolean
  /** Does work at the expense of who reads. */
  readonly spend: (work: () => void) => void
}

/** A read that nobody pays for, and that waits for a failing store. */
export const readForOurselves = (read: Read, ofDocument: boolean): InboundRead => ({
  kind: 'read',
  read,
  refuse: null,
  ofDocument,
  spend: (work) => work(),
})

/** The most bytes that one turn takes and reads: it ends in one commit, one frame for everybody and the answers. */
const TURN_BYTES = 1024 * 1024
/** Applying this many bytes of small changes takes some 10 ms. */
const LONG_CONTENT_BYTES = 64 * 1024
/** How long one turn may keep the event loop before the rest waits for the next, in milliseconds. */
const TURN_MS = 8

export class Inbox {
  #waiting: Inbound[] = []
  /** The last turn had no time for all that waited. */
  #isBehind = false
  /** Somebody who waits is to be served at once. */
  #isUrgent = false

  get isEmpty(): boolean {
    return this.#waiting.length === 0
  }

  /** Whether all that waits may wait a little longer, for more of its kind. Those who join or read are served at once. */
  get mayWait(): boolean {
    return !this.#isBehind && !this.#isUrgent
  }

  push(inbound: Inbound): void {
    this.#waiting.push(inbound)
    this.#isUrgent ||= !isPatient(inbound)
  }

  clear(): void {
    this.#waiting = []
    this.#isUrgent = false
  }

  /** The first of all, if it is to be cut before it has its turn. */
  get longFirst(): Edit | null {
    const [first] = this.#waiting
    return first !== undefined && isLong(first) ? first : null
  }

  replaceFirst(inbound: readonly Inbound[]): void {
    this.#waiting.splice(0, 1, ...inbound)
  }

  /** The first message that needs the document itself: a read, or content from somebody who may write. */
  get firstOfDocument(): Inbound | null {
    return this.#waiting.find((inbound) => (inbound.kind === 'read' ? inbound.ofDocument : isEdit(inbound))) ?? null
  }

  /** Whether more than one frame with content from somebody who may write waits. */
  get hasSeveralEdits(): boolean {
    let edits = 0
    for (const inbound of this.#waiting) {
      if (isEdit(inbound)) edits += 1
      if (edits > 1) return true
    }
    return false
  }

  /**
   * Hands out the messages of one turn, at least one if any waits.
   * @param take returns the bytes to be read for it after the commit, beside its own; null to end the turn
   */
  takeTurn(take: (inbound: Inbound) => number | null, now: () => number): void {
    const started = now()
    let bytes = 0
    let taken = 0
    for (const inbound of this.#waiting) {
      // A frame may take a few milliseconds, so the clock is read before each.
      if (bytes > TURN_BYTES || (taken > 0 && (now() - started > TURN_MS || isLong(inbound)))) break
      taken += 1
      if (inbound.kind === 'message') bytes += inbound.bytes
      const later = take(inbound)
      if (later === null) break
      bytes += later
    }
    this.#waiting.splice(0, taken)
    this.#isBehind = this.#waiting.length > 0
    this.#isUrgent = !this.#waiting.every(isPatient)
  }

  /** Refuses the reads that will not wait for a failing store. */
  refuseReads(): void {
    this.#waiting = this.#waiting.filter((inbound) => {
      if (inbound.kind !== 'read' || inbound.refuse === null) return true
      inbound.refuse(new StoreFailing())
      return false
    })
    this.#isUrgent = !this.#waiting.every(isPatient)
  }
}

const isEdit = (inbound: Inbound): inbound is Edit =>
  inbound.kind === 'message' && inbound.message.kind === 'content' && inbound.socket.access === 'write'

const isPatient = (inbound: Inbound): boolean =>
  inbound.kind === 'message' && inbound.message.kind !== 'step1' && inbound.message.kind !== 'query-presence'

const isLong = (inbound: Inbound): inbound is Edit =>
  isEdit(inbound) && inbound.isPiece !== true && inbound.message.update.length > LONG_CONTENT_BYTES
