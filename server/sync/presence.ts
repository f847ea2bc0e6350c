/**
 * The *presence* of a room: the people in it. One client id per socket; the server writes the identity into every
 * state, so that nobody can pose as another or wipe another's cursor; of several states within a tick the latest
 * counts.
 */
import { z } from 'zod'
import { MAX_PRESENCE_BYTES, presenceFrame, type Frame } from '../../shared/wire.ts'
import { RemotePresence } from './nodes/remotePresence.ts'
import { readEntries, writeEntries, type Entry } from './presenceEntries.ts'
import type { RoomSocket } from './roomSocket.ts'

const State = z.record(z.string(), z.unknown())

interface Seat {
  readonly client: number
  /** The highest clock that was sent to the others: it must grow for them, or they ignore the state that comes with it. */
  clock: number
  /** The clock sent to the client itself: one above its last. The client repeats it, which changes nothing. */
  ownClock: number
  /** The state as JSON with the identity in it; null: connected, but shows nothing. */
  json: string | null
}

/** Clients that have left and whose clocks are still known, in each room. */
const MAX_GONE = 1000
export class Presence {
  readonly #seats = new Map<RoomSocket, Seat>()
  readonly #changed = new Set<Seat>()
  readonly #left = new Map<number, number>()
  /** The last clocks of those who left: when they come back, the others listen to higher ones only. */
  readonly #gone = new Map<number, number>()
  readonly #firstClock: number
  readonly #remote = new RemotePresence()

  /**
   * @param now milliseconds since the epoch. The clocks that this room sent before it was last evicted are forgotten, and their
   * receivers accept only higher ones; nobody moves a thousand times a second, so the time is always higher.
   */
  constructor(now: number) {
    this.#firstClock = Math.floor(now)
  }

  get hasPendingStates(): boolean {
    return this.#changed.size > 0 || this.#left.size > 0
  }

  /**
   * Takes a client's awareness update. Only the entry of its own client id counts: the first id that it names and that
   * no other person holds.
   * @returns false if it is not one, or too large
   */
  receive(socket: RoomSocket, update: Uint8Array): boolean {
    const entries = readEntries(update)
    if (entries === null) return false
    const seat = this.#seats.get(socket)
    for (const entry of entries) {
      if (seat === undefined ? !this.#mayTake(socket, entry.client) : entry.client !== seat.client) continue
      return this.#seat(socket, entry)
    }
    return true
  }

  /** A person's own earlier socket may still be half open after a network change; its seat is taken over. */
  #mayTake(socket: RoomSocket, client: number): boolean {
    for (const [other, seat] of this.#seats) {
      if (seat.client === client && other.person.id !== socket.person.id) return false
    }
    return true
  }

  #seat(socket: RoomSocket, entry: Entry): boolean {
    const json = withIdentity(entry.json, socket)
    if (json === undefined) return false
    const seat = this.#seats.get(socket) ?? this.#takeSeat(socket, entry)
    if (entry.clock <= seat.ownClock && json === seat.json) return true
    seat.ownClock = Math.max(seat.ownClock, entry.clock) + 1
    seat.clock = Math.max(seat.clock + 1, entry.clock)
    seat.json = json
    this.#changed.add(seat)
    this.#left.delete(seat.client)
    return true
  }

  /** A client that reconnects has a clock that the others know already; so its seat starts there. */
  #takeSeat(socket: RoomSocket, { client, clock }: Entry): Seat {
    let seat: Seat = {
      client,
      clock: Math.max(clock, this.#gone.get(client) ?? this.#firstClock, this.#remote.clockAbove(client)),
      ownClock: 0,
      json: null,
    }
    for (const [other, taken] of this.#seats) {
      if (taken.client !== client) continue
      this.#seats.delete(other)
      seat = taken
    }
    this.#seats.set(socket, seat)
    // Now it is known which of this person's are others; see `all`.
    for (const [other, theirs] of this.#seats) {
      if (theirs === seat || theirs.json === null || other.person.id !== socket.person.id) continue
      theirs.clock += 1
      this.#changed.add(theirs)
    }
    return seat
  }

  leave(socket: RoomSocket): void {
    const seat = this.#seats.get(socket)
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
   * Returns the changes since the last call, as a frame for each socket; also as an update for other nodes, null for none.
   *
   * A client receives its own state, because the server has added its identity; but with its own clock, one higher than
   * it sent. With the clock that the others receive, y-protocols would take an old state of the client for newer than its
   * present one. Of somebody who has just connected and not yet said who it is, any client of the same person may be itself.
   */
  takePendingStates(): { readonly update: Uint8Array | null; readonly frameFor: (socket: RoomSocket) => Frame | null } {
    const entries = [
      ...[...this.#changed].map((seat) => ({ client: seat.client, clock: seat.clock, json: seat.json ?? 'null' })),
      ...[...this.#left].map(([client, clock]) => ({ client, clock, json: 'null' })),
    ]
    this.#changed.clear()
    this.#left.clear()
    const update = entries.length === 0 ? null : writeEntries(entries)
    const shared = update === null ? null : presenceFrame(update)
    const clients = new Set(entries.map(({ client }) => client))
    const frameFor = (socket: RoomSocket) => {
      const own = this.#mayBe(socket).filter(({ client }) => clients.has(client))
      if (own.length === 0) return shared
      const ownClock = new Map(own.map((seat) => [seat.client, seat.ownClock]))
      return presenceFrame(
        writeEntries(entries.map((entry) => ({ ...entry, clock: ownClock.get(entry.client) ?? entry.clock }))),
      )
    }
    return { update, frameFor }
  }

  /** Has everybody here sent to the others once more: another node asks. */
  renewAll(): void {
    for (const seat of this.#seats.values()) if (seat.json !== null) this.#changed.add(seat)
  }

  /** Takes what another node sends. @returns what everybody here is to be sent of it; null for nothing */
  receiveRemote(update: Uint8Array, now: number): Uint8Array | null {
    const here = new Set([...this.#seats.values()].map(({ client }) => client))
    const taken = this.#remote.take(update, now).filter(({ client }) => !here.has(client))
    return taken.length === 0 ? null : writeEntries(taken)
  }

  /** Its own seat, or those that may be its own from before its connection broke. */
  #mayBe(socket: RoomSocket): readonly Seat[] {
    const own = this.#seats.get(socket)
    if (own !== undefined) return [own]
    return [...this.#seats].flatMap(([other, seat]) => (other.person.id === socket.person.id ? [seat] : []))
  }

  /**
   * Returns everybody, for a new socket; null if nobody is here. Each with a new clock: a client that was here before its
   * connection broke has forgotten the others, but not their clocks. Of the same person it may be the newcomer itself, on a
   * connection that has not been noticed to be broken; so that it is not set back, it receives its own clock.
   */
  all(socket: RoomSocket, now: number): Uint8Array | null {
    const mayBe = this.#mayBe(socket)
    const entries = [...this.#seats].flatMap(([other, seat]) => {
      const { client, json } = seat
      if (json === null || other === socket) return []
      return [{ client, clock: mayBe.includes(seat) ? seat.ownClock : (seat.clock += 1), json }]
    })
    const here = new Set(entries.map(({ client }) => client))
    const everybody = [...entries, ...this.#remote.present(now).filter(({ client }) => !here.has(client))]
    return everybody.length === 0 ? null : writeEntries(everybody)
  }

  /** Returns the clients that have left, for a socket that may have missed it; null if there are none. */
  departed(): Uint8Array | null {
    const here = new Set([...this.#seats.values()].map(({ client }) => client))
    const entries = [...this.#gone].flatMap(([client, clock]) =>
      here.has(client) ? [] : [{ client, clock, json: 'null' }],
    )
    return entries.length === 0 ? null : writeEntries(entries)
  }
}

/** @returns the state with the server's identity; null for none; undefined if it is no state */
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
