/** Carries anchors over a change that takes too long to compare. Pure, in one pass over the texts. */
import { sameEnds } from '../../text/sameEnds.ts'
import { quoteOf, type FollowedAnchor, type TextRange } from './anchor.ts'

/**
 * Keeps the anchors before and after the change. Those within become orphans: their words may still be there, but
 * nobody looks for them. They are found again, as all orphans are, when their words come back later.
 */
export function giveUpFollowing(
  before: string,
  after: string,
  anchors: readonly FollowedAnchor[],
): readonly FollowedAnchor[] {
  const { prefix, suffix } = sameEnds(before, after)
  return anchors.map((anchor) => {
    const { start, end } = anchor.range
    if (end <= prefix) return anchor
    if (start >= before.length - suffix)
      return moved(anchor, after, shifted(anchor.range, after.length - before.length))
    return { ...anchor, range: { start: prefix, end: prefix }, aside: [], orphan: true }
  })
}

const shifted = ({ start, end }: TextRange, by: number): TextRange => ({ start: start + by, end: end + by })

function moved(anchor: FollowedAnchor, after: string, range: TextRange): FollowedAnchor {
  const { prefix, suffix } = quoteOf(after, range)
  return { ...anchor, range, quote: { ...anchor.quote, prefix, suffix }, aside: [] }
}
