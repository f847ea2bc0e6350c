/** Finds restored text again: after undo, pasting, or restoring an older version. Pure. */
import type { FollowedAnchor, TextRange } from './anchor.ts'
import { agreement, findQuote } from './findQuote.ts'

/** Fewer characters than this prove nothing by themselves: then the text around them has to agree as well. */
const TELLING_CHARACTERS = 8
const TELLING_CONTEXT = 6
const TELLING_CONTEXT_OF_SHORT = 12
/** And texts longer than this are hardly written twice. */
export const CERTAIN_CHARACTERS = 24
/** The remains of a range are given up only if they are less than this share of the restored text. */
const REMNANT_SHARE = 0.5
/** A single letter is typed by chance. */
const MIN_REGROWN = 2
/** The least length of a lost piece that comes back in its place. */
const MIN_PIECE = 3
const MAX_OCCURRENCES = 5
const MAX_EARLIER = 12

/**
 * The earlier texts of an anchor, the newest last. Text that is deleted letter by letter is remembered whole: a part of
 * a remembered text is not remembered by itself.
 */
export function remember(earlier: readonly string[], text: string): readonly string[] {
  if (text === '' || earlier.some((one) => one.includes(text))) return earlier
  return [...earlier, text].slice(-MAX_EARLIER)
}

/** Longest first: the whole rather than a part. */
const memoryOf = ({ earlier, quote, text }: FollowedAnchor): readonly string[] =>
  [...new Set([text, ...earlier.toReversed(), quote.exact])]
    .filter((one) => one.length >= MIN_PIECE || one === quote.exact)
    .toSorted((one, other) => other.length - one.length)

/**
 * The text of an anchor, if this change brought it. Equal words that stood there all along do not count: deleting a
 * phrase must not move its comment to the next occurrence.
 */
function findText(
  { quote: { prefix, suffix } }: FollowedAnchor,
  text: string,
  near: number,
  after: string,
  inserted: readonly TextRange[],
): TextRange | null {
  return findQuote(after, text, { prefix, suffix, near }, (range) => {
    if (!inserted.some(({ start, end }) => start < range.end && range.start < end)) return false
    const least = text.length < TELLING_CHARACTERS ? TELLING_CONTEXT_OF_SHORT : TELLING_CONTEXT
    return text.length >= CERTAIN_CHARACTERS || agreement(after, range, prefix, suffix) >= least
  })
}

export function findReturned(
  anchor: FollowedAnchor,
  place: number,
  after: string,
  inserted: readonly TextRange[],
): TextRange | null {
  if (inserted.length === 0) return null
  for (const text of memoryOf(anchor)) {
    const found = findText(anchor, text, place, after, inserted)
    if (found !== null) return found
  }
  const here = inserted.find(({ start, end }) => start <= place && place <= end)
  if (here === undefined) return null
  const piece = after.slice(here.start, here.end)
  const start = here.start + piece.length - piece.trimStart().length
  const [trimmed, end] = [piece.trim(), here.start + piece.trimEnd().length]
  if (trimmed.length < MIN_PIECE) return null
  return memoryOf(anchor).some((text) => text.includes(trimmed)) ? { start, end } : null
}

/** Finds the lost text of a range elsewhere, if it is more than the remains. */
export function findLarger(
  anchor: FollowedAnchor,
  now: TextRange,
  after: string,
  inserted: readonly TextRange[],
): TextRange | null {
  if (inserted.length === 0 || anchor.earlier.length === 0) return null
  for (const text of memoryOf(anchor)) {
    if (now.end - now.start > text.length * REMNANT_SHARE) return null
    const found = findText(anchor, text, now.start, after, inserted)
    const isNew = found !== null && !(found.start <= now.start && now.end <= found.end)
    if (isNew) return found
  }
  return null
}

/** A range that lost a part at its edge, which this change restores. */
export function regrow(
  range: TextRange,
  earlier: readonly string[],
  after: string,
  came: readonly TextRange[],
): TextRange {
  const atStart = came.find(({ start, end }) => start < range.start && range.start <= end)
  const atEnd = came.find(({ start, end }) => start <= range.end && range.end < end)
  if (atStart === undefined && atEnd === undefined) return range
  const now = after.slice(range.start, range.end)
  let best = range
  for (const text of earlier) {
    let at = text.indexOf(now)
    for (let seen = 0; at >= 0 && seen < MAX_OCCURRENCES; seen++) {
      const left = atStart === undefined ? 0 : sharedEnd(text, at, after, range.start)
      const right = atEnd === undefined ? 0 : sharedBeginning(text, at + now.length, after, range.end)
      // All that was missing, or all that came back: two letters that agree by chance are neither.
      const isLeft = left >= MIN_REGROWN && (left === at || range.start - left <= (atStart?.start ?? 0))
      const isRight =
        right >= MIN_REGROWN && (right === text.length - at - now.length || range.end + right >= (atEnd?.end ?? 0))
      const grown = { start: range.start - (isLeft ? left : 0), end: range.end + (isRight ? right : 0) }
      if (grown.end - grown.start > best.end - best.start) best = grown
      at = text.indexOf(now, at + 1)
    }
  }
  return best
}

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
