/** Moves of activities in words: where to, what stays and what changes. */
import { plural, t } from '@lingui/core/macro'
import { daysUntil, type DaySpan } from '../../../shared/days.ts'
import { keepsWeekday } from '../../../shared/plans/moving.ts'
import { hoursOf } from '../../../shared/plans/zonedHours.ts'
import { shortDays } from '../../ui/formats/when.ts'

/** `Tue 9 Feb`, `8–14 Feb`. */
export const spanInWords = ({ first, last }: DaySpan): string => shortDays({ startsOn: first, endsOn: last }) ?? ''

export interface MovedSpan {
  /** Null for an activity that had no day. */
  readonly before: DaySpan | null
  readonly after: DaySpan
}

/** `Tue 9 Feb → Thu 11 Feb`. */
export function moveInWords({ before, after }: MovedSpan): string {
  const [from, to] = [before === null ? t`No day yet` : spanInWords(before), spanInWords(after)]
  return `${from} → ${to}`
}

interface Hours {
  readonly startTime: string | null
  readonly endTime: string | null
}

/** `17:00–22:00 is kept, the weekday changes`; null for an activity that had no day and has no hours. */
export function keptInWords({ before, after }: MovedSpan, times: Hours): string | null {
  const hours = hoursOf(times)
  if (before === null) return hours === null ? null : t`${hours} is kept`
  const isKept = keepsWeekday(before, after)
  if (hours === null) return isKept ? t`The weekday is kept` : t`The weekday changes`
  return isKept ? t`${hours} and the weekday are kept` : t`${hours} is kept, the weekday changes`
}

/** `5 days`, for an edge that moves. */
export const lengthInWords = ({ first, last }: DaySpan): string =>
  plural(daysUntil(first, last) + 1, { one: '# day', other: '# days' })

/** `2 weeks later`, `3 days earlier`. */
export function shiftInWords(by: number): string {
  const days = Math.abs(by)
  const weeks = days / 7
  if (days % 7 !== 0)
    return by > 0
      ? plural(days, { one: '# day later', other: '# days later' })
      : plural(days, { one: '# day earlier', other: '# days earlier' })
  return by > 0
    ? plural(weeks, { one: '# week later', other: '# weeks later' })
    : plural(weeks, { one: '# week earlier', other: '# weeks earlier' })
}
