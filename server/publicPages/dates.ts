/** Days and hours of activities, in the words of a language. Local times are those of the place. */
import { html } from 'hono/html'
import { utcDate } from '../../shared/days.ts'
import type { PublicActivity } from '../../shared/profiles/publicActivities.ts'
import type { Frame } from './frame/languages.ts'
import type { Html } from './html.ts'

interface Formats {
  readonly long: Intl.DateTimeFormat
  readonly month: Intl.DateTimeFormat
  readonly short: Intl.DateTimeFormat
  readonly weekday: Intl.DateTimeFormat
  readonly monthAndYear: Intl.DateTimeFormat
}

const known = new Map<string, Formats>()

function formatsOf({ formats }: Frame): Formats {
  const found = known.get(formats)
  if (found !== undefined) return found
  const make = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(formats, { timeZone: 'UTC', ...options })
  const made: Formats = {
    long: make({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    short: make({ day: 'numeric', month: 'long' }),
    month: make({ month: 'short' }),
    weekday: make({ weekday: 'short' }),
    monthAndYear: make({ month: 'long', year: 'numeric' }),
  }
  known.set(formats, made)
  return made
}

/** `Tuesday 9 February 2027` */
export const longDay = (day: string, frame: Frame): string => formatsOf(frame).long.format(utcDate(day))

/** `January 2027`, of a moment. */
export const monthOf = (moment: string, frame: Frame): string =>
  formatsOf(frame).monthAndYear.format(utcDate(moment.slice(0, 10)))

/** The block beside an activity: day, month and weekday, the Day itself in yellow. */
export function dateBlock(day: string | null, centralDay: string, frame: Frame): Html {
  if (day === null) return html`<p class="date open"><span>${frame.text('dateToFollow')}</span></p>`
  const { month, weekday } = formatsOf(frame)
  const date = utcDate(day)
  return html`<p class="date${day === centralDay ? ' theday' : ''}">
    <time datetime="${day}"
      ><b>${date.getUTCDate()}</b> <span>${month.format(date)}</span> <span>${weekday.format(date)}</span></time
    >
  </p>`
}

/** `10:00–12:00`; empty without a time. */
export const hoursOf = (from: string | null, to: string | null): string =>
  from === null ? '' : to === null || to <= from ? from : `${from}–${to}`

/** The days and hours of an activity as lines. */
export function whenLines(activity: PublicActivity, frame: Frame): readonly string[] {
  const { startsOn, endsOn, startTime, endTime, timeZone, dates } = activity
  const zone = zoneOf(timeZone)
  const withHours = (day: string, from: string | null, to: string | null): string => {
    const hours = hoursOf(from, to)
    return hours === '' ? day : `${day}, ${hours}${zone}`
  }
  if (dates.length > 0) {
    return dates.flatMap(({ day, startTime: from, endTime: to, place }) =>
      day === null
        ? []
        : [[withHours(longDay(day, frame), from, to), place].filter((part) => part !== null).join(', ')],
    )
  }
  if (startsOn === null) return [frame.text('dateToFollow')]
  const days = endsOn === null || endsOn <= startsOn ? longDay(startsOn, frame) : rangeOf(startsOn, endsOn, frame)
  return [withHours(days, startTime, endTime)]
}

const rangeOf = (from: string, to: string, frame: Frame): string =>
  formatsOf(frame).long.formatRange(utcDate(from), utcDate(to))

/** `until 26 February`; null for one day. */
export function untilOf({ startsOn, endsOn }: PublicActivity, frame: Frame): string | null {
  if (endsOn === null || startsOn === null || endsOn <= startsOn) return null
  return frame.text('until', { date: formatsOf(frame).short.format(utcDate(endsOn)) })
}

/** Whose hours they are: `Europe/Copenhagen` → ` (Copenhagen)`; empty without a zone. */
export const zoneOf = (zone: string | null): string =>
  zone === null ? '' : ` (${(zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')})`
