/** Days and hours of an activity in words, for files. */
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { zonedHours } from '../../../shared/plans/zonedHours.ts'
import { CITY_MESSAGES } from '../../../shared/timeZoneMessages.ts'
import { FILE_MESSAGES } from './fileMessages.ts'
import type { FileWords } from './fileWords.ts'

/** One line for each date, or one for the days of the activity; none without any day or hour. */
export function wordDates(activity: ActivityView, words: FileWords): readonly string[] {
  const { startsOn, endsOn, timeZone, dates } = activity
  if (dates.length > 0)
    return dates.map(({ day, place, note, ...times }) => {
      const when = joined([day === null ? '' : words.day(day), wordHours(times, timeZone, day, words)], ', ')
      return joined([when, place ?? '', note], ' · ')
    })
  const days = [startsOn, endsOn === startsOn ? null : endsOn].flatMap((day) => (day === null ? [] : [words.day(day)]))
  const line = joined([days.join(' – '), wordHours(activity, timeZone, startsOn, words)], ', ')
  return line === '' ? [] : [line]
}

/** `10:00–12:00 Athens (09:00–11:00 Brussels)`; empty without a time. */
function wordHours(
  times: Pick<ActivityView, 'startTime' | 'endTime'>,
  timeZone: string | null,
  day: string | null,
  words: FileWords,
): string {
  const zoned = zonedHours(times, timeZone, day)
  if (zoned === null) return ''
  const { hours, zone, inBrussels } = zoned
  if (zone === null) return words.text(FILE_MESSAGES['local-time'], { hours })
  const city = cityOf(zone, words)
  if (inBrussels === null) return `${hours} ${city}`
  const there = inBrussels.day === day ? inBrussels.hours : `${words.day(inBrussels.day)}, ${inBrussels.hours}`
  return words.text(FILE_MESSAGES['hours-there'], { hours, city, there })
}

const hasCity = (zone: string): zone is keyof typeof CITY_MESSAGES => Object.hasOwn(CITY_MESSAGES, zone)
const cityOf = (zone: string, { text }: FileWords): string =>
  hasCity(zone) ? text(CITY_MESSAGES[zone]) : (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

const joined = (parts: readonly string[], between: string): string =>
  parts.filter((part) => part.trim() !== '').join(between)
