/** Days and hours of activities, in the words of a language. Local times are those of the place. */
import { html } from 'hono/html'
import { utcDate } from '../../shared/days.ts'
import { zonedHours, type ZonedHours } from '../../shared/plans/zonedHours.ts'
import type { PublicActivity } from '../../shared/profiles/publicActivities.ts'
import { capitalZone } from '../../shared/timeZones.ts'
import { brusselsClock, clockIn, NETWORK_ZONE } from '../../shared/zonedTime.ts'
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

/** `9 February` */
export const shortDay = (day: string, frame: Frame): string => formatsOf(frame).short.format(utcDate(day))

/** `in 10 weeks`, `in 6 days`, `3 weeks ago`. @param days negative for a day that is over */
export function untilDay(days: number, { formats }: Frame): string {
  const relative = new Intl.RelativeTimeFormat(formats)
  return Math.abs(days) < 2 * WEEK_DAYS
    ? relative.format(days, 'day')
    : relative.format(Math.trunc(days / WEEK_DAYS), 'week')
}
const WEEK_DAYS = 7

/** `Tuesday 9 February 2027, 10:00 CET (09:00 UTC)` */
export function momentLine(moment: Date, frame: Frame): string {
  const { day, time } = brusselsClock(moment)
  return `${longDay(day, frame)}, ${time} ${clockOfBrussels(day)} (${clockIn('UTC', moment).time} UTC)`
}

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

/**
 * `10:00–12:00 (Athens; 09:00–11:00 CET)`; null without a time. Brussels is named by its clock: its name would be a
 * foreign word on most pages.
 */
export function hoursOf(
  { startTime, endTime }: { readonly startTime: string | null; readonly endTime: string | null },
  zone: string | null,
  day: string | null,
  frame: Frame,
): string | null {
  const isEndKnown = startTime !== null && endTime !== null && endTime > startTime
  return hoursOnClocks({ startTime, endTime: isEndKnown ? endTime : null }, zone, day, frame)
}

/** The same of an evening that may end after midnight. */
export function hoursOnClocks(
  times: { readonly startTime: string | null; readonly endTime: string | null },
  zone: string | null,
  day: string | null,
  frame: Frame,
): string | null {
  const zoned = zonedHours(times, zone, day)
  if (zoned === null) return null
  const beside = zoned.inBrussels === null ? '' : `; ${besideOf(zoned.inBrussels, day, frame)}`
  return zone === null ? zoned.hours : `${zoned.hours} (${cityOf(zone)}${beside})`
}

function besideOf(there: NonNullable<ZonedHours['inBrussels']>, day: string | null, frame: Frame): string {
  const hours = `${there.hours} ${clockOfBrussels(there.day)}`
  return there.day === day ? hours : `${formatsOf(frame).short.format(utcDate(there.day))}, ${hours}`
}

/** `Europe/Copenhagen` → `Copenhagen`. */
export const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

const ZONE_NAME = new Intl.DateTimeFormat('en-GB', { timeZone: NETWORK_ZONE, timeZoneName: 'short' })
/** `CET` or `CEST`. */
const clockOfBrussels = (day: string): string =>
  ZONE_NAME.formatToParts(utcDate(day)).find(({ type }) => type === 'timeZoneName')?.value ?? ''

/**
 * The days and hours of an activity as lines.
 * @param country whose clock counts where an activity names none
 */
export function whenLines(activity: PublicActivity, country: string, frame: Frame): readonly string[] {
  const { startsOn, endsOn, startTime, endTime, dates } = activity
  const zone = zoneOf(activity, country)
  const withHours = (words: string, day: string, from: string | null, to: string | null): string => {
    const hours = hoursOf({ startTime: from, endTime: to }, zone, day, frame)
    return hours === null ? words : `${words}, ${hours}`
  }
  if (dates.length > 0) {
    return dates.flatMap(({ day, startTime: from, endTime: to, place }) =>
      day === null
        ? []
        : [[withHours(longDay(day, frame), day, from, to), place].filter((part) => part !== null).join(', ')],
    )
  }
  if (startsOn === null) return [frame.text('dateToFollow')]
  const days = endsOn === null || endsOn <= startsOn ? longDay(startsOn, frame) : rangeOf(startsOn, endsOn, frame)
  return [withHours(days, startsOn, startTime, endTime)]
}

const rangeOf = (from: string, to: string, frame: Frame): string =>
  formatsOf(frame).long.formatRange(utcDate(from), utcDate(to))

/** `2–8 February` */
export const shortRange = (from: string, to: string, frame: Frame): string =>
  formatsOf(frame).short.formatRange(utcDate(from), utcDate(to))

/** `until 26 February`; null for one day. */
export function untilOf({ startsOn, endsOn }: PublicActivity, frame: Frame): string | null {
  if (endsOn === null || startsOn === null || endsOn <= startsOn) return null
  return frame.text('until', { date: formatsOf(frame).short.format(utcDate(endsOn)) })
}

/** The zone whose hours an activity has: its own, or that of its country's capital. */
export const zoneOf = ({ timeZone }: Pick<PublicActivity, 'timeZone'>, country: string): string | null =>
  timeZone ?? capitalZone(country) ?? null
