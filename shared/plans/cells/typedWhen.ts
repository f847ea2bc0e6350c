/**
 * Reads the days and hours that a person types in one line: `9 feb`, `tue 10–12`, `9.–12.2.`, `09/02/27`. Shorter than
 * what a spreadsheet has: a weekday, a day of the month or hours alone mean something beside the day that is there. Pure.
 */
import { addDays, daysUntil, mondayOf, type LocalDate } from '../../days.ts'
import { sure, unreadable, type CellProblem, type CellReading } from './codec.ts'
import { readDay } from './days.ts'
import { monthsOf } from './months.ts'
import { readTimes } from './times.ts'
import { weekdayNamed } from './weekdays.ts'
import type { WhenValue } from './whenCell.ts'

/** Only what was typed: hours alone leave the days as they are. */
export type TypedWhen = Partial<WhenValue>

export interface TypingOptions {
  readonly country: string | null
  /** The day that is changed, or the likely one. A weekday is one of its week, a day without month one of its month. */
  readonly near: string
}

/** Characters. A longer text is no day: to read it would take as many attempts as it has words. */
export const MAX_TYPED_WHEN = 200

export function readTypedWhen(typed: string, options: TypingOptions): CellReading<TypedWhen> {
  if (typed.length > MAX_TYPED_WHEN) return unreadable('not-a-day', typed.slice(0, MAX_TYPED_WHEN))
  const text = typed.replaceAll(',', ' ').replaceAll(/\s+/g, ' ').trim().replace(YEAR_SIGN, '')
  const { weekdays, rest } = takeWeekdays(text, options.country)
  if (rest === '' && weekdays.length > 0) return sure(daysOfWeek(weekdays, options.near))
  const problems: CellProblem[] = []
  for (const [days, hours] of splits(rest)) {
    const reading = readSplit(days, hours, options)
    if (!('problem' in reading)) {
      const isHoursOnly = days === ''
      return isHoursOnly ? { ...reading, value: { ...daysOfWeek(weekdays, options.near), ...reading.value } } : reading
    }
    problems.push(reading.problem)
  }
  return { problem: problems.find(({ kind }) => TELLING.has(kind)) ?? { kind: 'not-a-day', text: typed.trim() } }
}

/** Bulgarian and Macedonian write `9.02.2027 г.` */
const YEAR_SIGN = /(?<=\d)\s*г\.?$/u
/** Problems that say more than "not a date". */
const TELLING = new Set<CellProblem['kind']>(['no-such-day', 'which-month'])

/** The weekdays of the text, and the text without them. Behind a number a word is no weekday: `to` in `10 to 12`. */
function takeWeekdays(text: string, country: string | null): { weekdays: readonly number[]; rest: string } {
  const weekdays: number[] = []
  const rest = text.replaceAll(WORD, (word: string, before: string, name: string) => {
    const weekday = /\d\.?\s*$/.test(before) ? null : weekdayNamed(name, country)
    const isMonth = monthsOf(name, country).length > 0 && (text.match(/\p{L}{2,}/gu) ?? []).length === 1
    if (weekday === null || (isMonth && /\d/.test(text))) return word
    weekdays.push(weekday)
    return before
  })
  return {
    weekdays,
    rest: rest
      .replaceAll(/\s+/g, ' ')
      .replace(/^[\s–—-]+/, '')
      .trim(),
  }
}
const WORD = /((?:^|[\d.\s–—-])\s*)([\p{L}\p{M}]+)\.?/gu

function daysOfWeek(weekdays: readonly number[], near: string): TypedWhen {
  const [first, last] = weekdays.map((weekday) => addDays(mondayOf(near), weekday - 1))
  if (first === undefined) return {}
  if (last === undefined || last === first) return { startsOn: first }
  return { startsOn: first, endsOn: last < first ? addDays(last, 7) : last }
}

/** Hours alone, then days with ever fewer words of hours behind them, then hours that look like a day: `10.30`. */
function splits(text: string): readonly (readonly [days: string, hours: string])[] {
  const words = text.split(' ')
  const cuts = words.map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')] as const)
  const hours = ['', text] as const
  return LOOKS_LIKE_A_DAY.test(text) ? [...cuts, hours] : [hours, ...cuts]
}
const LOOKS_LIKE_A_DAY = /^\d{1,2}\.\d{1,2}\.?$/

function readSplit(days: string, hours: string, options: TypingOptions): CellReading<TypedWhen> {
  // Hours have no other dash.
  const times = readTimes(hours.replaceAll('-', '–'))
  if ('problem' in times) return times
  // Digits alone are a day or a year.
  if (hours !== '' && (!/\D/.test(hours) || times.value.startTime === null)) return unreadable('not-a-time', hours)
  const { startTime, endTime } = times.value
  const typedHours = endTime === null ? { startTime } : { startTime, endTime }
  if (days === '') return sure(typedHours)
  const read = readTypedDays(days, options)
  if ('problem' in read) return read
  return { value: { ...read.value, ...(hours === '' ? {} : typedHours) }, doubts: read.doubts }
}

function readTypedDays(text: string, options: TypingOptions): CellReading<TypedWhen> {
  const { near, country } = options
  const [from, to] = rangeIn(text, near)
  const end = to === null ? sure(null) : readDay(to, { country, dateSystem: 1900, likelyDay: near })
  if ('problem' in end) return end
  const start = readDay(from, { country, dateSystem: 1900, likelyDay: end.value ?? near })
  if ('problem' in start) return start
  if (start.value === null || (to !== null && end.value === null)) return unreadable('not-a-day', text)
  const [, days = '', hour = ''] = WITH_A_NUMBER_BEHIND.exec(text) ?? []
  if (hour !== '' && isFar(start.value, near)) {
    const shorter = readSplit(days, `${hour}:00`, options)
    if (!('problem' in shorter)) return shorter
  }
  const value = end.value === null ? { startsOn: start.value } : { startsOn: start.value, endsOn: end.value }
  return { value, doubts: [...start.doubts, ...end.doubts] }
}

/** `9 feb 10`: ten o’clock rather than 2010. */
const WITH_A_NUMBER_BEHIND = /^(.*\S)\s(\d{1,2})$/
const DAYS_OF_A_FEW_YEARS = 3 * 365
const isFar = (day: LocalDate, near: string): boolean => Math.abs(daysUntil(near, day)) > DAYS_OF_A_FEW_YEARS

/** The first and the last day as a cell would have them; a month that is written once is that of both. */
function rangeIn(text: string, near: string): readonly [from: string, to: string | null] {
  const { day, last } = DAYS_OF_MONTH.exec(text)?.groups ?? {}
  const inMonth = (one: string): string => near.slice(0, 8) + one.padStart(2, '0')
  if (day !== undefined) return [inMonth(day), last === undefined ? null : inMonth(last)]
  if (DIGITS.test(text)) return [withDots(text), null]
  const {
    from,
    to,
    month,
    rest = '',
  } = (MONTH_FIRST.exec(text) ?? MONTH_BETWEEN.exec(text) ?? MONTH_LAST.exec(text))?.groups ?? {}
  if (month !== undefined) return [`${from} ${month}${rest}`, `${to} ${month}${rest}`]
  const [first = text, second, ...others] = text.split(DASH)
  return second === undefined || others.length > 0 ? [text, null] : [first, second]
}

/** `11`, `11.`, `11th`, `9.–11.`: days of the month that is there. `9–11` without dots are hours. */
const DAYS_OF_MONTH = /^(?<day>\d{1,2})(?:\.|st|nd|rd|th)?(?:\s*[–—-]\s*(?<last>\d{1,2})(?:\.|st|nd|rd|th)?)?$/i
const DIGITS = /^\d{6}(?:\d{2})?$/
const MONTH_FIRST = /^(?<month>\p{L}+)\.?\s(?<from>\d{1,2})\s?[–—-]\s?(?<to>\d{1,2})(?<rest>\s\d{4})?$/u
const MONTH_BETWEEN = /^(?<from>\d{1,2})\.?\s?(?<month>\p{L}+)\.?\s?[–—-]\s?(?<to>\d{1,2})\.?(?<rest>\s\d{4})?$/u
const MONTH_LAST = /^(?<from>\d{1,2})\.?\s?[–—-]\s?(?<to>\d{1,2})(?<month>\.?\s?[^\d\s–—-].*)$/u
/** No dash of `2027-02-09` or of `9-2-2027`. */
const DASH = /\s?[–—]\s?|\s-\s|(?<=[\p{L}.])-(?=\d)/u

/** `09022027`, `090227` and `20270209` with the dots that were left out. */
function withDots(digits: string): string {
  const [a, b, year] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)]
  return Number(b) > 12 && year.length === 4 ? `${a}${b}-${year.slice(0, 2)}-${year.slice(2)}` : `${a}.${b}.${year}`
}
