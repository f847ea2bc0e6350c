/** Reads hours as people and spreadsheets write them: `10:00–11:30`, `10.30`, `2 pm`, `kl. 14`. */
import { LocalTime } from '../../days.ts'
import { sure, unreadable, type CellReading } from './codec.ts'

const TIME =
  /^(?:kl\.?|klo|um|at|à|from)?\s*(\d{1,2})(?:\s*[:.h]\s*(\d{2}))?(?::\d{2}(?:\.\d+)?)?\s*([ap]\.?\s?m\.?)?\s*(?:h|uhr|klo)?$/i
/** A spreadsheet counts hours as part of a day. */
const PART_OF_DAY = /^0[.,]\d+$|^0$/
const MINUTES_A_DAY = 24 * 60
const BETWEEN = /\s*(?:[–—‒−]|\s-\s|(?<=\d)-(?=\s*\d)|\sto\s|\sbis\s)\s*/

export interface Times {
  readonly startTime: LocalTime | null
  readonly endTime: LocalTime | null
}

/** One time, or two with a dash between. */
export function readTimes(cell: string): CellReading<Times> {
  const text = cell.trim()
  if (text === '') return sure({ startTime: null, endTime: null })
  const parts = text.split(BETWEEN)
  const [first = '', second] = parts
  // `2–4 pm` has its half of the day at the end alone.
  const half = /[ap]\.?\s?m\.?$/i.exec(second ?? '')?.[0]
  const startTime =
    first === '' ? null : readTime(half === undefined || /m\.?$/i.test(first) ? first : `${first} ${half}`)
  const endTime = second === undefined ? null : readTime(second)
  const unread = (first !== '' && startTime === null) || (second !== undefined && endTime === null)
  return parts.length > 2 || unread ? unreadable('not-a-time', text) : sure({ startTime, endTime })
}

function readTime(text: string): LocalTime | null {
  if (PART_OF_DAY.test(text)) return ofMinutes(Math.round(Number(text.replace(',', '.')) * MINUTES_A_DAY))
  const found = TIME.exec(text)
  if (found === null) return null
  const half = found[3]?.toLowerCase()[0]
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)]
  if (half === undefined) return ofMinutes(hour * 60 + minute)
  if (hour < 1 || hour > 12) return null
  return ofMinutes(((hour % 12) + (half === 'p' ? 12 : 0)) * 60 + minute)
}

function ofMinutes(minutes: number): LocalTime | null {
  const parts = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'))
  const parsed = LocalTime.safeParse(parts.join(':'))
  return parsed.success ? parsed.data : null
}

export const writeTimes = ({ startTime, endTime }: Times): string =>
  endTime === null ? (startTime ?? '') : `${startTime ?? ''}–${endTime}`
