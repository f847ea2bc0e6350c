/** When a milestone begins, ends and is over: as days, and as instants of the hours of Brussels. Pure. */
import { addDays, type LocalDate } from '../days.ts'
import { instantOf } from '../zonedTime.ts'
import type { MilestoneFields } from './milestone.ts'

type Dated = Pick<MilestoneFields, 'when' | 'time'>

const CLOSE_OF_BUSINESS = '17:00'

/** The first day; null for one that has begun at no known day. */
export function firstDay({ when }: Dated): LocalDate | null {
  switch (when.kind) {
    case 'day':
      return when.day
    case 'range':
      return when.from
    case 'week':
      return when.monday
    case 'until':
      return null
  }
}

export function lastDay({ when }: Dated): LocalDate {
  switch (when.kind) {
    case 'day':
      return when.day
    case 'range':
    case 'until':
      return when.to
    case 'week':
      return addDays(when.monday, 6)
  }
}

/** The day that lists sort by, and until which people are reminded: its first, or the last of one that has begun. */
export const dayOf = (dated: Dated): LocalDate => firstDay(dated) ?? lastDay(dated)

/** Null for whole days. */
export interface Hours {
  readonly start: Date
  readonly end: Date | null
}

/** The instants of its hours; null for whole days. A range has them on its first day, and one that has begun on its last. */
export function hoursOf(dated: Dated): Hours | null {
  const { time } = dated
  if (time === null || dated.when.kind === 'week') return null
  const day = dayOf(dated)
  if (time.kind === 'close-of-business') return { start: instantOf(day, CLOSE_OF_BUSINESS), end: null }
  return { start: instantOf(day, time.start), end: time.end === null ? null : instantOf(day, time.end) }
}

/**
 * The instant when it is over. A meeting without an end takes an hour; without hours it lasts until the end of the day.
 */
export function overAt(dated: Dated & Pick<MilestoneFields, 'kind'>): Date {
  const hours = hoursOf(dated)
  const endOfDays = instantOf(addDays(lastDay(dated), 1), '00:00')
  if (hours === null || (dated.when.kind === 'range' && dated.kind === 'date')) return endOfDays
  if (hours.end !== null) return hours.end
  return dated.kind === 'deadline' || dated.time?.kind === 'close-of-business'
    ? hours.start
    : new Date(hours.start.getTime() + HOUR_MS)
}

const HOUR_MS = 60 * 60_000
