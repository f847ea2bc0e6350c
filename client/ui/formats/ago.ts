/** How long ago something was, in words. Pure. */

import { i18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { DAY_MS } from '../../../shared/days.ts'
import { perLanguage } from '../language/perLanguage.ts'

const RELATIVE = perLanguage((formats) => new Intl.RelativeTimeFormat(formats, { numeric: 'auto' }))
const format = (options: Intl.DateTimeFormatOptions) =>
  perLanguage((formats) => new Intl.DateTimeFormat(formats, options))
const DAY = format({ day: 'numeric', month: 'short' })
const DAY_OF_YEAR = format({ day: 'numeric', month: 'short', year: 'numeric' })
const JUST_NOW = msg`just now`

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** `just now`, `5 minutes ago`, `yesterday`, `3 Jan`, `3 Jan 2026`. A clock that is a little ahead says "just now". */
export function ago(at: string, now: Date): string {
  const then = new Date(at)
  const passed = now.getTime() - then.getTime()
  if (passed < MINUTE_MS) return i18n._(JUST_NOW)
  if (passed < HOUR_MS) return RELATIVE().format(-Math.floor(passed / MINUTE_MS), 'minute')
  if (passed < DAY_MS) return RELATIVE().format(-Math.floor(passed / HOUR_MS), 'hour')
  if (passed < 7 * DAY_MS) return RELATIVE().format(-Math.floor(passed / DAY_MS), 'day')
  return (then.getFullYear() === now.getFullYear() ? DAY : DAY_OF_YEAR)().format(then)
}
