/** Days and times in words. Dates are local dates without a zone, so they are formatted in none. Pure. */
import { formatISO } from 'date-fns/formatISO'
import { i18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { NETWORK_ZONE } from '../../../shared/zonedTime.ts'
import { utcDate } from '../../../shared/days.ts'
import { dayAsWritten } from '../../../shared/dayAsWritten.ts'
import { activeLanguage, perLanguage } from '../language/perLanguage.ts'

interface Days {
  readonly startsOn: string | null
  readonly endsOn: string | null
}

const format = (options: Intl.DateTimeFormatOptions) =>
  perLanguage((formats) => new Intl.DateTimeFormat(formats, { ...options, timeZone: 'UTC' }))
const SHORT_DAY = format({ weekday: 'short', day: 'numeric', month: 'short' })
const SHORT_RANGE = format({ day: 'numeric', month: 'short' })
const LONG_DAY = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const DAY_AND_MONTH = format({ day: 'numeric', month: 'long' })
const WHOLE_DAY = format({ day: 'numeric', month: 'long', year: 'numeric' })
const MONTH_AND_YEAR = format({ month: 'long', year: 'numeric' })

/** Plans have hours of a day of 24, in every language. */
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const WITH_CLOCK = { dateStyle: 'full', timeStyle: 'short', hourCycle: 'h23' } as const
/** Moments, unlike days, are shown in the zone of the reader. */
const inZoneOfReader = (options: Intl.DateTimeFormatOptions) =>
  perLanguage((formats) => new Intl.DateTimeFormat(formats, options))
const MOMENT = inZoneOfReader({
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  ...CLOCK,
})
const BRUSSELS_MOMENT = perLanguage(
  (formats) => new Intl.DateTimeFormat(formats, { ...WITH_CLOCK, timeZone: NETWORK_ZONE }),
)
const WHOLE_MOMENT = inZoneOfReader(WITH_CLOCK)
const DAY_OF_MOMENT = inZoneOfReader({ day: 'numeric', month: 'short', year: 'numeric' })
const TIME = inZoneOfReader(CLOCK)

const WEEKDAY = format({ weekday: 'short' })
const DAY_OF_MONTH = format({ day: 'numeric' })

/** `Tue 9 Feb`. */
export const shortDay = (iso: string): string => asWritten(SHORT_DAY().format(utcDate(iso)))
/** `8 February`. */
export const dayAndMonth = (iso: string): string => asWritten(DAY_AND_MONTH().format(utcDate(iso)))
/** `Tuesday 9 February 2027`. */
export const longDay = (iso: string): string => asWritten(LONG_DAY().format(utcDate(iso)))

/** `9 February 2027`. */
export const wholeDay = (iso: string): string => asWritten(WHOLE_DAY().format(utcDate(iso)))
/** `February 2027`. */
export const monthAndYear = (iso: string): string => MONTH_AND_YEAR().format(utcDate(iso))

/** `Tue 9 Feb, 10:32`. */
export const momentOf = (at: string | number): string => asWritten(MOMENT().format(new Date(at)))
/** `Tuesday 9 February 2027 at 10:32`. */
export const wholeMomentOf = (at: string): string => asWritten(WHOLE_MOMENT().format(new Date(at)))
/** `Tuesday 9 February 2027 at 10:32, Brussels time`: for what is cited, which everybody reads alike. */
export const momentInBrussels = (at: string): string => {
  const when = asWritten(BRUSSELS_MOMENT().format(new Date(at)))
  return i18n._(msg`${when}, Brussels time`)
}
/** `9 Feb 2027`. */
export const dayOfMoment = (at: string): string => asWritten(DAY_OF_MOMENT().format(new Date(at)))
/** `10:32`. */
export const timeOf = (at: number): string => TIME().format(at)

/** `Tue 9 Feb`, `8–14 Feb`, or null without a day. */
export function shortDays({ startsOn, endsOn }: Days): string | null {
  if (startsOn === null) return endsOn === null ? null : `– ${shortDay(endsOn)}`
  if (endsOn === null || endsOn <= startsOn) return shortDay(startsOn)
  // A narrow column breaks the line at the dash, not between a day and its month.
  return asWritten(SHORT_RANGE().formatRange(utcDate(startsOn), utcDate(endsOn)))
    .replaceAll(' ', '\u00a0')
    .replace('–', '–\u200b')
}

/** `Mon`, `Tue` … `Sun`. */
export const weekdayNames = (): readonly string[] =>
  Array.from({ length: 7 }, (_, at) => weekdayName(`2027-02-0${at + 1}`))
/** `Tue`. */
export const weekdayName = (iso: string): string => WEEKDAY().format(utcDate(iso))
/** `9 Feb`. */
export const dayAndShortMonth = (iso: string): string => asWritten(SHORT_RANGE().format(utcDate(iso)))
/** `9`. */
export const dayOfMonth = (iso: string): string => DAY_OF_MONTH().format(utcDate(iso))

/** Today as this browser's calendar has it. */
export const today = (): string => formatISO(new Date(), { representation: 'date' })

const asWritten = (day: string): string => dayAsWritten(day, activeLanguage())
