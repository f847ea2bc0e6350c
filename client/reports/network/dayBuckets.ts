/** Puts days in bars: one a day, or one a week if they spread over a long time. Pure. */
import { addDays, daysUntil, mondayOf } from '../../../shared/days.ts'
import type { Tallies } from '../../../shared/reports/networkSummary.ts'

/** More bars than that are too thin. */
const MOST_DAYS = 62

export interface Bucket {
  /** The day, or the Monday of the week. */
  readonly first: string
  readonly done: number
  readonly planned: number
}

export interface Buckets {
  readonly by: 'day' | 'week'
  /** Without a gap. */
  readonly bars: readonly Bucket[]
}

export function bucketsOf(days: Tallies['days']): Buckets {
  const [begin, end] = [days.at(0)?.id, days.at(-1)?.id]
  if (begin === undefined || end === undefined) return { by: 'day', bars: [] }
  const by = daysUntil(begin, end) < MOST_DAYS ? 'day' : 'week'
  const bucketOf = (day: string): string => (by === 'day' ? day : mondayOf(day))
  const groups = Map.groupBy(days, ({ id }) => bucketOf(id))
  const bars: Bucket[] = []
  for (let first = bucketOf(begin); first <= end; first = addDays(first, by === 'day' ? 1 : 7)) {
    const own = groups.get(first) ?? []
    bars.push({
      first,
      done: own.reduce((all, { done }) => all + done, 0),
      planned: own.reduce((all, { planned }) => all + planned, 0),
    })
  }
  return { by, bars }
}
