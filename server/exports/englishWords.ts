/** Days, hours and choices in English words, for files. */
import { utcDate } from '../../shared/days.ts'
import { NETWORK_ZONE } from '../../shared/zonedTime.ts'
import type { ActivityView } from '../../shared/plans/planView.ts'
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

function hoursInWords({ startTime, endTime }: Pick<ActivityView, 'startTime' | 'endTime'>): string {
  return [startTime, endTime].filter((time) => time !== null).join('–')
}

/** One line for each date, or one for the days of the activity; none without any day or hour. */
export function whenInWords(activity: ActivityView): readonly string[] {
  const { startsOn, endsOn, timeZone, dates } = activity
  const zone = timeZone === null ? [] : [`Time zone: ${timeZone.replaceAll('_', ' ')}`]
  if (dates.length > 0) {
    const lines = dates.map(({ day, place, note, ...times }) =>
      joined([joined([day === null ? '' : dayInWords(day), hoursInWords(times)], ', '), place ?? '', note], ' · '),
    )
    return [...lines, ...zone]
  }
  const days = [startsOn, endsOn === startsOn ? null : endsOn].flatMap((day) => (day === null ? [] : [dayInWords(day)]))
  const hours = hoursInWords(activity)
  const line = joined([days.join(' – '), hours], ', ')
  return line === '' ? [] : [line, ...(hours === '' ? [] : zone)]
}

const joined = (parts: readonly string[], between: string): string =>
  parts.filter((part) => part.trim() !== '').join(between)
