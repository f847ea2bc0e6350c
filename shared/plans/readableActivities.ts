/** Which activities of a plan, or tasks, are read: all of them, or as many as the limit of more. Pure. */
import * as Y from 'yjs'
import type { ViewProblem } from '../fields/schema.ts'
import { MAX_ACTIVITIES } from './planView.ts'

export interface ReadableEntries {
  /** Ascending. */
  readonly keys: readonly string[]
  /** How many there are, if some are left out. */
  readonly problems: readonly ViewProblem[]
}

export const readableActivities = (activities: Y.Map<unknown>): ReadableEntries =>
  readableEntries(activities, { most: MAX_ACTIVITIES, at: 'activities' })

/**
 * Everybody reads the same ones, however their updates arrived: those with the lowest ids.
 * @param at names the map in problems
 */
export function readableEntries(
  entries: Y.Map<unknown>,
  { most, at }: { readonly most: number; readonly at: string },
): ReadableEntries {
  if (!hasMoreThan(most, entries)) return { keys: [...entries.keys()].toSorted(), problems: [] }
  const [kept, trashed] = [lowestOf(most), lowestOf(most)]
  // With sixty thousand activities, Yjs's own iterators take three times as long.
  entries.forEach((value, key) => (isTrashed(value) ? trashed : kept).add(key))
  const problems = [kept, trashed].flatMap(({ count }): ViewProblem[] =>
    count > most ? [{ at, problem: 'too-many', found: String(count) }] : [],
  )
  return { keys: [...kept.keys, ...trashed.keys].toSorted(), problems }
}

/** Whether there are more than are read. */
export const hasTooMany = (activities: Y.Map<unknown>): boolean => hasMoreThan(MAX_ACTIVITIES, activities)

/** It stops counting there: asking Yjs for the size takes as long as reading them all. */
function hasMoreThan(most: number, entries: Y.Map<unknown>): boolean {
  let count = 0
  for (const _ of entries.keys()) if (++count > most) return true
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
