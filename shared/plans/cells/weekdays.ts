/** The names of weekdays in the network's languages, whole or shortened, as people type them. */
import { COUNTRIES } from '../../countries.ts'
import { utcDate } from '../../days.ts'
import { NETWORK_LANGUAGES } from '../../network.ts'
import { folded } from './names.ts'

/** Monday to Sunday. */
const WEEK = Array.from({ length: 7 }, (_, at) => utcDate(`2027-02-0${at + 1}`))
const LEAST_LETTERS = 2

/**
 * The weekday that a word means, 1 for Monday to 7 for Sunday: a name, or how it begins, in English or in the country's
 * languages; else a name in any language. Null if there is none, or if it could be several.
 */
export function weekdayNamed(word: string, country: string | null): number | null {
  const name = folded(word)
  if (name.length < LEAST_LETTERS) return null
  const own = [...(COUNTRIES.find(({ code }) => code === country)?.languages ?? []), 'en']
  return (
    onlyOne(own.flatMap((language) => weekdaysOf(language).get(name) ?? [])) ??
    onlyOne(own.flatMap((language) => beginningWith(name, weekdaysOf(language)))) ??
    onlyOne(NETWORK_LANGUAGES.flatMap((language) => weekdaysOf(language).get(name) ?? []))
  )
}

const onlyOne = (found: readonly number[]): number | null => {
  const [first = null, ...others] = new Set(found)
  return others.length === 0 ? first : null
}

const beginningWith = (name: string, weekdays: ReadonlyMap<string, number>): readonly number[] =>
  [...weekdays].flatMap(([whole, weekday]) => (whole.startsWith(name) ? [weekday] : []))

const byLanguage = new Map<string, ReadonlyMap<string, number>>()

function weekdaysOf(language: string): ReadonlyMap<string, number> {
  const known = byLanguage.get(language)
  if (known !== undefined) return known
  const names = new Map<string, number>()
  for (const weekday of ['short', 'long'] as const) {
    const format = new Intl.DateTimeFormat([language, 'en'], { weekday, timeZone: 'UTC' })
    WEEK.forEach((day, at) => names.set(folded(format.format(day)), at + 1))
  }
  byLanguage.set(language, names)
  return names
}
