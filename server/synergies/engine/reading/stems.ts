/**
 * The comparable words of an activity: without endings, in Latin letters. This evidence needs no thesaurus, so it also
 * finds unforeseen subjects: names, loan words, and words of a common language. Pure.
 */
import { latinise } from '../../../language/latinise.ts'
import { STOP_WORDS } from '../../../language/stopWords.ts'
import type { TextToken } from '../../../language/tokens.ts'

/** The rest is an ending; names and loan words differ late. A library's stemmers were no better: decision 60. */
const STEM_LETTERS = 7
/** Shorter ones are alike by chance, especially across languages. */
const SHORTEST = 5

const stopWords = new Set(Object.values(STOP_WORDS).flatMap((list) => list.flatMap((word) => latinise(word))))

/** The place of a word. A number, for a campaign has some hundred thousand: see `placeOf`. */
type PackedPlace = number

const LIMIT = 2 ** 16

/** @returns the number of the field, and the beginning and end of the word in it, in UTF-16 code units */
export const placeOf = (
  packed: PackedPlace,
): { readonly field: number; readonly start: number; readonly end: number } => ({
  field: Math.floor(packed / LIMIT / LIMIT),
  start: Math.floor(packed / LIMIT) % LIMIT,
  end: packed % LIMIT,
})

/** @returns null for words that everybody writes, and short ones */
const stemOf = (spelling: string): string | null =>
  spelling.length < SHORTEST || stopWords.has(spelling) || /^\d+$/.test(spelling)
    ? null
    : spelling.slice(0, STEM_LETTERS)

/** @returns each stem, with its first place; words that everybody writes are left out */
export function stemsOf(fields: readonly (readonly TextToken[])[]): ReadonlyMap<string, PackedPlace> {
  const found = new Map<string, PackedPlace>()
  for (const [field, words] of fields.entries()) {
    for (const { spellings, start, end } of words) {
      const stem = stemOf(spellings[0] ?? '')
      if (stem === null || end >= LIMIT) continue
      if (!found.has(stem)) found.set(stem, (field * LIMIT + start) * LIMIT + end)
    }
  }
  return found
}
