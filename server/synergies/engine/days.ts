/** Days as numbers: days since 1 January 1970, in no zone. Pure. */
import { DAY_MS, utcDate, utcDayOf, type LocalDate } from '../../../shared/days.ts'
import type { SynergyActivity } from './activity.ts'

/** First and last day. */
export type Span = readonly [number, number]

/** Spans are compared pair by pair. An activity on more days counts as running all the while. */
const MAX_SPANS = 40

/**
 * The Monday of a day's week. Engine days are numbers, since pairs of activities are compared by the million.
 * 1 January 1970 was a Thursday.
 */
export const mondayOf = (day: number): number => day - ((day + 3) % 7)

/** The local date of a day, such as `2027-02-08`. */
export const dateOf = (day: number): LocalDate => utcDayOf(new Date(day * DAY_MS))

/** In UTC, where every day has 24 hours. */
const dayNumber = (iso: string): number => utcDate(iso).getTime() / DAY_MS

/**
 * When an activity takes place, in order and without overlap: the days of a roadshow, or one span from its first to its
 * last day; none without a day. An end before its start counts as a slip: only the start is used.
 */
export function spansOf({
  startsOn,
  endsOn,
  days,
}: Pick<SynergyActivity, 'startsOn' | 'endsOn' | 'days'>): readonly Span[] {
  const single = [...new Set(days)].map(dayNumber).toSorted((a, b) => a - b)
  const [first = null] = single
  if (first !== null) return single.length > MAX_SPANS ? [[first, single.at(-1) ?? first]] : joinDays(single)
  const start = startsOn ?? endsOn
  if (start === null) return []
  return [[dayNumber(start), dayNumber(endsOn === null || endsOn < start ? start : endsOn)]]
}

/** Days that follow each other are one span. */
function joinDays(days: readonly number[]): readonly Span[] {
  const spans: [number, number][] = []
  for (const day of days) {
    const last = spans.at(-1)
    if (last !== undefined && day <= last[1] + 1) last[1] = day
    else spans.push([day, day])
  }
  return spans
}

/** The two spans that are nearest in time, the earliest of equals; null if one side has none. */
export function nearest(a: readonly Span[], b: readonly Span[]): readonly [Span, Span] | null {
  let found: readonly [Span, Span] | null = null
  let [i, j] = [0, 0]
  for (;;) {
    const [one, two] = [a[i], b[j]]
    if (one === undefined || two === undefined) return found
    if (found === null || gap(one, two) < gap(...found)) found = [one, two]
    if (one[1] < two[1]) i += 1
    else j += 1
  }
}

/** Days from the end of one to the beginning of the other; 0 while both run. */
export const gap = (a: Span, b: Span): number => Math.max(0, a[0] - b[1], b[0] - a[1])
