import type { Occurrence } from '../../../shared/plans/occurrences.ts'
import { hoursOf } from '../../../shared/plans/zonedHours.ts'
import { instantOf } from '../../../shared/zonedTime.ts'
import { cityOfZone } from '../../ui/formats/zonedHours.ts'

/**
 * @param zone the one that the calendar names
 * @returns `17:00–22:00`, with its place if clocks there show another hour than in that zone; null without hours
 */
export function hoursInCalendar(
  item: Pick<Occurrence, 'startTime' | 'endTime' | 'timeZone' | 'first'>,
  zone: string | null,
): string | null {
  const hours = hoursOf(item)
  const { timeZone, startTime, endTime, first } = item
  const time = startTime ?? endTime
  if (hours === null || time === null || timeZone === null) return hours
  const isSame = zone !== null && instantOf(first, time, timeZone).getTime() === instantOf(first, time, zone).getTime()
  return isSame ? hours : `${hours} ${cityOfZone(timeZone)}`
}
