/**
 * How activities lie to the campaign's own day, or to its days if it is a period. The one place that says what *on the
 * day* and *across it* mean: sentence, filter, table and files ask here. Pure.
 */
import { addDays, type DaySpan } from '../days.ts'

/**
 * `on`: one of its dates is the day itself. `across`: it runs for longer, and the day is one of its days. `week-before`:
 * something of it takes place in the seven days before.
 */
export const DAY_PLACES = ['on', 'across', 'week-before'] as const
export type DayPlace = (typeof DAY_PLACES)[number]

const WEEK_DAYS = 7

/** @returns whether an activity with these spans lies so */
export function dayTest(place: DayPlace, theDay: DaySpan): (spans: readonly DaySpan[]) => boolean {
  const isOn = (spans: readonly DaySpan[]): boolean =>
    spans.some(({ first, last }) => first >= theDay.first && last <= theDay.last)
  const touches =
    ({ first, last }: DaySpan) =>
    (span: DaySpan): boolean =>
      span.last >= first && span.first <= last
  switch (place) {
    case 'on':
      return isOn
    case 'across':
      return (spans) => !isOn(spans) && spans.some(touches(theDay))
    case 'week-before': {
      const week = { first: addDays(theDay.first, -WEEK_DAYS), last: addDays(theDay.first, -1) }
      return (spans) => spans.some(touches(week))
    }
  }
}
