/** Requests to the comparisons' worker, and its answers. Pure. */
import type { FollowedAnchor } from '../../shared/comments/anchors/anchor.ts'
import { followAnchors } from '../../shared/comments/anchors/follow.ts'
import type { WrittenText } from '../../shared/comments/anchors/writtenText.ts'
import { comparisonBudget } from '../../shared/text/compareTokens.ts'
import { diffWords, type DiffSegment } from '../../shared/text/diffWords.ts'
import { sameEnds } from '../../shared/text/sameEnds.ts'

export interface AnchorsTask {
  readonly kind: 'anchors'
  readonly before: WrittenText
  readonly after: WrittenText
  readonly anchors: readonly FollowedAnchor[]
}

/** Texts before and after. */
export interface WordsTask {
  readonly kind: 'words'
  readonly texts: readonly (readonly [before: string, after: string])[]
}

export type CompareTask = AnchorsTask | WordsTask

/** `null` stands for an anchor that did not change. */
export type FollowedByTask = readonly (FollowedAnchor | null)[]
export type WordsByTask = readonly (readonly DiffSegment[])[]

/** For all texts of a page together: about half a second of one core, enough for ordinary edits of twenty texts. */
const MAX_PAIRS_OF_A_PAGE = 40_000_000

export function followInTask({ before, after, anchors }: AnchorsTask): FollowedByTask {
  const followed = followAnchors(before, after, anchors)
  return anchors.map((anchor, at) => (followed[at] === anchor ? null : (followed[at] ?? null)))
}

export function diffInTask({ texts }: WordsTask): WordsByTask {
  let left = MAX_PAIRS_OF_A_PAGE
  return texts.map(([before, after]) => {
    const budget = comparisonBudget()
    const granted = Math.min(budget.left, left)
    budget.left = granted
    const segments = diffWords(before, after, budget)
    left -= granted - budget.left
    return segments
  })
}

/** Short texts are compared where they are, in a millisecond or two: a worker for them costs more than it saves. */
const MAX_PAIRS_HERE = 250_000
const MAX_CHARACTERS_HERE = 2_000_000

/** Whether a task is done sooner than it is sent. */
export function isShort(task: CompareTask): boolean {
  switch (task.kind) {
    case 'anchors': {
      const { before, after, anchors } = task
      const read = (before.text.length + after.text.length) * anchors.length
      return read <= MAX_CHARACTERS_HERE && differingPairs(before.text, after.text) <= MAX_PAIRS_HERE
    }
    case 'words': {
      const { texts } = task
      return (
        texts.reduce((sum, [before, after]) => sum + before.length + after.length, 0) <= MAX_CHARACTERS_HERE / 20 &&
        texts.reduce((sum, [before, after]) => sum + differingPairs(before, after), 0) <= MAX_PAIRS_HERE
      )
    }
  }
}

/** How many pairs of characters lie between the common beginning and the common end. */
function differingPairs(before: string, after: string): number {
  const { prefix, suffix } = sameEnds(before, after)
  return (before.length - prefix - suffix) * (after.length - prefix - suffix)
}
