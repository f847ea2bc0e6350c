/** Carries a range over from a text to the text after a change. Pure. */
import type { TextRange } from './anchor.ts'
import type { Kept } from './kept.ts'

/**
 * Two parts of a range that were torn further apart than this (or than the range was long) are not one range any more:
 * the larger part is, or a comment on a sentence would spread over all paragraphs between its halves.
 */
const MOST_BETWEEN_PARTS = 64

/** A part of the range that is still there: where it was, where it is. */
interface Part extends Kept {
  /** Its place in the list of what was kept. */
  readonly index: number
}

/**
 * What was inserted at the edges of the range is not in it, what was inserted within is.
 * @returns null if nothing of its text is left
 */
export function carryRange(
  range: TextRange,
  kept: readonly Kept[],
  before: string,
  after: string,
): { readonly range: TextRange; readonly survived: number } | null {
  const parts = largestCluster(partsOf(range, kept), Math.max(MOST_BETWEEN_PARTS, range.end - range.start))
  const [first, last] = [parts[0], parts.at(-1)]
  if (first === undefined || last === undefined) return null
  const survived = parts.reduce((sum, { length }) => sum + length, 0)
  const start = slideStart(range, parts, kept, before, after)
  const end = slideEnd(range, parts, kept, before, after)
  return { range: start < end ? { start, end } : { start: first.after, end: last.after + last.length }, survived }
}

/** Where an empty range stands after a change. */
export function carryPoint(point: number, kept: readonly Kept[]): number {
  const next = kept.find(({ before, length }) => before + length >= point)
  if (next !== undefined && next.before <= point) return next.after + point - next.before
  const previous = kept.findLast(({ before, length }) => before + length < point)
  if (previous !== undefined) return previous.after + previous.length
  return next?.after ?? 0
}

/** In the order of the text after the change. */
function partsOf({ start, end }: TextRange, kept: readonly Kept[]): readonly Part[] {
  const parts: Part[] = []
  for (const [index, { before, after, length }] of kept.entries()) {
    const from = Math.max(start, before)
    const to = Math.min(end, before + length)
    if (from < to) parts.push({ before: from, after: after + from - before, length: to - from, index })
  }
  return parts.toSorted((one, other) => one.after - other.after)
}

function largestCluster(parts: readonly Part[], mostBetween: number): readonly Part[] {
  const clusters: Part[][] = []
  for (const part of parts) {
    const last = clusters.at(-1)?.at(-1)
    if (last !== undefined && part.after - (last.after + last.length) <= mostBetween) clusters.at(-1)?.push(part)
    else clusters.push([part])
  }
  const sizeOf = (cluster: readonly Part[]): number => cluster.reduce((sum, { length }) => sum + length, 0)
  return clusters.toSorted((one, other) => sizeOf(other) - sizeOf(one))[0] ?? []
}

/**
 * A comparison cannot tell which of several equal characters came or went: "hhello" may be "hello" with an h before it or
 * in it. At an edge of the range the reading is taken in which the change was outside.
 */
function slideStart(
  range: TextRange,
  parts: readonly Part[],
  kept: readonly Kept[],
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
  kept: readonly Kept[],
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
