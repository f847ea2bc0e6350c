/** Cuts what people write about days into numbers, months, weeks and the words between them. */
import { monthsLike } from '../months.ts'
import { folded } from '../names.ts'
import {
  AND_WORDS,
  DAY_FILLERS,
  FROM_WORDS,
  isWeekday,
  isWeekdayIn,
  TO_WORDS,
  WEEK_LETTERS,
  WEEK_WORDS,
} from './words.ts'

/** Days and months as they are written: the month or the year may stand elsewhere. */
export type DayToken =
  | { readonly kind: 'day'; readonly day: number }
  /** Day and month. */
  | { readonly kind: 'date'; readonly day: number; readonly month: number; readonly year: number | null }
  /** Day, month and year as numbers, in any order. */
  | { readonly kind: 'whole'; readonly text: string }
  /** `isWeekday`: the word is also a day of the week. */
  | {
      readonly kind: 'month'
      readonly months: readonly number[]
      readonly year: number | null
      readonly isWeekday: boolean
    }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'to' | 'and'; readonly isSign: boolean }
  | { readonly kind: 'week' | 'weekday' | 'from' }

interface Found {
  readonly token: DayToken | null
  readonly length: number
}

const WHOLE = [
  /^\d{4}-\d{2}-\d{2}(?!\d)/,
  /^\d{1,4}\s*([./-])\s*\d{1,2}\s*\1\s*\d{2,4}(?![\d:])(?!\s*[./]\s*\d)/,
] as const
/** `9/2-27`, as Danes and Swedes write. */
const YEAR_BEHIND_DASH = /^(\d{1,2})\s*\/\s*(\d{1,2})\s*-\s*(\d{2}|20\d{2})(?![\d./:])/
const MONTH_OF_YEAR = /^(0?[1-9]|1[0-2])\s*[./]\s*(20\d{2})(?![\d./])/
const DAY_AND_MONTH = /^(\d{1,2})\s*([./])\s*(\d{1,2})(?![\d:])\.?/
const ROMAN_MONTH = /^(\d{1,2})\.?\s*(XII|XI|X|IX|VIII|VII|VI|V|IV|III|II|I)\b\.?/
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']
const YEAR = /^(?:'|’)?((?:19|20)\d{2})(?!\d)\.?/
/** With the ending of an ordinal: `9.`, `9th`, `1er`, `9-го`, `16-án`. An `h` is one of hours. */
const DAY = /^(\d{1,2})(?![\d:])(?:\.(?!\d)|[º°ª]|-?(?!(?:h|u|am|pm|uhr|ч)(?!\p{L}))\p{L}{1,3}(?![\p{L}\d]))?/iu
const WORD = /^[\p{L}\p{M}]+/u
const SIGNS: Readonly<Record<string, DayToken['kind'] | 'nothing'>> = {
  '–': 'to',
  '—': 'to',
  '‒': 'to',
  '−': 'to',
  '-': 'to',
  ',': 'and',
  ';': 'and',
  '+': 'and',
  '&': 'and',
  '/': 'and',
  '|': 'and',
  '\n': 'and',
  '.': 'nothing',
}

/** @returns null where something is in the text that says nothing of days */
export function dayTokens(text: string, country: string | null): readonly DayToken[] | null {
  const tokens: DayToken[] = []
  let rest = spelledOut(text)
  while (rest !== '') {
    const blank = /^[^\S\n]+/.exec(rest)?.[0].length ?? 0
    const found = blank > 0 ? { token: null, length: blank } : tokenAt(rest, country)
    if (found === null) return null
    if (found.token !== null) tokens.push(found.token)
    rest = rest.slice(found.length)
  }
  return tokens
}

/** `t/m` is *to* in Dutch; in `11-feb-2027` the dashes are no spans. */
const spelledOut = (text: string): string =>
  text
    .replaceAll(/\bt\s?\/\s?m\b/gi, ' tm ')
    .replaceAll(/\bw\s?\/\s?c\b/gi, ' week ')
    .replaceAll(
      /(\d{1,2})[-/]([\p{L}]{3,})\.?[-/](\d{4}|\d{2})(?!\d)/gu,
      (_, day: string, month: string, year: string) => [day, month, year.length === 2 ? `20${year}` : year].join(' '),
    )

const tokenAt = (rest: string, country: string | null): Found | null =>
  /^['’\d]/.test(rest) ? (numberAt(rest, country) ?? null) : (wordAt(rest, country) ?? signAt(rest))

function signAt(rest: string): Found | null {
  const kind = SIGNS[rest[0] ?? '']
  if (kind === undefined) return null
  return { token: kind === 'to' || kind === 'and' ? { kind, isSign: true } : null, length: 1 }
}

function numberAt(rest: string, country: string | null): Found | null {
  for (const pattern of WHOLE) {
    const whole = pattern.exec(rest)?.[0]
    if (whole !== undefined) return { token: { kind: 'whole', text: whole }, length: whole.length }
  }
  return yearAt(rest) ?? monthAt(rest) ?? dayAt(rest, country)
}

function yearAt(rest: string): Found | null {
  const [all, year] = YEAR.exec(rest) ?? []
  return all === undefined ? null : { token: { kind: 'year', year: Number(year) }, length: all.length }
}

/** A month in numbers, with the year or the day. */
function monthAt(rest: string): Found | null {
  const [behindDash, d, m, y] = YEAR_BEHIND_DASH.exec(rest) ?? []
  if (behindDash !== undefined) {
    const year = Number(y) < 100 ? 2000 + Number(y) : Number(y)
    return { token: { kind: 'date', day: Number(d), month: Number(m), year }, length: behindDash.length }
  }
  const [ofYear, month, year] = MONTH_OF_YEAR.exec(rest) ?? []
  if (ofYear !== undefined)
    return {
      token: { kind: 'month', months: [Number(month)], year: Number(year), isWeekday: false },
      length: ofYear.length,
    }
  const [inRoman, day, roman = ''] = ROMAN_MONTH.exec(rest) ?? []
  if (inRoman === undefined) return null
  return {
    token: { kind: 'date', day: Number(day), month: ROMAN.indexOf(roman) + 1, year: null },
    length: inRoman.length,
  }
}

function dayAt(rest: string, country: string | null): Found | null {
  const [pair, a, sign, b] = DAY_AND_MONTH.exec(rest) ?? []
  // `9/10 February` are two days.
  if (pair !== undefined && !isMonthNext(rest.slice(pair.length), country)) {
    const [first, second] = [Number(a), Number(b)]
    const swapped = sign === '/' && second > 12 && first <= 12
    const [day, month] = swapped ? [second, first] : [first, second]
    if (month <= 12) return { token: { kind: 'date', day, month, year: null }, length: pair.length }
  }
  const [all, day] = DAY.exec(rest) ?? []
  return all === undefined ? null : { token: { kind: 'day', day: Number(day) }, length: all.length }
}

const isMonthNext = (rest: string, country: string | null): boolean => {
  const word = WORD.exec(rest.trimStart())?.[0]
  return word !== undefined && !isJoint(folded(word)) && monthsLike(word, country).length > 0
}

const isJoint = (name: string): boolean => TO_WORDS.has(name) || AND_WORDS.has(name)

/** Czechs and Slovaks say `a` for *and*; Spaniards and Italians for *to*. */
const A_IS_AND = new Set(['CZ', 'SK', 'PL'])

function wordAt(rest: string, country: string | null): Found | null {
  const word = WORD.exec(rest)?.[0]
  if (word === undefined) return null
  const length = word.length + (rest[word.length] === '.' ? 1 : 0)
  const name = folded(word)
  const kind = kindOfWord(name, country)
  switch (kind) {
    case 'month':
      return { token: { kind, months: monthsLike(word, country), year: null, isWeekday: isWeekday(name) }, length }
    case 'to':
    case 'and':
      return { token: { kind, isSign: false }, length }
    case 'nothing':
      return { token: null, length }
    case 'unknown':
      return null
    case 'week':
    case 'weekday':
    case 'from':
      return { token: { kind }, length }
  }
}

type WordKind = 'week' | 'weekday' | 'to' | 'from' | 'and' | 'month' | 'nothing' | 'unknown'

function kindOfWord(name: string, country: string | null): WordKind {
  // `do` is Thursday in Dutch and German, and "to" in Polish and Czech.
  const isOwn = isWeekdayIn(name, country)
  if (!isOwn && (WEEK_WORDS.has(name) || WEEK_LETTERS[name]?.has(country ?? '') === true)) return 'week'
  if (!isOwn && name === 'a') return A_IS_AND.has(country ?? '') ? 'and' : 'to'
  if (!isOwn && TO_WORDS.has(name)) return 'to'
  if (!isOwn && AND_WORDS.has(name)) return 'and'
  if (monthsLike(name, country).length > 0) return 'month'
  if (isOwn) return 'weekday'
  if (FROM_WORDS.has(name)) return 'from'
  if (DAY_FILLERS.has(name)) return 'nothing'
  return isWeekday(name) ? 'weekday' : 'unknown'
}
