/** Finds words in a text. The text around them and their position distinguish them from the same words elsewhere. Pure. */
import { CONTEXT_CHARACTERS, type TextRange } from './anchor.ts'

/** In a text that repeats one phrase, this many first ones are as good as any. */
const MAX_OCCURRENCES = 500

interface Search {
  readonly prefix: string
  readonly suffix: string
  /** Its last position. */
  readonly near: number
}

/** @param isCandidate which occurrences to consider; by default every one */
export function findQuote(
  text: string,
  exact: string,
  { prefix, suffix, near }: Search,
  isCandidate: (range: TextRange) => boolean = () => true,
): TextRange | null {
  if (exact === '') return null
  let best: TextRange | null = null
  let bestScore = Number.NEGATIVE_INFINITY
  let at = text.indexOf(exact)
  for (let seen = 0; at >= 0 && seen < MAX_OCCURRENCES; seen++) {
    const range = { start: at, end: at + exact.length }
    if (isCandidate(range)) {
      const score = agreement(text, range, prefix, suffix) - Math.abs(at - near) / (text.length + 1)
      if (score > bestScore) [best, bestScore] = [range, score]
    }
    at = text.indexOf(exact, at + 1)
  }
  return best
}

/** How many characters around a range match its former surroundings. */
export function agreement(text: string, { start, end }: TextRange, prefix: string, suffix: string): number {
  let before = 0
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before]) before++
  let after = 0
  while (after < suffix.length && text[end + after] === suffix[after]) after++
  return Math.min(before, CONTEXT_CHARACTERS) + Math.min(after, CONTEXT_CHARACTERS)
}
