/**
 * The dates of an activity that takes place several times: a roadshow, or each Tuesday in February. A repetition is
 * stored as single dates, so that each can have its own place and hours. First and last day follow from them.
 */
import type { ViewOfTable } from '../fields/table.ts'
import type { activityFields } from './fields.ts'

type Activity = ViewOfTable<typeof activityFields>
export type ActivityDate = Activity['dates'][number]
type When = Pick<Activity, 'dates' | 'startsOn' | 'endsOn' | 'startTime' | 'endTime'>

/** Dates without a day last. */
export function byDay(a: Pick<ActivityDate, 'day' | 'startTime' | 'id'>, b: typeof a): number {
  const [one, other] = [a, b].map(({ day, startTime, id }) => `${day ?? '~'} ${startTime ?? ''} ${id}`)
  return (one ?? '') < (other ?? '') ? -1 : 1
}

/** First and last day, and the hours that all dates share. Without dates, those of the activity itself. */
export function whenOf({ dates, ...own }: When): When {
  const ordered = dates.toSorted(byDay)
  const days = ordered.flatMap(({ day }) => day ?? [])
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return { ...own, dates: ordered }
  return {
    dates: ordered,
    startsOn: first,
    endsOn: last === first ? null : last,
    startTime: shared(ordered.map(({ startTime }) => startTime)),
    endTime: shared(ordered.map(({ endTime }) => endTime)),
  }
}

/** The value that all have; null if they differ. */
function shared<T>(values: readonly (T | null)[]): T | null {
  const [first = null] = values
  return values.every((value) => value === first) ? first : null
}
