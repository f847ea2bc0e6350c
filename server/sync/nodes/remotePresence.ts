/** The people who are in a document at other nodes. */
import { z } from 'zod'
import type { PersonId } from '../../../shared/ids.ts'
import { readEntries, type Entry } from '../presenceEntries.ts'

/** Browsers repeat their states every 15 seconds: of a node that ended without a word nothing stays. */
const PRESENT_FOR_MS = 35_000
/** A client that comes over must be ahead of its last state at the other node. */
const AHEAD = 10
/** In one document. */
const MAX_REMOTE = 2000

export interface RemoteEntry extends Entry {
  /** Whose client it is, as its node wrote it; null for a client that has left. */
  readonly person: PersonId | null
}

interface Known extends RemoteEntry {
  /** Milliseconds by this node's clock. */
  readonly at: number
}

export class RemotePresence {
  /** All clients with a known clock. The one heard from last is the last. */
  readonly #known = new Map<number, Known>()
  /** The clients that have not left, in the same order. */
  readonly #present = new Map<number, Known>()

  /** @returns entries newer than the known ones. No node speaks for a client that is somebody else's */
  take(update: Uint8Array, now: number): readonly RemoteEntry[] {
    const newer = (readEntries(update) ?? [])
      .map((entry): RemoteEntry => ({ ...entry, person: personIn(entry.json) }))
      .filter(({ client, clock, person }) => {
        const holder = this.holder(client, now)
        const isOthers = person !== null && holder !== null && holder !== person
        return clock > (this.#known.get(client)?.clock ?? -1) && !isOthers
      })
    for (const entry of newer) this.#renew({ ...entry, at: now })
    this.#forget()
    return newer
  }

  #renew(entry: Known): void {
    this.#known.delete(entry.client)
    this.#known.set(entry.client, entry)
    this.#present.delete(entry.client)
    if (entry.person !== null) this.#present.set(entry.client, entry)
  }

  present(now: number): readonly RemoteEntry[] {
    return [...this.#present.values()].filter((known) => isHeardOf(known, now))
  }

  /**
   * Ends clients that have been silent for too long. @returns them as clients that have left, with the clocks they had:
   * this makes other clients drop them, and still accept their next message
   */
  endSilent(now: number): readonly RemoteEntry[] {
    const ended: RemoteEntry[] = []
    for (const known of this.#present.values()) {
      if (isHeardOf(known, now)) break
      this.#present.delete(known.client)
      const gone = { ...known, json: 'null', person: null }
      this.#known.set(known.client, gone)
      ended.push(gone)
    }
    return ended
  }

  /** Clients that have left. */
  departed(): readonly Entry[] {
    return [...this.#known.values()].filter(({ person }) => person === null)
  }

  /** The person who owns this client at another node; null if it is at none. */
  holder(client: number, now: number): PersonId | null {
    const known = this.#present.get(client)
    return known !== undefined && isHeardOf(known, now) ? known.person : null
  }

  /** A clock that others consider newer than everything another node said about the client; 0 if none did. */
  clockAbove(client: number): number {
    const known = this.#known.get(client)
    return known === undefined ? 0 : known.clock + AHEAD
  }

  /** Clocks stay known for longer than people: a browser that comes back listens to higher ones only. */
  #forget(): void {
    for (const client of this.#known.keys()) {
      if (this.#known.size <= MAX_REMOTE) return
      this.#known.delete(client)
      this.#present.delete(client)
    }
  }
}

const isHeardOf = ({ at }: Known, now: number): boolean => now - at < PRESENT_FOR_MS

const State = z.object({ user: z.object({ id: z.string() }) })

function personIn(json: string): PersonId | null {
  try {
    return (State.safeParse(JSON.parse(json)).data?.user.id ?? null) as PersonId | null
  } catch {
    return null
  }
}
