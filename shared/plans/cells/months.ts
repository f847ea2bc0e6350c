/** The names of months in the network's languages, and the order in which countries write dates. */
import { COUNTRIES } from '../../countries.ts'
import { NETWORK_LANGUAGES } from '../../network.ts'
import { folded } from './names.ts'

const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2027, month, 15)))

const languagesOf = (country: string | null): readonly string[] =>
  COUNTRIES.find(({ code }) => code === country)?.languages ?? []

/**
 * The months that a word may mean, 1 to 12: those in the country's languages, else in any. Several if languages
 * disagree: listopad is October in Croatian and November in Polish.
 */
export function monthsOf(word: string, country: string | null): readonly number[] {
  const name = folded(word)
  if (name === '') return []
  // With its country, since Austria calls January Jänner.
  const own = languagesOf(country).flatMap((language) => monthNames(`${language}-${country}`).get(name) ?? [])
  if (own.length > 0) return [...new Set(own)]
  return [...new Set(NETWORK_LANGUAGES.flatMap((language) => monthNames(language).get(name) ?? []))]
}

const SHORTEST_PART = 3
const SHORTEST_STEM = 4
const LONGEST_ENDING = 3

/** Like {@link monthsOf}, also for a name that is cut short or has another ending: `sept.`, `Φεβρουάριος`. */
export function monthsLike(word: string, country: string | null): readonly number[] {
  const exact = monthsOf(word, country)
  const name = folded(word)
  if (exact.length > 0 || name.length < SHORTEST_PART) return exact
  const like = [...languagesOf(country), 'en'].flatMap((language) =>
    [...monthNames(language)].flatMap(([one, month]) => (isLike(name, one) ? month : [])),
  )
  const months = [...new Set(like)]
  return months.length === 1 ? months : []
}

function isLike(name: string, month: string): boolean {
  if (month.startsWith(name)) return true
  let common = 0
  while (common < name.length && name[common] === month[common]) common++
  return common >= SHORTEST_STEM && common >= Math.max(name.length, month.length) - LONGEST_ENDING
}

const byLanguage = new Map<string, ReadonlyMap<string, number>>()

function monthNames(language: string): ReadonlyMap<string, number> {
  const known = byLanguage.get(language)
  if (known !== undefined) return known
  const names = new Map<string, number>()
  for (const month of ['short', 'long'] as const) {
    // Within a date many languages decline the month, alone they do not.
    const alone = new Intl.DateTimeFormat([language, 'en'], { month, timeZone: 'UTC' })
    const within = new Intl.DateTimeFormat([language, 'en'], {
      day: 'numeric',
      month,
      year: 'numeric',
      timeZone: 'UTC',
    })
    MONTHS.forEach((day, at) => {
      const declined = within.formatToParts(day).find(({ type }) => type === 'month')?.value ?? ''
      for (const name of [alone.format(day), declined]) if (/\p{L}/u.test(name)) names.set(folded(name), at + 1)
    })
  }
  byLanguage.set(language, names)
  return names
}

export type DateOrder = readonly ('day' | 'month' | 'year')[]

const DAY_FIRST: DateOrder = ['day', 'month', 'year']

/** The order of day, month and year in a country's numbers; day first where the country is not known. */
export function dateOrderOf(country: string | null): DateOrder {
  const [language] = languagesOf(country)
  if (language === undefined || country === null) return DAY_FIRST
  const parts = new Intl.DateTimeFormat(`${language}-${country}`, { dateStyle: 'short' }).formatToParts(MONTHS[0])
  const order = parts.flatMap(({ type }) => (type === 'day' || type === 'month' || type === 'year' ? [type] : []))
  return order.length === 3 ? order : DAY_FIRST
}
