/**
 * The *presence* of a room: the people in it. One client id per socket; the server writes the identity into every
 * state, so that nobody can pose as another or wipe another's cursor; the latest of several states within a tick
 * counts.
 */
import { z } from 'zod'
import { MAX_PRESENCE_BYTES, presenceFrame, type Frame } from '../../shared/wire.ts'
import { RemotePresence, type RemoteEntry } from './nodes/remotePresence.ts'
import { readEntries, writeEntries, type Entry } from './presenceEntries.ts'
import type { RoomSocket } from './roomSocket.ts'

/** What our clients say of themselves (`cursor` is of y-tiptap); they parse each other's. Anything else that somebody adds is dropped. */
const State = z.object({ focus: z.unknown(), caret: z.unknown(), cursor: z.unknown(), restored: z.unknown() }).partial()

interface Seat {
  readonly client: number
  /** The highest clock that was sent to the others: it must grow for them, or they ignore the state that comes with it. */
  clock: number
  /** The clock sent to the client itself: one above its last. The client repeats it, which changes nothing. */
  ownClock: number
  /** The state as JSON with the identity in it; null: connected, but shows nothing. */
  json: string | null
}

/** The most clients, per room, that have left and still have a known clock. */
const MAX_GONE = 1000
export class Presence {
  readonly #seats = new Map<RoomSocket, Seat>()
  readonly #changed = new Set<Seat>()
  readonly #left = new Map<number, number>()
  /** The last clocks of clients that left: when they come back, the others only accept higher ones. */
  readonly #gone = new Map<number, number>()
  readonly #remote = new RemotePresence()
  /**
   * Sockets that must learn which other clients of their person are at other nodes: before they had a seat, those could
   * have been themselves.
   */
  readonly #owed = new Map<RoomSocket, readonly Entry[]>()

  get hasPendingStates(): boolean {
    return this.#changed.size > 0 || this.#left.size > 0 || this.#owed.size > 0
  }

  /**
   * Takes a client's awareness update. Only the entry of its own client id counts: the first id that it names and that
   * no other person holds.
   * @param now milliseconds since the epoch, on which all nodes agree
   * @returns false if it is not one, or too large
   */
  receive(socket: RoomSocket, update: Uint8Array, now: number): boolean {
    const entries = readEntries(update)
    if (entries === null) return false
    const seat = this.#seats.get(socket)
    for (const entry of entries) {
      if (seat === undefined ? !this.#mayTake(socket, entry.client, now) : entry.client !== seat.client) continue
      return this.#seat(socket, entry, now)
    }
    return true
  }

  /** A person's own earlier socket may still be half open after a network change; its seat is taken over. */
  #mayTake(socket: RoomSocket, client: number, now: number): boolean {
    const holder = this.#remote.holder(client, now)
    if (holder !== null && holder !== socket.person.id) return false
    for (const [other, seat] of this.#seats) {
      if (seat.client === client && other.person.id !== socket.person.id) return false
    }
    return true
  }

  #seat(socket: RoomSocket, entry: Entry, now: number): boolean {
    const json = withIdentity(entry.json, socket)
    if (json === undefined) return false
    const seat = this.#seats.get(socket) ?? this.#takeSeat(socket, entry, now)
    if (entry.clock <= seat.ownClock && json === seat.json) return true
    seat.ownClock = Math.max(seat.ownClock, entry.clock) + 1
    // Whatever another node still says of it, since it was there, is older.
    seat.clock = Math.max(seat.clock + 1, entry.clock, this.#remote.clockAbove(seat.client))
    seat.json = json
    this.#changed.add(seat)
    this.#left.delete(seat.client)
    return true
  }

  /**
   * A client that reconnects has a clock that the others know already, and accept only higher ones. Its former room may
   * be evicted, or be on another node; nobody moves a thousand times a second, so the time is always higher.
   */
  #takeSeat(socket: RoomSocket, { client, clock }: Entry, now: number): Seat {
    let seat: Seat = { client, clock, ownClock: 0, json: null }
    for (const [other, taken] of this.#seats) {
      if (taken.client !== client) continue
      this.#seats.delete(other)
      seat = taken
      // It may have been at another node meanwhile, with higher clocks.
      if (taken.json !== null) this.#changed.add(taken)
    }
    const known = Math.max(this.#gone.get(client) ?? 0, this.#remote.clockAbove(client), Math.floor(now))
    seat.clock = Math.max(seat.clock, known)
    this.#seats.set(socket, seat)
    // Now it is known which of this person's clients are others; see `all`.
    for (const [other, theirs] of this.#seats) {
      if (theirs === seat || theirs.json === null || other.person.id !== socket.person.id) continue
      theirs.clock += 1
      this.#changed.add(theirs)
    }
    const elsewhere = this.#elsewhere(now).filter(({ person }) => person === socket.person.id)
    if (elsewhere.length > 0) this.#owed.set(socket, elsewhere)
    return seat
  }

  leave(socket: RoomSocket): void {
    const seat = this.#seats.get(socket)
    this.#owed.delete(socket)
    if (seat === undefined) return
    this.#seats.delete(socket)
    this.#changed.delete(seat)
    this.#left.set(seat.client, seat.clock + 1)
    this.#gone.delete(seat.client)
    this.#gone.set(seat.client, seat.clock + 1)
    const oldest = this.#gone.keys().next()
    if (this.#gone.size > MAX_GONE && oldest.done !== true) this.#gone.delete(oldest.value)
  }

  /**
   * Returns the changes since the last call, as a frame for each socket; also as an update for other nodes, null for
   * none.
   * A client receives its own state, because the server has added its identity; but with its own clock, one higher than
   * it sent. With the clock that the others receive, y-protocols would take an old state of the client for newer than
   * its present one. A client that has just connected has not yet named itself: it may be any client of the same
   * person.
   */
  takePendingStates(): { readonly update: Uint8Array | null; readonly frameFor: (socket: RoomSocket) => Frame | null } {
    const entries = [
      ...[...this.#changed].map((seat) => ({ client: seat.client, clock: seat.clock, json: seat.json ?? 'null' })),
      ...[...this.#left].map(([client, clock]) => ({ client, clock, json: 'null' })),
    ]
    const owed = new Map(this.#owed)
    this.#changed.clear()
    this.#left.clear()
    this.#owed.clear()
    const update = entries.length === 0 ? null : writeEntries(entries)
    const shared = update === null ? null : presenceFrame(update)
    const clients = new Set(entries.map(({ client }) => client))
    const frameFor = (socket: RoomSocket) => {
      const own = this.#mayBe(socket).filter(({ client }) => clients.has(client))
      const more = owed.get(socket) ?? []
      if (own.length === 0 && more.length === 0) return shared
      const ownClock = new Map(own.map((seat) => [seat.client, seat.ownClock]))
      const known = entries.map((entry) => ({ ...entry, clock: ownClock.get(entry.client) ?? entry.clock }))
      return presenceFrame(writeEntries([...known, ...more]))
    }
    return { update, frameFor }
  }

  /** Sends everybody here to the others once more: another node asks. */
  renewAll(): void {
    for (const seat of this.#seats.values()) if (seat.json !== null) this.#changed.add(seat)
  }

  /** Takes a frame of another node. @returns the frame to send to each socket; null for nothing */
  receiveRemote(update: Uint8Array, now: number): (socket: RoomSocket) => Frame | null {
    return this.#framesOf(this.#remote.take(update, now).filter((entry) => this.#isElsewhere(entry)))
  }

  /**
   * Ends clients that are silent at another node. @returns the frame to send to each socket; null if there were none
   */
  endSilent(now: number): ((socket: RoomSocket) => Frame | null) | null {
    const ended = this.#remote.endSilent(now)
    if (ended.length === 0) return null
    const here = this.#clientsHere()
    return this.#framesOf(ended.filter(({ client }) => !here.has(client)))
  }

  #framesOf(shown: readonly RemoteEntry[]): (socket: RoomSocket) => Frame | null {
    const shared = shown.length === 0 ? null : presenceFrame(writeEntries(shown))
    return (socket) => {
      const mayBeSelf = !this.#seats.has(socket) && shown.some(({ person }) => person === socket.person.id)
      if (!mayBeSelf) return shared
      return presenceFrame(writeEntries(shown.filter(({ person }) => person !== socket.person.id)))
    }
  }

  /** Whether another node is right about a client. Its seat here ends when it has come over to that node. */
  #isElsewhere({ client, clock, person }: RemoteEntry): boolean {
    for (const [socket, seat] of this.#seats) {
      if (seat.client !== client) continue
      if (clock <= seat.clock) return false
      if (person === socket.person.id) {
        this.#seats.delete(socket)
        this.#changed.delete(seat)
        return true
      }
      // It has left there, or somebody else poses as it: it is here, and says so again.
      seat.clock = this.#remote.clockAbove(client)
      if (seat.json !== null) this.#changed.add(seat)
      return false
    }
    return true
  }

  #clientsHere(): ReadonlySet<number> {
    return new Set([...this.#seats.values()].map(({ client }) => client))
  }

  /** People who are only at other nodes. */
  #elsewhere(now: number): readonly RemoteEntry[] {
    const here = this.#clientsHere()
    return this.#remote.present(now).filter(({ client }) => !here.has(client))
  }

  /** Its own seat, or those that may be its own from before its connection broke. */
  #mayBe(socket: RoomSocket): readonly Seat[] {
    const own = this.#seats.get(socket)
    if (own !== undefined) return [own]
    return [...this.#seats].flatMap(([other, seat]) => (other.person.id === socket.person.id ? [seat] : []))
  }

  /**
   * Returns everybody, for a new socket; null if nobody is here. Each with a new clock: a client that was here before
   * its connection broke has forgotten the others, but not their clocks. A client of the same person may be the
   * newcomer itself, on a connection that is broken unnoticed; it receives its own clock, so that it is not set back.
   */
  all(socket: RoomSocket, now: number): Uint8Array | null {
    const mayBe = this.#mayBe(socket)
    const entries = [...this.#seats].flatMap(([other, seat]) => {
      const { client, json } = seat
      if (json === null || other === socket) return []
      return [{ client, clock: mayBe.includes(seat) ? seat.ownClock : (seat.clock += 1), json }]
    })
    // A newcomer may be one of its person's clients; it learns of them when it has a seat.
    const isOther = ({ person }: RemoteEntry) => this.#seats.has(socket) || person !== socket.person.id
    const everybody = [...entries, ...this.#elsewhere(now).filter(isOther)]
    return everybody.length === 0 ? null : writeEntries(everybody)
  }

  /** Returns the clients that have left, for a socket that may have missed it; null if there are none. */
  departed(): Uint8Array | null {
    const here = this.#clientsHere()
    const gone = [...this.#gone].map(([client, clock]) => ({ client, clock, json: 'null' }))
    const entries = [...gone, ...this.#remote.departed()].filter(({ client }) => !here.has(client))
    return entries.length === 0 ? null : writeEntries(entries)
  }
}

/** @returns the state with the server's identity; null for none; undefined if it is not a state */
function withIdentity(json: string, socket: RoomSocket): string | null | undefined {
  if (json.length > MAX_PRESENCE_BYTES) return undefined
  try {
    const value: unknown = JSON.parse(json)
    if (value === null) return null
    const state = State.safeParse(value)
    if (!state.success) return undefined
    const { id, name, role } = socket.person
    return JSON.stringify({ ...state.data, user: { id, name, role } })
  } catch {
    return undefined
  }
}

/** An awareness update about nobody: a data message that changes nothing, for liveness. */
export const NOBODY = writeEntries([])
