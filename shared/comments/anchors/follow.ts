/** Carries anchors from a text to the text after a change of it. Pure; the heart of comments. */
import { quoteOf, type FollowedAnchor, type TextRange } from './anchor.ts'
import { carryPoint, carryRange } from './carry.ts'
import { compareTexts, type Kept } from './kept.ts'
import { findReturned, regrow, remember } from './regain.ts'

/** Less than this share of a text is not what was left of it but what another text happens to have in common with it. */
const LEAST_SHARE = 0.25

/**
 * @param anchors all of one fragment; those that are nowhere in `before` are taken to its end
 * @returns the anchors in the same order; the same objects where nothing changed
 */
export function followAnchors(
  before: string,
  after: string,
  anchors: readonly FollowedAnchor[],
): readonly FollowedAnchor[] {
  if (before === after) return anchors
  const kept = compareTexts(before, after)
  const inserted = insertedBetween(kept, after.length)
  return anchors.map((anchor) => {
    const range = clamp(anchor.range, before.length)
    return anchor.orphan || range.start === range.end
      ? followOrphan(anchor, range.start, kept, inserted, after)
      : followRange(anchor, range, kept, inserted, before, after)
  })
}

const clamp = ({ start, end }: TextRange, length: number): TextRange => ({
  start: Math.min(start, length),
  end: Math.min(Math.max(start, end), length),
})

function followRange(
  anchor: FollowedAnchor,
  range: TextRange,
  kept: readonly Kept[],
  inserted: readonly TextRange[],
  before: string,
  after: string,
): FollowedAnchor {
  const carried = carryRange(range, kept, before, after)
  const length = range.end - range.start
  if (carried === null) return orphaned(anchor, range, kept, inserted, before, after)
  if (carried.survived < length * LEAST_SHARE) {
    const whole = findReturned(withText(anchor, before, range), carried.range.start, after, inserted)
    if (whole !== null) return placed(anchor, whole, after, anchor.earlier)
  }
  const isWhole = carried.survived === length
  const earlier = isWhole ? anchor.earlier : remember(anchor.earlier, quoteOf(before, range).exact)
  const grown = regrow(carried.range, [anchor.quote.exact, ...earlier], after, inserted)
  return placed(anchor, grown, after, earlier)
}

function orphaned(
  anchor: FollowedAnchor,
  range: TextRange,
  kept: readonly Kept[],
  inserted: readonly TextRange[],
  before: string,
  after: string,
): FollowedAnchor {
  const was = withText(anchor, before, range)
  const point = carryPoint(range.start, kept)
  const found = findReturned(was, point, after, inserted)
  if (found !== null) return placed(was, found, after, was.earlier)
  return { ...was, range: { start: point, end: point }, orphan: true }
}

function followOrphan(
  anchor: FollowedAnchor,
  place: number,
  kept: readonly Kept[],
  inserted: readonly TextRange[],
  after: string,
): FollowedAnchor {
  const point = carryPoint(place, kept)
  const found = findReturned(anchor, point, after, inserted)
  if (found !== null) return placed(anchor, found, after, anchor.earlier)
  if (point === anchor.range.start && point === anchor.range.end) return anchor
  return { ...anchor, range: { start: point, end: point }, orphan: true }
}

/** With the last text that it covered among what is remembered. */
function withText(anchor: FollowedAnchor, before: string, range: TextRange): FollowedAnchor {
  const text = quoteOf(before, range).exact
  return { ...anchor, text, earlier: [...remember(anchor.earlier, text)] }
}

function placed(anchor: FollowedAnchor, range: TextRange, after: string, earlier: readonly string[]): FollowedAnchor {
  const { exact: text, prefix, suffix } = quoteOf(after, range)
  const { quote } = anchor
  const isSame =
    !anchor.orphan &&
    range.start === anchor.range.start &&
    range.end === anchor.range.end &&
    text === anchor.text &&
    prefix === quote.prefix &&
    suffix === quote.suffix
  if (isSame && earlier === anchor.earlier) return anchor
  return { ...anchor, range, quote: { ...quote, prefix, suffix }, text, orphan: false, earlier: [...earlier] }
}

/** What is in the text after the change and was not kept. */
function insertedBetween(kept: readonly Kept[], length: number): readonly TextRange[] {
  const inserted: TextRange[] = []
  let at = 0
  for (const piece of kept.toSorted((one, other) => one.after - other.after)) {
    if (piece.after > at) inserted.push({ start: at, end: piece.after })
    at = Math.max(at, piece.after + piece.length)
  }
  if (at < length) inserted.push({ start: at, end: length })
  return inserted
}
