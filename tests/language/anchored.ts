/** Texts with a range, in a test's own words: `anchored('One <two> three')`. Lines are blocks. */
import { anchorAt, type FollowedAnchor } from '../../shared/comments/anchors/anchor.ts'
import { followAnchors } from '../../shared/comments/anchors/follow.ts'

export interface Anchored {
  readonly text: string
  readonly anchor: FollowedAnchor
}

/** The text without its brackets, and an anchor at the enclosed part. */
export function anchored(marked: string): Anchored {
  const start = marked.indexOf('<')
  const end = marked.indexOf('>') - 1
  if (start < 0 || end <= start) throw new Error(`no range is marked in “${marked}”`)
  const text = marked.replace('<', '').replace('>', '')
  return { text, anchor: anchorAt('narrative', text, { start, end }) }
}

/** The text with brackets around the anchor's range; `<>` where an orphan stood. */
function shown(text: string, { range: { start, end } }: FollowedAnchor): string {
  return `${text.slice(0, start)}<${text.slice(start, end)}>${text.slice(end)}`
}

/** Follows the range through texts, one after the other. @returns the last, marked */
export function follow(marked: string, ...texts: readonly string[]): string {
  const first = anchored(marked)
  let [text, anchor] = [first.text, first.anchor]
  for (const next of texts) {
    anchor = followAnchors(text, next, [anchor])[0] ?? anchor
    text = next
  }
  return shown(text, anchor)
}
