/** Days, hours and choices in English words, for files. */
import { utcDate } from '../../shared/days.ts'
import { NETWORK_ZONE } from '../../shared/zonedTime.ts'
import type { ActivityView } from '../../shared/plans/planView.ts'
import { zonedHours } from '../../shared/plans/zonedHours.ts'
import { CITY_MESSAGES } from '../../shared/timeZoneMessages.ts'
import type { Message } from '../../shared/messages/message.ts'

const LONG_DAY = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const MOMENT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: NETWORK_ZONE,
})
const LANGUAGE_NAMES = new Intl.DisplayNames('en', { type: 'language' })
const NUMBER = new Intl.NumberFormat('en-GB')

/** `Tuesday 9 February 2027`. */
export const dayInWords = (iso: string): string => LONG_DAY.format(utcDate(iso)).replace(',', '')

/** `25 November 2026 at 14:52, Brussels time`. */
export const momentInWords = (at: string): string => `${MOMENT.format(new Date(at))}, Brussels time`

/** Invalid language codes have no name. */
export function languageInWords(code: string): string {
  try {
    return LANGUAGE_NAMES.of(code) ?? code
  } catch {
    return code
  }
}

export const numberInWords = (value: number): string => NUMBER.format(value)

interface Choice {
  readonly id: string
  readonly label: Message
}
export const labelIn = (options: readonly Choice[], id: string): string =>
  options.find((option) => option.id === id)?.label.message ?? id

const hasCity = (zone: string): zone is keyof typeof CITY_MESSAGES => Object.hasOwn(CITY_MESSAGES, zone)
const cityOf = (zone: string): string =>
  hasCity(zone) ? CITY_MESSAGES[zone].message : (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

/** `10:00–12:00 Athens (09:00–11:00 Brussels)`; empty without a time. */
function hoursInWords(
  times: Pick<ActivityView, 'startTime' | 'endTime'>,
  timeZone: string | null,
  day: string | null,
): string {
  const zoned = zonedHours(times, timeZone, day)
  if (zoned === null) return ''
  const { hours, zone, inBrussels } = zoned
  if (zone === null) return `${hours} local time`
  if (inBrussels === null) return `${hours} ${cityOf(zone)}`
  const there = inBrussels.day === day ? inBrussels.hours : `${dayInWords(inBrussels.day)}, ${inBrussels.hours}`
  return `${hours} ${cityOf(zone)} (${there} Brussels)`
}

/** One line for each date, or one for the days of the activity; none without any day or hour. */
export function whenInWords(activity: ActivityView): readonly string[] {
  const { startsOn, endsOn, timeZone, dates } = activity
  if (dates.length > 0)
    return dates.map(({ day, place, note, ...times }) => {
      const when = joined([day === null ? '' : dayInWords(day), hoursInWords(times, timeZone, day)], ', ')
      return joined([when, place ?? '', note], ' · ')
    })
  const days = [startsOn, endsOn === startsOn ? null : endsOn].flatMap((day) => (day === null ? [] : [dayInWords(day)]))
  const line = joined([days.join(' – '), hoursInWords(activity, timeZone, startsOn)], ', ')
  return line === '' ? [] : [line]
}

const joined = (parts: readonly string[], between: string): string =>
  parts.filter((part) => part.trim() !== '').join(between)
