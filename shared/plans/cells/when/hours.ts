/** Reads hours with the words around them: `10–12 Uhr`, `de 14h à 16h`, `godz. 18:00`, `kl 19-21`. */
import { sure, unreadable, type CellReading } from '../codec.ts'
import { folded } from '../names.ts'
import { readTimes, type Times } from '../times.ts'
import {
  ALL_DAY_WORDS,
  AND_WORDS,
  FROM_WORDS,
  HOUR_FILLERS,
  isWeekday,
  NOON_WORDS,
  NOT_YET_WORDS,
  TO_WORDS,
} from './words.ts'

const NO_HOURS: Times = { startTime: null, endTime: null }
/** An hour with its minutes, and the half of the day. */
const TIME = /^(\d{1,2})(?:\s?[:.hu]\s?(\d{2}))?(?::\d{2})?(?!\d)\s?(?:([apπμ])\.?\s?[mμ](?!\p{L})\.?)?/iu
const FOUR_DIGITS = /^([01]\d|2[0-3])([0-5]\d)(?!\d)/
const WORD = /^[\p{L}\p{M}]+/u
const DASH = /^[–—‒−-]/

type Token =
  | { readonly kind: 'time'; readonly minutes: number | null; readonly half: string | null }
  | { readonly kind: 'to' | 'from' }

/** @returns nulls for an empty cell, and for one that says *all day* */
export function readHours(cell: string): CellReading<Times> {
  const text = cell.trim()
  const exact = readTimes(text)
  if (!('problem' in exact)) return exact
  const name = folded(text)
  if (ALL_DAY_WORDS.has(name)) return sure(NO_HOURS)
  if (NOT_YET_WORDS.has(name) || name === '') return { value: NO_HOURS, doubts: [{ kind: 'not-yet', text }] }
  const tokens = tokensOf(text)
  const times = tokens === null ? null : timesOf(tokens)
  return times === null ? unreadable('not-a-time', text) : sure(times)
}

function tokensOf(text: string): readonly Token[] | null {
  const tokens: Token[] = []
  let rest = text
  while (rest !== '') {
    const found = tokenAt(rest)
    if (found === null) return null
    if (found.token !== null) tokens.push(found.token)
    rest = rest.slice(found.length)
  }
  return tokens
}

function tokenAt(rest: string): { readonly token: Token | null; readonly length: number } | null {
  const [four, hour, minute] = FOUR_DIGITS.exec(rest) ?? []
  if (four !== undefined)
    return { token: { kind: 'time', minutes: minutesOf(hour, minute, null), half: null }, length: 4 }
  const [all, h, m, half = null] = TIME.exec(rest) ?? []
  if (all !== undefined) return { token: { kind: 'time', minutes: minutesOf(h, m, half), half }, length: all.length }
  if (DASH.test(rest) || /^\/\s*\d/.test(rest)) return { token: { kind: 'to' }, length: 1 }
  const word = WORD.exec(rest)?.[0]
  if (word !== undefined) return wordAt(word)
  return /^[\s.,:;()*~+'’]/.test(rest) ? { token: null, length: 1 } : null
}

const NOON = 12 * 60

function wordAt(word: string): { readonly token: Token | null; readonly length: number } | null {
  const name = folded(word)
  const { length } = word
  if (NOON_WORDS.has(name)) return { token: { kind: 'time', minutes: NOON, half: null }, length }
  if (name === 'a' || TO_WORDS.has(name)) return { token: { kind: 'to' }, length }
  if (FROM_WORDS.has(name)) return { token: { kind: 'from' }, length }
  const isNothing = HOUR_FILLERS.has(name) || AND_WORDS.has(name) || isWeekday(name)
  return isNothing ? { token: null, length } : null
}

function minutesOf(hour: string | undefined, minute: string | undefined, half: string | null): number | null {
  const hours = Number(hour)
  if (half === null) return hours * 60 + Number(minute ?? 0)
  if (hours < 1 || hours > 12) return null
  return ((hours % 12) + (/[pμ]/i.test(half) ? 12 : 0)) * 60 + Number(minute ?? 0)
}

/** One time is the start, unless *until* is before it. `12 noon` is one time. */
function timesOf(tokens: readonly Token[]): Times | null {
  const found = tokens.flatMap((token, at) => (token.kind === 'time' ? [{ ...token, at }] : []))
  const times = found.filter(({ minutes }, at) => at === 0 || minutes !== found[at - 1]?.minutes)
  const [first, second] = times.map(({ minutes }) => (minutes === null ? null : timeOf(minutes)))
  if (times.length === 0 || times.length > 2 || first === null || second === null) return null
  const hasDash = tokens.some(({ kind }) => kind === 'to')
  if (second === undefined) {
    const isEnd = hasDash && tokens.findIndex(({ kind }) => kind === 'to') < (times[0]?.at ?? 0)
    return isEnd ? { startTime: null, endTime: first ?? null } : { startTime: first ?? null, endTime: null }
  }
  const isSpan = hasDash || tokens.some(({ kind }) => kind === 'from')
  return isSpan ? { startTime: first ?? null, endTime: second } : null
}

function timeOf(minutes: number): Times['startTime'] {
  const text = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
  const read = readTimes(text)
  return 'problem' in read ? null : read.value.startTime
}
