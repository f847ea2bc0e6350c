/**
 * Recognises Bulgarian, Greek, Ukrainian and other texts that were typed in Latin letters. Letter statistics mistake
 * them for another language, so they are recognised by their function words, which are frequent in every text. Pure.
 */
import { latinise, respellGreek } from './latinise.ts'
import { STOP_WORDS } from './stopWords.ts'
import { tokenize, type TextToken } from './tokens.ts'

/** Languages that are written in other letters. Serbian is not among them: its Latin letters are its own. */
const OTHER_SCRIPTS: ReadonlySet<string> = new Set(['bg', 'el', 'uk', 'mk', 'ka', 'hy'])

/** At least this share of the words are function words. */
const LEAST_SHARE = 0.12
const LEAST_WORDS = 2
/** And this many times as many as English ones: "to", "on" and "no" are words of both. */
const MORE_THAN_ENGLISH = 1.3

/**
 * @param expected languages that the writers use
 * @returns the one of them that the text is in, if its letters are Latin and the language's are not; null otherwise
 */
export function transliteratedLanguage(text: string, expected: readonly string[]): string | null {
  const candidates = expected.filter((one) => OTHER_SCRIPTS.has(one))
  if (candidates.length === 0 || !isLatin(text)) return null
  const words = tokenize(text, candidates.includes('el'))
  const english = countIn(words, littleWords('en'))
  const found = candidates
    .map((language) => ({ language, count: countIn(words, littleWords(language)) }))
    .toSorted((a, b) => b.count - a.count)[0]
  if (found === undefined || found.count < Math.max(LEAST_WORDS, words.length * LEAST_SHARE)) return null
  return found.count >= english * MORE_THAN_ENGLISH ? found.language : null
}

const LETTERS = /\p{L}/gu
const LATIN_LETTERS = /\p{Script=Latin}/gu
const NEARLY_ALL = 0.9

const countLetters = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0
const isLatin = (text: string): boolean => countLetters(text, LATIN_LETTERS) > NEARLY_ALL * countLetters(text, LETTERS)

const countIn = (words: readonly TextToken[], list: ReadonlySet<string>): number =>
  words.filter(({ spellings }) => spellings.some((one) => list.has(one))).length

const known = new Map<string, ReadonlySet<string>>()

function littleWords(language: string): ReadonlySet<string> {
  const before = known.get(language)
  if (before !== undefined) return before
  const spellings = (STOP_WORDS[language] ?? []).flatMap((word) => latinise(word, language))
  const list = new Set(language === 'el' ? spellings.flatMap((word) => [word, respellGreek(word)]) : spellings)
  known.set(language, list)
  return list
}
