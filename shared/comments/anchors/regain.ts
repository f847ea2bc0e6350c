/** Finds again what came back: by undo, by pasting, by restoring an older version. Pure. */
import type { FollowedAnchor, TextRange } from './anchor.ts'
import { agreement, findQuote } from './findQuote.ts'

/** Fewer characters than this say nothing by themselves: then what stands around them has to agree as well. */
const TELLING_CHARACTERS = 8
const TELLING_CONTEXT = 6
/** A piece of what was lost that comes back where it stood. */
const LEAST_PIECE = 3
const MOST_OCCURRENCES = 5
const MOST_EARLIER = 6

/**
 * What the text of an anchor has been, the newest last. Text that is deleted letter by letter is remembered whole: what
 * is a part of something remembered is not remembered by itself.
 */
export function remember(earlier: readonly string[], text: string): readonly string[] {
  if (text === '' || earlier.some((one) => one.includes(text))) return earlier
  return [...earlier, text].slice(-MOST_EARLIER)
}

const memoryOf = ({ earlier, quote, text }: FollowedAnchor): readonly string[] =>
  [...new Set([text, ...earlier.toReversed(), quote.exact])].toSorted((one, other) => other.length - one.length)

/**
 * The text of an anchor, if this change brought it. Equal words that stood there all along are not it: whoever deletes a
 * phrase has not commented on its next occurrence.
 */
export function findReturned(
  anchor: FollowedAnchor,
  place: number,
  after: string,
  inserted: readonly TextRange[],
): TextRange | null {
  const { prefix, suffix } = anchor.quote
  for (const text of memoryOf(anchor)) {
    const found = findQuote(after, text, { prefix, suffix, near: place }, (range) => {
      if (!inserted.some(({ start, end }) => start < range.end && range.start < end)) return false
      return text.length >= TELLING_CHARACTERS || agreement(after, range, prefix, suffix) >= TELLING_CONTEXT
    })
    if (found !== null) return found
  }
  const here = inserted.find(({ start, end }) => start <= place && place <= end)
  if (here === undefined || here.end - here.start < LEAST_PIECE) return null
  const piece = after.slice(here.start, here.end)
  return memoryOf(anchor).some((text) => text.includes(piece)) ? here : null
}

/** A range of which a part at its edge was lost, and which this change gives back. */
export function regrow(
  range: TextRange,
  earlier: readonly string[],
  after: string,
  inserted: readonly TextRange[],
): TextRange {
  const atStart = inserted.find(({ start, end }) => start < range.start && range.start <= end)
  const atEnd = inserted.find(({ start, end }) => start <= range.end && range.end < end)
  if (atStart === undefined && atEnd === undefined) return range
  const now = after.slice(range.start, range.end)
  let best = range
  for (const text of earlier) {
    let at = text.indexOf(now)
    for (let seen = 0; at >= 0 && seen < MOST_OCCURRENCES; seen++) {
      const left = atStart === undefined ? 0 : sharedEnd(text, at, after, range.start)
      const right = atEnd === undefined ? 0 : sharedBeginning(text, at + now.length, after, range.end)
      const grown = {
        start: range.start - (tells(left, at) ? left : 0),
        end: range.end + (tells(right, text.length - at - now.length) ? right : 0),
      }
      if (grown.end - grown.start > best.end - best.start) best = grown
      at = text.indexOf(now, at + 1)
    }
  }
  return best
}

/** A single letter may be typed by chance; the last one that was missing is not. */
const tells = (characters: number, missing: number): boolean =>
  characters >= 2 || (characters > 0 && characters === missing)

function sharedBeginning(one: string, at: number, other: string, to: number): number {
  let length = 0
  while (at + length < one.length && one[at + length] === other[to + length]) length++
  return length
}

function sharedEnd(one: string, at: number, other: string, to: number): number {
  let length = 0
  while (length < at && one[at - 1 - length] === other[to - 1 - length]) length++
  return length
}
