/**
 * Detects a text's language, out of those that its writers are likely to use. Importing it takes 60 MB: on a server
 * only the worker of `languageDetector.ts` does.
 */
import { eld } from 'eld/extrasmall'
import { sampleOf } from './sample.ts'
import { transliteratedLanguage } from './transliterated.ts'

/** Languages of the network that the library does not know, though some are like another that it does. */
const UNKNOWN_TO_IT: ReadonlySet<string> = new Set(['ga', 'mt', 'lb', 'rm', 'mk'])
/** It tells these apart by their script at most; only the writers know which of them it is. */
const ALIKE: readonly ReadonlySet<string>[] = [new Set(['hr', 'bs', 'cnr', 'sr']), new Set(['nb', 'nn', 'no'])]

/**
 * The share of the best score that the writers' own language must reach. A few words of a neighbour's language score
 * nearly alike, and writers rarely use that; a whole paragraph in it is no accident.
 */
const OWN_SHARE = { short: 0.88, long: 0.97 } as const
const LONG_CHARACTERS = 240

/**
 * @param expected languages that the writers use, the likeliest first, English not among them
 * @returns a BCP 47 primary subtag; null if the text is too short or too mixed to tell
 */
export function detectLanguage(text: string, expected: readonly string[]): string | null {
  const sample = sampleOf(text)
  if (sample === '') return null
  const transliterated = transliteratedLanguage(sample, expected)
  if (transliterated !== null) return transliterated
  const result = eld.detect(sample)
  const language = ownAmong(result.getScores(), result.language, expected, sample.length) ?? result.language
  const own = amongAlike(language, expected, sample)
  if (own !== null) return own
  if (language === 'en' || expected.includes(language)) return language === '' ? null : language
  const unknown = expected.find((one) => UNKNOWN_TO_IT.has(one))
  if (unknown !== undefined) return unknown
  return result.isReliable() ? language : null
}

/** The language that the writers use and that scores nearly as well as the best; null if none does. */
function ownAmong(
  scores: Readonly<Record<string, number>>,
  best: string,
  expected: readonly string[],
  characters: number,
): string | null {
  const most = scores[best] ?? 0
  if (most === 0) return null
  const least = most * (characters > LONG_CHARACTERS ? OWN_SHARE.long : OWN_SHARE.short)
  const known = expected.flatMap((one) => [one, ...(ALIKE.find((group) => group.has(one)) ?? [])])
  const near = known
    .filter((one) => (scores[one] ?? 0) >= least)
    .toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
  return near[0] ?? null
}

/** Among similar languages, the first that the writers use; in Cyrillic letters that is Serbian if they use it. */
function amongAlike(language: string, expected: readonly string[], sample: string): string | null {
  const group = ALIKE.find((one) => one.has(language))
  const own = expected.filter((one) => group?.has(one) === true)
  if (/\p{Script=Cyrillic}/u.test(sample) && own.includes('sr')) return 'sr'
  return own[0] ?? null
}
