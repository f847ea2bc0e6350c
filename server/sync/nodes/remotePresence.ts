/** The people who are in a document at other nodes. */
import { readEntries, type Entry } from '../presenceEntries.ts'

/** Browsers repeat their states every 15 seconds: of a node that ended without a word nothing stays. */
const PRESENT_FOR_MS = 35_000
/** A client that comes over must be ahead of the last word of the node where it was. */
const AHEAD = 10
/** In one document. */
const MAX_REMOTE = 2000

interface Known extends Entry {
  /** Milliseconds by this node's clock. */
  readonly at: number
}

export class RemotePresence {
  readonly #known = new Map<number, Known>()

  /** @returns those that are newer than what was known */
  take(update: Uint8Array, now: number): readonly Entry[] {
    const newer = (readEntries(update) ?? []).filter(
      ({ client, clock }) => clock > (this.#known.get(client)?.clock ?? -1),
    )
    this.#forget(now)
    for (const entry of newer) this.#known.set(entry.client, { ...entry, at: now })
    return newer
  }

  present(now: number): readonly Entry[] {
    return [...this.#known.values()].filter(({ at, json }) => json !== 'null' && now - at < PRESENT_FOR_MS)
  }

  /** A clock that the others take for newer than all that another node said of the client; 0 if none did. */
  clockAbove(client: number): number {
    const known = this.#known.get(client)
    return known === undefined ? 0 : known.clock + AHEAD
  }

  #forget(now: number): void {
    for (const [client, { at }] of this.#known) {
      if (now - at > PRESENT_FOR_MS || this.#known.size > MAX_REMOTE) this.#known.delete(client)
    }
  }
}
