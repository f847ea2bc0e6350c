/**
 * *Kept answers* are encoded and packed once, and given to everybody whose question has the same key. The key holds
 * everything that an answer depends on, including versions, so nothing is ever removed because of its age: a stale
 * answer is never requested again, and is evicted when room is needed.
 */
import type { Role } from '../../../shared/permissions.ts'
import type { Exceeded } from '../boundedAnswer.ts'
import { PackedBody } from './packedBody.ts'
import type { Refusal, Success } from '../result.ts'

/** The people who read the same answer: `all-allowed` are all people with the route's right. */
type RightsClass = 'all-allowed' | Role

/** All that an answer depends on beside its route. */
export type AnswerKey = Readonly<Record<string, string | number | boolean | null>> & { readonly rights: RightsClass }

/** A body that can be kept, or an answer that is passed on. */
type Made = Buffer<ArrayBuffer> | Success | Refusal
type Found = PackedBody | Success | Refusal

export interface KeptAnswers {
  /**
   * Finds the answer, or makes it: once, however many ask at the same time.
   * @param make encodes it
   * @param isCurrent whether the key is still that of now; an answer made while it changed is given, but not kept
   */
  find(
    route: string,
    key: AnswerKey,
    make: () => Promise<Made>,
    isCurrent: () => Promise<boolean>,
  ): PackedBody | Promise<Found>
  /** Called when an answer is made that had to be cut, or was too large. */
  readonly onExceeded: (bound: Exceeded, route: string) => void
  /** The size of the kept answers, in bytes. */
  readonly bytes: number
}

/** The answers that a network of 40 centres asks for now take about 2 MB, with their packed variants. */
export const KEPT_BYTES = 16 * 1024 * 1024

const JSON_HEADERS = { 'content-type': 'application/json', 'cache-control': 'private, no-cache' }

interface Entry {
  readonly body: PackedBody
  bytes: number
}

const ignore = (): void => {}

/** The values of a key in their order, as JSON tells them apart: a route has the same names in every key. */
const nameOf = (route: string, key: AnswerKey): string => route + JSON.stringify(Object.values(key))

/** @param maxBytes 0 keeps nothing, so that every question makes its answer */
export function createKeptAnswers(maxBytes: number, onExceeded: KeptAnswers['onExceeded'] = ignore): KeptAnswers {
  const entries = new Map<string, Entry>()
  const making = new Map<string, Promise<Found>>()
  let total = 0

  function grow(name: string, entry: Entry, bytes: number): void {
    if (entries.get(name) !== entry) return
    entry.bytes += bytes
    total += bytes
    for (const [oldest, { bytes: freed }] of entries) {
      if (total <= maxBytes) return
      entries.delete(oldest)
      total -= freed
    }
  }

  function keep(name: string, bytes: Buffer<ArrayBuffer>): PackedBody {
    const entry: Entry = { body: new PackedBody(bytes, JSON_HEADERS, (packed) => grow(name, entry, packed)), bytes: 0 }
    entries.set(name, entry)
    grow(name, entry, bytes.length + 2 * name.length)
    return entry.body
  }

  async function makeOne(name: string, make: () => Promise<Made>, isCurrent: () => Promise<boolean>): Promise<Found> {
    const made = await make()
    if (!Buffer.isBuffer(made)) return made
    if (maxBytes > 0 && (await isCurrent())) return keep(name, made)
    return new PackedBody(made, JSON_HEADERS, ignore)
  }

  return {
    onExceeded,
    get bytes() {
      return total
    },
    find(route, key, make, isCurrent) {
      const name = nameOf(route, key)
      const entry = entries.get(name)
      if (entry !== undefined) {
        // The order of the map is that of use.
        entries.delete(name)
        entries.set(name, entry)
        return entry.body
      }
      if (maxBytes === 0) return makeOne(name, make, isCurrent)
      const underWay = making.get(name) ?? makeOne(name, make, isCurrent).finally(() => making.delete(name))
      making.set(name, underWay)
      return underWay
    },
  }
}
