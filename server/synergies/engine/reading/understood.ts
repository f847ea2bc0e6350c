/** How much of a text the thesaurus knows. Unknown words are no reason against anything. Pure. */
import { latinise } from '../../../language/latinise.ts'
import { STOP_WORDS } from '../../../language/stopWords.ts'
import type { TextToken } from '../../../language/tokens.ts'
import type { Mention } from '../../thesaurus/matcher.ts'

/** Shorter words are joints of a sentence in most languages. */
const SHORTEST = 4

const stopWords = new Set(Object.values(STOP_WORDS).flatMap((list) => list.flatMap((word) => latinise(word))))

/** Counts words that say something, and those of them that a mention covers. */
export function countUnderstood(
  words: readonly TextToken[],
  mentions: readonly Mention[],
): { readonly known: number; readonly all: number } {
  const telling = words.filter(({ spellings }) => {
    const spelling = spellings[0] ?? ''
    return spelling.length >= SHORTEST && !stopWords.has(spelling) && !/^\d+$/.test(spelling)
  })
  const known = telling.filter(({ start, end }) => mentions.some((one) => one.start <= start && end <= one.end))
  return { known: known.length, all: telling.length }
}
