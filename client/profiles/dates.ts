/** Days in the words of a public page. Dates are local dates without a zone, so they are formatted in none. Pure. */
import { utcDate } from '../../shared/days.ts'
import { perLanguage } from '../ui/language/perLanguage.ts'

const format = (options: Intl.DateTimeFormatOptions) =>
  perLanguage((formats) => new Intl.DateTimeFormat(formats, { ...options, timeZone: 'UTC' }))
const WEEKDAY = format({ weekday: 'short' })
const MONTH = format({ month: 'short' })

/** `9`, `Feb`, `Tue`. */
export function dayParts(iso: string): { readonly day: string; readonly month: string; readonly weekday: string } {
  const date = utcDate(iso)
  return { day: String(date.getUTCDate()), month: MONTH().format(date), weekday: WEEKDAY().format(date) }
}
