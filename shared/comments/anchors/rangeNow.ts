/** Where the words of an anchor stand in a text that may be older or newer than the one the server has followed. Pure. */
import type { TextAnchor, TextRange } from './anchor.ts'
import { findQuote } from './findQuote.ts'

/** @returns null if its words are not there: the server's range counts only if they stand in it */
export function rangeNow(text: string, { range, quote, text: words, orphan }: TextAnchor): TextRange | null {
  if (orphan) return null
  const { start, end } = range
  if (text.slice(start, Math.min(end, start + words.length)) === words) return range
  return findQuote(text, words, { prefix: quote.prefix, suffix: quote.suffix, near: start })
}
