/** Reads a day as people and spreadsheets write it. */
import { addDays, daysUntil, LocalDate } from '../../days.ts'
import { sure, unreadable, type CellProblemKind, type CellReading, type ReadOptions } from './codec.ts'
import { dateOrderOf, monthsOf, type DateOrder } from './months.ts'

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}.*)?$/
/** Days since the start of the workbook's calendar, within the years 1954 to 2119. */
const SERIAL = /^(\d{5})(?:[.,]\d+)?$/
const LEAST_SERIAL = 20_000
const MAX_SERIAL = 80_000
const NUMBERS = /^(\d{1,4})\s*[./\-\s]\s*(\d{1,2})\s*[./\-\s]\s*(\d{1,4})\.?$/
const NUMBERS_WITHOUT_YEAR = /^(\d{1,2})\s*[./-]\s*(\d{1,2})\.?$/

/** @returns null for an empty cell */
export function readDay(cell: string, options: ReadOptions): CellReading<LocalDate | null> {
  const text = cell.trim()
  if (text === '') return sure(null)
  const iso = ISO.exec(text)?.[1]
  if (iso !== undefined) return existing(text, ...(iso.split('-').map(Number) as [number, number, number]))
  const serial = SERIAL.exec(text)?.[1]
  if (serial !== undefined) return daySince(text, Number(serial), options)
  const numbers = NUMBERS.exec(text)
  if (numbers !== null) return fromNumbers(text, numbers.slice(1), options)
  const short = NUMBERS_WITHOUT_YEAR.exec(text)
  if (short !== null) return withoutYear(text, short.slice(1).map(Number), options)
  return fromWords(text, options)
}

/** Excel counts from 1 January 1900, and a 29 February 1900 that never was; on old Macs from 1 January 1904. */
function daySince(text: string, serial: number, { dateSystem }: ReadOptions): CellReading<LocalDate | null> {
  if (serial < LEAST_SERIAL || serial > MAX_SERIAL) return unreadable('not-a-day', text)
  return sure(addDays(dateSystem === 1900 ? '1899-12-30' : '1904-01-01', serial))
}

function fromNumbers(
  text: string,
  numbers: readonly string[],
  { country }: ReadOptions,
): CellReading<LocalDate | null> {
  const [a = 0, b = 0, c = 0] = numbers.map(Number)
  if ((numbers[0] ?? '').length > 2) return existing(text, a, b, c)
  const order = orderOf(text, a, b, c, country)
  const doubtful = text.includes('/') && a <= 12 && b <= 12 && a !== b
  const at = (part: 'day' | 'month' | 'year'): number => [a, b, c][order.indexOf(part)] ?? 0
  const day = existing(text, fullYear(at('year')), at('month'), at('day'))
  if ('problem' in day) return day
  return doubtful ? { ...day, doubts: [{ kind: 'which-order', text }] } : day
}

function orderOf(text: string, a: number, b: number, c: number, country: string | null): DateOrder {
  const own = dateOrderOf(country)
  if (own[0] === 'year' && c < 100 && a > 12) return own
  // Only slashes are written in the order of the United States, and only if the second number cannot be a month.
  if (text.includes('/') && a <= 12 && b > 12) return ['month', 'day', 'year']
  return own[0] === 'month' && text.includes('/') && a <= 12 ? own : ['day', 'month', 'year']
}

/** `27` is 2027: nobody plans activities of the last century. */
const fullYear = (year: number): number => (year < 100 ? 2000 + year : year)

function withoutYear(
  text: string,
  [a = 0, b = 0]: readonly number[],
  { likelyDay }: ReadOptions,
): CellReading<LocalDate | null> {
  const [day, month] = b > 12 && text.includes('/') ? [b, a] : [a, b]
  return inLikelyYear(text, month, day, likelyDay)
}

/** `9. februar 2027`, `Tuesday, February 9, 2027`, `9 de febrero de 2027`. */
function fromWords(text: string, { country, likelyDay }: ReadOptions): CellReading<LocalDate | null> {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? []
  const numbers = (text.match(/\d+/g) ?? []).map(Number)
  const months = words.map((word) => monthsOf(word, country)).find((found) => found.length > 0)
  const [month] = months ?? []
  if (month === undefined || numbers.length === 0 || numbers.length > 2) return unreadable('not-a-day', text)
  if (months !== undefined && months.length > 1) return unreadable('which-month', text)
  const [first = 0, second] = numbers
  if (second === undefined) return inLikelyYear(text, month, first, likelyDay)
  return first > 31 ? existing(text, first, month, second) : existing(text, fullYear(second), month, first)
}

const DAYS_IN_HALF_A_YEAR = 183

function inLikelyYear(
  text: string,
  month: number,
  day: number,
  likelyDay: string | null,
): CellReading<LocalDate | null> {
  if (likelyDay === null) return unreadable('no-year', text)
  const likelyYear = Number(likelyDay.slice(0, 4))
  const isNear = (year: number): boolean => {
    const first = isoDay(year, Math.min(Math.max(month, 1), 12), 1)
    return Math.abs(daysUntil(`${likelyDay.slice(0, 7)}-01`, first)) <= DAYS_IN_HALF_A_YEAR
  }
  const near = [likelyYear, likelyYear - 1, likelyYear + 1].find(isNear)
  return existing(text, near ?? likelyYear, month, day)
}

const isoDay = (year: number, month: number, day: number): string =>
  [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-')

function existing(text: string, year: number, month: number, day: number): CellReading<LocalDate | null> {
  const parsed = LocalDate.safeParse(isoDay(year, month, day))
  if (parsed.success) return sure(parsed.data)
  const kind: CellProblemKind = month > 12 || month < 1 || day > 31 || day < 1 ? 'not-a-day' : 'no-such-day'
  return unreadable(kind, text)
}
