/** Reads what people write about days and hours in one cell. Unlike `whenCell.ts`, which reads what we write, it knows weeks, months and several days. */
import { addDays, daysUntil, type LocalDate } from '../../../days.ts'
import { sure, type CellProblem, type CellReading, type CellValue, type ReadOptions } from '../codec.ts'
import { readDay } from '../days.ts'
import { folded } from '../names.ts'
import type { Times } from '../times.ts'
import type { WhenValue } from '../whenCell.ts'
import { dayTokens } from './dayTokens.ts'
import { readSpans, type Span } from './daySpans.ts'
import { readHours } from './hours.ts'
import { NOT_YET_WORDS } from './words.ts'

/** `dates` has each of several days. */
export type WhenText = WhenValue & { readonly dates: CellValue<'dates'> }

const NOTHING: WhenText = { startsOn: null, endsOn: null, startTime: null, endTime: null, dates: [] }
const NO_HOURS: Times = { startTime: null, endTime: null }
/** Longer texts are no day. */
const LONGEST = 200
/** More days than these in a list of days and spans are not meant as single ones. */
const MOST_DATES = 31

/** An empty cell clears all. */
export function readWhenText(cell: string, options: ReadOptions): CellReading<WhenText> {
  const text = cell.trim().replaceAll(/(\d)T(?=\d\d:)/g, '$1 ')
  if (text === '') return sure(NOTHING)
  if (text.length > LONGEST) return { problem: { kind: 'not-a-day', text } }
  if (isNotYet(text)) return { value: NOTHING, doubts: [{ kind: 'not-yet', text }] }
  const read = readOnce(text, options)
  if (read !== null) return read
  const [bracketed] = /\s*\([^()]*\)/.exec(text) ?? []
  const without = bracketed === undefined ? null : readOnce(text.replace(bracketed, ' ').trim(), options)
  if (without !== null && bracketed !== undefined && !('problem' in without))
    return { value: without.value, doubts: [...without.doubts, { kind: 'left-out', text: bracketed.trim() }] }
  return readLoosely(text, options)
}

/** A day among words that are not known. */
function readLoosely(text: string, options: ReadOptions): CellReading<WhenText> {
  const day = readDay(text, options)
  if ('problem' in day) return day
  const value = { ...NOTHING, startsOn: day.value }
  if (SERIAL.test(text)) return { value, doubts: day.doubts }
  const hasUnknown =
    dayTokens(text, options.country) === null && dayTokens(text.replaceAll(/[^\d\s.,/-]+/g, ' '), null) !== null
  return hasUnknown
    ? { value, doubts: [...day.doubts, { kind: 'left-out', text }] }
    : { problem: { kind: 'not-a-day', text } }
}

/** A day of a spreadsheet as its number. */
const SERIAL = /^\d{5}(?:[.,]\d+)?$/

const isNotYet = (text: string): boolean => NOT_YET_WORDS.has(folded(text)) || /^[-–—?.…]+$/.test(text)

/** Days alone, hours alone, or days with hours before or behind them. */
function readOnce(text: string, options: ReadOptions): CellReading<WhenText> | null {
  if (SERIAL.test(text)) return null
  const days = readSpans(text, options)
  if (!('problem' in days)) return whenOf(days.value, NO_HOURS, days.doubts)
  const hours = looksLikeHours(text) ? readHours(text) : null
  if (hours !== null && !('problem' in hours)) return { value: { ...NOTHING, ...hours.value }, doubts: hours.doubts }
  const words = text.split(/\s+/)
  for (let at = words.length - 1; at > 0; at--) {
    const [head, tail] = [words.slice(0, at).join(' '), words.slice(at).join(' ')]
    const found = readParts(head, tail, options) ?? readParts(tail, head, options)
    if (found !== null) return found
  }
  return days.problem.kind === 'not-a-day' ? null : days
}

function readParts(days: string, hours: string, options: ReadOptions): CellReading<WhenText> | null {
  if (!looksLikeHours(hours)) return null
  const times = readHours(hours)
  if ('problem' in times) return null
  const spans = readSpans(days.replace(/[\s,;:|/]+$/, ''), options)
  return 'problem' in spans ? null : whenOf(spans.value, times.value, spans.doubts)
}

/** A number alone could be a day or a year. */
const looksLikeHours = (text: string): boolean =>
  /\d/.test(text) && (/\d\s*[:hu]|\d\.\d{2}(?!\.?\d)|[–—-]\s*\d/i.test(text) || /[\p{L}]/u.test(text))

function whenOf(spans: readonly Span[], times: Times, doubts: readonly CellProblem[]): CellReading<WhenText> | null {
  const [first] = spans
  if (first === undefined) return null
  if (spans.length === 1) {
    const { from, to } = first
    const endsOn = from === to ? null : to
    return { value: { startsOn: from, endsOn, ...times, dates: [] }, doubts }
  }
  const days = spans.flatMap((span) => daysOf(span))
  if (days.length > MOST_DATES) return null
  const dates = [...new Set(days)].map((day) => ({ day, ...times, place: null, note: '' }))
  return { value: { ...NOTHING, dates }, doubts }
}

function daysOf({ from, to }: Span): readonly LocalDate[] {
  if (from === null) return [to]
  const count = Math.min(daysUntil(from, to), MOST_DATES)
  return Array.from({ length: count + 1 }, (_, at) => addDays(from, at))
}
