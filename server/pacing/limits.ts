/** Counts what comes in by names, such as network addresses, and says when it is enough. In memory alone. */

interface Limit {
  readonly name: string
  readonly withinMs: number
  readonly max: number
}

export interface Limits {
  /** @returns whether all of these have room; it counts in each of them then, and in none otherwise */
  take(limits: readonly Limit[]): boolean
}

/** Beyond this many names the oldest are forgotten, so that nobody can fill the memory. */
const MAX_NAMES = 20_000

export function createLimits(now: () => Date): Limits {
  const taken = new Map<string, readonly number[]>()
  const keyOf = ({ name, withinMs }: Limit): string => `${withinMs} ${name}`
  const recent = (limit: Limit): readonly number[] =>
    (taken.get(keyOf(limit)) ?? []).filter((at) => at > now().getTime() - limit.withinMs)

  return {
    take(limits) {
      if (limits.some((limit) => recent(limit).length >= limit.max)) return false
      for (const limit of limits) {
        const times = [...recent(limit), now().getTime()]
        // Put at the end again: those at the beginning are the oldest.
        taken.delete(keyOf(limit))
        taken.set(keyOf(limit), times)
      }
      const excess = [...taken.keys()].slice(0, Math.max(0, taken.size - MAX_NAMES))
      for (const name of excess) taken.delete(name)
      return true
    },
  }
}
