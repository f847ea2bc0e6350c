/** The people who are in a document at other nodes. */
import { z } from 'zod'
import type { PersonId } from '../../../shared/ids.ts'
import { readEntries, type Entry } from '../presenceEntries.ts'

/** Browsers repeat their states every 15 seconds: of a node that ended without a word nothing stays. */
const PRESENT_FOR_MS = 35_000
/** A client that comes over must be ahead of the last word of the node where it was. */
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
  /** The one that was heard of last is the last. */
  readonly #known = new Map<number, Known>()

  /** @returns those that are newer than what was known. Nobody speaks for a client that is somebody else's */
  take(update: Uint8Array, now: number): readonly RemoteEntry[] {
    const newer = (readEntries(update) ?? [])
      .map((entry): RemoteEntry => ({ ...entry, person: personIn(entry.json) }))
      .filter(({ client, clock, person }) => {
        const holder = this.holder(client, now)
        const isOthers = person !== null && holder !== null && holder !== person
        return clock > (this.#known.get(client)?.clock ?? -1) && !isOthers
      })
    for (const entry of newer) {
      this.#known.delete(entry.client)
      this.#known.set(entry.client, { ...entry, at: now })
    }
    this.#forget()
    return newer
  }

  present(now: number): readonly RemoteEntry[] {
    return [...this.#known.values()].filter((known) => isPresent(known, now))
  }

  /** Clients that have left. */
  departed(): readonly Entry[] {
    return [...this.#known.values()].filter(({ person }) => person === null)
  }

  /** The person whose client this is at another node; null if it is at none. */
  holder(client: number, now: number): PersonId | null {
    const known = this.#known.get(client)
    return known !== undefined && isPresent(known, now) ? known.person : null
  }

  /** A clock that the others take for newer than all that another node said of the client; 0 if none did. */
  clockAbove(client: number): number {
    const known = this.#known.get(client)
    return known === undefined ? 0 : known.clock + AHEAD
  }

  /** Clocks stay known for longer than people: a browser that comes back listens to higher ones only. */
  #forget(): void {
    for (const client of this.#known.keys()) {
      if (this.#known.size <= MAX_REMOTE) return
      this.#known.delete(client)
    }
  }
}

const isPresent = ({ at, person }: Known, now: number): boolean => person !== null && now - at < PRESENT_FOR_MS

const State = z.object({ user: z.object({ id: z.string() }) })

function personIn(json: string): PersonId | null {
  try {
    return (State.safeParse(JSON.parse(json)).data?.user.id ?? null) as PersonId | null
  } catch {
    return null
  }
}
