/** Counts events by names, such as network addresses, and says when a limit is reached. In memory only. */
import { hash } from 'node:crypto'

interface Limit {
  readonly name: string
  readonly withinMs: number
  /** At most {@link MAX_OF_A_LIMIT}. */
  readonly max: number
}

export interface Limits {
  /** @returns whether all of these have room; it counts in each of them then, and in none otherwise */
  take(limits: readonly Limit[]): boolean
  /** Whether one more would be taken; it does not count. */
  hasRoom(limit: Limit): boolean
}

/** Beyond this many names the oldest are forgotten, which bounds the memory. */
const MAX_NAMES = 20_000
/** The last times that are kept of each name. */
const MAX_OF_A_LIMIT = 200

type Count = (names: readonly string[]) => void

/** Where events are counted: hands the names, which are hashes, on to `count` at this node or at several. */
export type CountAt = (count: Count) => Count

const atThisNode: CountAt = (count) => count

export function createLimits(now: () => Date, countAt: CountAt = atThisNode): Limits {
  const taken = new Map<string, readonly number[]>()
  const keyOf = ({ name, withinMs }: Limit): string => hash('sha256', `${withinMs} ${name}`, 'base64url')
  const recent = (limit: Limit): readonly number[] =>
    (taken.get(keyOf(limit)) ?? []).filter((at) => at > now().getTime() - limit.withinMs)

  const count = countAt((names) => {
    for (const name of names) {
      const times = [...(taken.get(name) ?? []).slice(1 - MAX_OF_A_LIMIT), now().getTime()]
      // Put at the end again: those at the beginning are the oldest.
      taken.delete(name)
      taken.set(name, times)
    }
    const excess = [...taken.keys()].slice(0, Math.max(0, taken.size - MAX_NAMES))
    for (const name of excess) taken.delete(name)
  })

  return {
    hasRoom: (limit) => recent(limit).length < limit.max,
    take(limits) {
      if (limits.some((limit) => recent(limit).length >= limit.max)) return false
      count(limits.map(keyOf))
      return true
    },
  }
}
