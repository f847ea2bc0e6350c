/**
 * The words of a text as they can be compared: without endings, in Latin letters. This is the evidence that needs no
 * thesaurus, so it also sees what nobody foresaw. Pure.
 */
import { latinise } from '../../../language/latinise.ts'
import { STOP_WORDS } from '../../../language/stopWords.ts'
import type { TextToken } from '../../../language/tokens.ts'
import type { Weighted } from '../weighted.ts'

/** What follows is an ending; names and loan words differ late. Stemmers of a library brought nothing more: decision 60. */
const STEM_LETTERS = 7
const SHORTEST = 3

const stopWords = new Set(Object.values(STOP_WORDS).flatMap((list) => list.flatMap((word) => latinise(word))))

/** How often each stem stands in a text, without the words that everybody writes. */
export function stemsOf(words: readonly TextToken[]): Weighted {
  const counts = new Map<string, number>()
  for (const { spellings } of words) {
    const spelling = spellings[0] ?? ''
    if (spelling.length < SHORTEST || stopWords.has(spelling) || /^\d+$/.test(spelling)) continue
    const stem = spelling.slice(0, STEM_LETTERS)
    counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  return counts
}
