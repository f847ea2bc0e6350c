/** How long a question waits. Pure. */
import { DAY_MS } from '../../../shared/days.ts'
import { perLanguage } from '../../ui/language/perLanguage.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
/** From then on it is shown as late, and as very late. */
const LATE_MS = DAY_MS
const VERY_LATE_MS = 3 * DAY_MS

const unit = (name: 'minute' | 'hour' | 'day') =>
  perLanguage((formats) => new Intl.NumberFormat(formats, { style: 'unit', unit: name, unitDisplay: 'short' }))
const MINUTES = unit('minute')
const HOURS = unit('hour')
const DAYS = unit('day')

export function waitingSince(
  at: string,
  now: Date,
): { readonly text: string; readonly kind: '' | 'late' | 'very-late' } {
  const passed = Math.max(0, now.getTime() - Date.parse(at))
  const text =
    passed < HOUR_MS
      ? MINUTES().format(Math.floor(passed / MINUTE_MS))
      : passed < DAY_MS
        ? HOURS().format(Math.floor(passed / HOUR_MS))
        : DAYS().format(Math.floor(passed / DAY_MS))
  return { text, kind: passed >= VERY_LATE_MS ? 'very-late' : passed >= LATE_MS ? 'late' : '' }
}

/** A span in words: `5 hrs`. */
export const spanOf = (milliseconds: number): string =>
  waitingSince(new Date(0).toISOString(), new Date(milliseconds)).text
