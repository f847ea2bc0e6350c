import type { CalendarEditing } from '../calendar/calendarProps.ts'
import type { OwnItem } from '../calendar/items.ts'
import type { MovedActivity } from './useMoves.ts'

/** What moves with an occurrence: all selected activities if it is one of them; else it alone, even one date of several. */
export function movedWith(
  { activity, date }: Pick<OwnItem, 'activity' | 'date'>,
  own: readonly OwnItem[],
  { selection: { ids } }: Pick<CalendarEditing, 'selection'>,
): readonly [MovedActivity, ...MovedActivity[]] {
  if (!ids.has(activity.id)) return [{ activity, date }]
  const others = new Map(own.filter((one) => ids.has(one.activity.id)).map((one) => [one.activity.id, one.activity]))
  others.delete(activity.id)
  return [{ activity, date: null }, ...[...others.values()].map((other) => ({ activity: other, date: null }))]
}
