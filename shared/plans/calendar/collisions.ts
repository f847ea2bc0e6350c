/** What takes place at the same time. Bars of whole days overlap all the time and collide with nothing; hours do. Pure. */
import { addDays, daysUntil, type DaySpan, type LocalDate } from '../../days.ts'
import { instantOf, NETWORK_ZONE } from '../../zonedTime.ts'
import type { DailyHours } from '../occurrences.ts'

export interface Dated extends DaySpan, DailyHours {}

/** One that lasts several days has its hours on each of them; after this many days nobody counts. */
const MOST_DAYS = 60
const MINUTE_MS = 60_000
/** How long one without an end is taken to last. */
const USUAL_MINUTES = 60

interface Stretch {
  readonly day: LocalDate
  /** Milliseconds. */
  readonly from: number
  readonly to: number
}

/** The hours of each day as instants; none without a time of beginning. */
export function stretchesOf({ first, last, startTime, endTime, timeZone }: Dated): readonly Stretch[] {
  if (startTime === null) return []
  const zone = timeZone ?? NETWORK_ZONE
  return Array.from({ length: Math.min(daysUntil(first, last) + 1, MOST_DAYS) }, (_, at) => {
    const day = addDays(first, at)
    const from = instantOf(day, startTime, zone).getTime()
    // An evening that ends after midnight.
    const endDay = endTime !== null && endTime <= startTime ? addDays(day, 1) : day
    const to = endTime === null ? from + USUAL_MINUTES * MINUTE_MS : instantOf(endDay, endTime, zone).getTime()
    return { day, from, to }
  })
}

/** @returns the first day on which both take place at the same time; null if they never do */
export function collisionOf(one: readonly Stretch[], other: readonly Stretch[]): LocalDate | null {
  for (const a of one) for (const b of other) if (a.from < b.to && b.from < a.to) return a.day
  return null
}
