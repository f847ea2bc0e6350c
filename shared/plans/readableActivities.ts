/** Which activities of a plan are read: all of them, or 2,000 of more. Pure. */
import * as Y from 'yjs'
import type { ViewProblem } from '../fields/schema.ts'
import { MAX_ACTIVITIES } from './planView.ts'

export interface ReadableActivities {
  /** Ascending. */
  readonly keys: readonly string[]
  /** How many there are, if some are left out. */
  readonly problems: readonly ViewProblem[]
}

/** Everybody reads the same ones, however their updates arrived: those with the lowest ids. */
export function readableActivities(activities: Y.Map<unknown>): ReadableActivities {
  if (!hasTooMany(activities)) return { keys: [...activities.keys()].toSorted(), problems: [] }
  const [kept, trashed] = [lowestOf(MAX_ACTIVITIES), lowestOf(MAX_ACTIVITIES)]
  // With sixty thousand activities, Yjs's own iterators take three times as long.
  activities.forEach((value, key) => (isTrashed(value) ? trashed : kept).add(key))
  const problems = [kept, trashed].flatMap(({ count }): ViewProblem[] =>
    count > MAX_ACTIVITIES ? [{ at: 'activities', problem: 'too-many', found: String(count) }] : [],
  )
  return { keys: [...kept.keys, ...trashed.keys].toSorted(), problems }
}

/**
 * Whether there are more than are read. It stops counting there: asking Yjs for the size takes as long as reading them
 * all.
 */
export function hasTooMany(activities: Y.Map<unknown>): boolean {
  let count = 0
  for (const _ of activities.keys()) if (++count > MAX_ACTIVITIES) return true
  return false
}

/** How many activities count against the limit: those of the trash do not. */
export function countActivities(activities: Y.Map<unknown>): number {
  let count = 0
  for (const value of activities.values()) if (!isTrashed(value)) count++
  return count
}

function isTrashed(value: unknown): boolean {
  const at = value instanceof Y.Map ? value.get('trashedAt') : null
  return typeof at === 'string' && at !== ''
}

/** Holds the lowest keys of all that come, without sorting all. */
function lowestOf(most: number) {
  const keys: string[] = []
  let count = 0
  return {
    keys: keys as readonly string[],
    get count() {
      return count
    },
    add(key: string): void {
      count++
      if (keys.length === most && key > (keys.at(-1) ?? '')) return
      keys.splice(placeOf(keys, key), 0, key)
      if (keys.length > most) keys.pop()
    },
  }
}

function placeOf(sorted: readonly string[], key: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < key) low = middle + 1
    else high = middle
  }
  return low
}
