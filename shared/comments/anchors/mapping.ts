/** Carries a range over from a text to the text after a change. Pure. */
import type { TextRange } from './anchor.ts'
import type { TextComparison, UnchangedSpan } from './compareTexts.ts'

/** A remaining part of the range: its old and its new place. */
interface Part extends UnchangedSpan {
  /** Its index in the list of kept pieces. */
  readonly index: number
}

/**
 * Returns the rest of a range. Text inserted at its edges is not in it, text inserted within is; if it was torn apart,
 * there are several.
 */
export function mapRange(
  range: TextRange,
  { kept, isExact }: TextComparison,
  before: string,
  after: string,
): readonly TextRange[] {
  const parts = partsOf(range, kept)
  const ranges = joinInOrder(parts, after)
  const [only] = ranges
  if (isExact || only === undefined || ranges.length > 1) return ranges
  const [start, end] = [slideStart(range, parts, kept, before, after), slideEnd(range, parts, kept, before, after)]
  return [start < end ? { start, end } : only]
}

/** Returns the position of an empty range after a change. */
export function mapPoint(point: number, kept: readonly UnchangedSpan[]): number {
  const next = kept.find(({ before, length }) => before + length >= point)
  if (next !== undefined && next.before <= point) return next.after + point - next.before
  const previous = kept.findLast(({ before, length }) => before + length < point)
  if (previous !== undefined) return previous.after + previous.length
  return next?.after ?? 0
}

function partsOf({ start, end }: TextRange, kept: readonly UnchangedSpan[]): readonly Part[] {
  const parts: Part[] = []
  for (let index = firstEndingBehind(kept, start); index < kept.length; index++) {
    const piece = kept[index]
    if (piece === undefined || piece.before >= end) break
    const from = Math.max(start, piece.before)
    const to = Math.min(end, piece.before + piece.length)
    parts.push({ before: from, after: piece.after + from - piece.before, length: to - from, index })
  }
  return parts
}

function firstEndingBehind(kept: readonly UnchangedSpan[], place: number): number {
  let [low, high] = [0, kept.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const piece = kept[middle]
    if (piece !== undefined && piece.before + piece.length <= place) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * More than this between two parts that were next to each other is not something written within the range: a part of it
 * moved away, or whole blocks came between. A comment must not spread over them.
 */
const MAX_WRITTEN_BETWEEN = 400
const MAX_BLOCKS_BETWEEN = 64

/** Returns the ranges that still follow each other, with any text written between. */
function joinInOrder(parts: readonly Part[], after: string): readonly TextRange[] {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  const ranges: TextRange[] = []
  for (const part of parts) {
    const [last, end] = [ranges.at(-1), part.after + part.length]
    const between = last === undefined ? 0 : part.after - last.end
    const hasBlocks = last !== undefined && after.slice(last.end, part.after).includes('\n')
    const most = hasBlocks ? Math.max(MAX_BLOCKS_BETWEEN, length) : MAX_WRITTEN_BETWEEN
    if (last !== undefined && between >= 0 && between <= most) ranges[ranges.length - 1] = { start: last.start, end }
    else ranges.push({ start: part.after, end })
  }
  return ranges
}

/**
 * A comparison cannot tell which of several equal characters came or went: "hhello" may be "hello" with an h before it
 * or in it. At an edge of the range, the change is assumed to be outside.
 */
function slideStart(
  range: TextRange,
  parts: readonly Part[],
  kept: readonly UnchangedSpan[],
  before: string,
  after: string,
): number {
  const [first, second] = parts
  if (first === undefined) return range.start
  const lost = first.before - range.start
  const previous = kept[first.index - 1]
  if (lost > 0 && previous !== undefined) {
    const goneFrom = previous.before + previous.length
    const wasOutside =
      goneFrom <= range.start + lost &&
      previous.after + previous.length === first.after &&
      previous.length >= lost &&
      same(before, goneFrom - lost, before, first.before - lost, lost)
    if (wasOutside) return first.after - lost
  }
  if (second !== undefined && second.before === first.before + first.length) {
    const inserted = second.after - (first.after + first.length)
    if (inserted > 0 && same(after, first.after, after, first.after + inserted, first.length)) {
      return first.after + inserted
    }
  }
  return first.after
}

function slideEnd(
  range: TextRange,
  parts: readonly Part[],
  kept: readonly UnchangedSpan[],
  before: string,
  after: string,
): number {
  const [last, second] = [parts.at(-1), parts.at(-2)]
  if (last === undefined) return range.end
  const end = last.after + last.length
  const lost = range.end - (last.before + last.length)
  const next = kept[last.index + 1]
  if (lost > 0 && next !== undefined) {
    const wasOutside =
      next.after === end && next.length >= lost && same(before, last.before + last.length, before, next.before, lost)
    if (wasOutside) return end + lost
  }
  if (second !== undefined && last.before === second.before + second.length) {
    const inserted = last.after - (second.after + second.length)
    if (inserted > 0 && same(after, last.after, after, last.after - inserted, last.length)) return end - inserted
  }
  return end
}

function same(one: string, at: number, other: string, to: number, length: number): boolean {
  if (at < 0 || to < 0 || at + length > one.length || to + length > other.length) return false
  return one.slice(at, at + length) === other.slice(to, to + length)
}
