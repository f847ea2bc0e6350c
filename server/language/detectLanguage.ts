/**
 * Says which language a text is in, out of those that its writers are likely to use. Importing it takes 60 MB: on a server
 * only the worker of `languageDetector.ts` does.
 */
import { eld } from 'eld/extrasmall'
import { sampleOf } from './sample.ts'

/** Languages of the network that the library does not know, though some are like another that it does. */
const UNKNOWN_TO_IT: ReadonlySet<string> = new Set(['ga', 'mt', 'lb', 'rm', 'mk'])
/** It tells these apart by their script at most; which of them it is, the writers know. */
const ALIKE: readonly ReadonlySet<string>[] = [new Set(['hr', 'bs', 'cnr', 'sr']), new Set(['nb', 'nn', 'no'])]

/**
 * @param expected languages that the writers use, the likeliest first, English not among them
 * @returns a BCP 47 primary subtag; null where the text is too short or too mixed to tell
 */
export function detectLanguage(text: string, expected: readonly string[]): string | null {
  const sample = sampleOf(text)
  if (sample === '') return null
  const result = eld.detect(sample)
  const { language } = result
  if (language === 'en' || expected.includes(language)) return language === '' ? null : language
  const alike = ALIKE.find((group) => group.has(language))
  const own = expected.find((one) => alike?.has(one) === true)
  if (own !== undefined) return own
  const unknown = expected.find((one) => UNKNOWN_TO_IT.has(one))
  if (unknown !== undefined) return unknown
  return result.isReliable() ? language : null
}
