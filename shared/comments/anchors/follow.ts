/** Carries anchors from a text to the text after a change of it. Pure; the heart of comments. */
import { MAX_QUOTE_CHARACTERS, quoteOf, type FollowedAnchor, type TextRange } from './anchor.ts'
import { mapPoint, mapRange } from './mapping.ts'
import { describeTextEdit, type TextEdit } from './textEdit.ts'
import { findRestored, rememberRemoved } from './lostPieces.ts'
import { clusterParts } from './parts.ts'
import { findLarger, findReturned, regrow, remember } from './recovery.ts'
import type { WrittenText } from './writtenText.ts'

/** Smaller parts that are remembered. */
const MAX_ASIDE = 8

/**
 * @param before the text that the anchors refer to; with the identities of its characters, or as a mere string
 * @param anchors all of one fragment; those outside `before` are moved to its end
 * @returns the anchors in the same order; the same objects if nothing changed
 */
export function followAnchors(
  before: string | WrittenText,
  after: string | WrittenText,
  anchors: readonly FollowedAnchor[],
): readonly FollowedAnchor[] {
  const [old, now] = [written(before), written(after)]
  if (old.text === now.text || anchors.length === 0) return anchors
  const change = describeTextEdit(old, now)
  return anchors.map((anchor) => follow(within(anchor, old.text.length), change))
}

const written = (text: string | WrittenText): WrittenText => (typeof text === 'string' ? { text, runs: [] } : text)

function within(anchor: FollowedAnchor, length: number): FollowedAnchor {
  const start = Math.min(anchor.range.start, length)
  const end = Math.min(Math.max(start, anchor.range.end), length)
  const isSame = start === anchor.range.start && end === anchor.range.end
  return isSame ? anchor : { ...anchor, range: { start, end } }
}

function follow(anchor: FollowedAnchor, change: TextEdit): FollowedAnchor {
  const { before, after, comparison } = change
  const { range } = anchor
  const held = range.start === range.end ? anchor.aside : [range, ...anchor.aside]
  const carried = held.flatMap((part) => mapRange(part, comparison, before, after))
  const point = mapPoint(range.start, comparison.kept)
  const isNear = (found: TextRange): boolean =>
    [{ start: point, end: point }, ...carried].some(({ start, end }) => found.start <= end && start <= found.end)
  const back = findRestored(anchor.lost, anchor.lost.length === 0 ? [] : change.came(), isNear, change.budget)
  const memory = rememberLoss(anchor, held, carried, change)
  const lost = memory === anchor ? back.lost : rememberRemoved(back.lost, held, change.gone())
  const known = { ...memory, lost: lost === anchor.lost ? anchor.lost : [...lost] }
  const [largest, ...others] = clusterParts([...carried, ...back.ranges], after, anchor.quote.exact)
  if (largest === undefined) return followOrphan(known, point, change)
  const grown = regrow(largest.range, [known.quote.exact, ...known.earlier], after, change.moved)
  const larger = findLarger(known, grown, after, change.inserted)
  const aside = others.slice(0, MAX_ASIDE).map((cluster) => cluster.range)
  return placed(anchor, known, larger ?? grown, aside, after)
}

/** Adds its covered text, if some of that is lost; the same object if nothing is. */
function rememberLoss(
  anchor: FollowedAnchor,
  held: readonly TextRange[],
  carried: readonly TextRange[],
  { before, after }: TextEdit,
): FollowedAnchor {
  const lettersIn = (text: string, ranges: readonly TextRange[]): number =>
    ranges.reduce((sum, { start, end }) => sum + text.slice(start, end).replaceAll('\n', '').length, 0)
  const { start, end } = anchor.range
  if (held.length === 0 || lettersIn(after, carried) >= lettersIn(before, held)) return anchor
  const earlier = remember(anchor.earlier, before.slice(start, Math.min(end, start + MAX_QUOTE_CHARACTERS)))
  return { ...anchor, earlier: [...earlier] }
}

function followOrphan(anchor: FollowedAnchor, point: number, { after, inserted }: TextEdit): FollowedAnchor {
  const found = findReturned(anchor, point, after, inserted)
  if (found !== null) return placed(anchor, anchor, found, [], after)
  const isSame = anchor.orphan && point === anchor.range.start && point === anchor.range.end
  return isSame ? anchor : { ...anchor, range: { start: point, end: point }, aside: [], orphan: true }
}

/** @param before returned if it is equal */
function placed(
  before: FollowedAnchor,
  known: FollowedAnchor,
  range: TextRange,
  aside: TextRange[],
  after: string,
): FollowedAnchor {
  const { exact: text, prefix, suffix } = quoteOf(after, range)
  const isSame =
    !before.orphan &&
    range.start === before.range.start &&
    range.end === before.range.end &&
    text === before.text &&
    prefix === before.quote.prefix &&
    suffix === before.quote.suffix &&
    aside.length === 0 &&
    before.aside.length === 0 &&
    known.earlier === before.earlier &&
    known.lost === before.lost
  if (isSame) return before
  return { ...known, range, quote: { ...known.quote, prefix, suffix }, text, orphan: false, aside }
}
