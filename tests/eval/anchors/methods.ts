/** Ways to keep a comment on its words, ours and others. Each says where the words are at the end; null for an orphan. */
import * as Y from 'yjs'
import { anchorAt, type TextRange } from '../../../shared/comments/anchors/anchor.ts'
import { findQuote } from '../../../shared/comments/anchors/findQuote.ts'
import { followAnchors } from '../../../shared/comments/anchors/follow.ts'
import { readPlaces } from '../../../shared/comments/anchors/fragmentText.ts'
import type { WrittenText } from '../../../shared/comments/anchors/writtenText.ts'
import { readEditorText } from '../../../shared/comments/anchors/nodeText.ts'
import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import { seededRandom } from '../../harness/random.ts'
import type { Played } from './script.ts'
import { markingSchema } from './writer.ts'

/** The texts that are compared with the one before: every one, or the last of some that came within a moment. */
function followThrough(
  { texts, range, read }: Played,
  isLooked: (index: number) => boolean,
  withRuns = true,
): TextRange | null {
  const seen = ({ text, runs }: WrittenText = { text: '', runs: [] }): WrittenText => ({
    text: read(text),
    runs: withRuns ? runs : [],
  })
  let before = seen(texts[0])
  let anchor = anchorAt('narrative', before.text, range)
  for (const [index, text] of texts.entries()) {
    if (index === 0 || !(index === texts.length - 1 || isLooked(index))) continue
    const after = seen(text)
    anchor = followAnchors(before, after, [anchor])[0] ?? anchor
    before = after
  }
  return anchor.orphan ? null : anchor.range
}

export const followEach = (played: Played): TextRange | null => followThrough(played, () => true)

/** As if only the characters themselves were known. */
export const followText = (played: Played): TextRange | null => followThrough(played, () => true, false)

/** One to five changes at a time; within a tenth of a second it is mostly one key, or one of each of two people. */
export function followCoalesced(played: Played): TextRange | null {
  const random = seededRandom(played.texts.length)
  let next = 0
  return followThrough(played, (index) => {
    if (index < next) return false
    next = index + 1 + Math.floor(random.next() * 5)
    return true
  })
}

export function relativePositions({ fragment, positions }: Played): TextRange | null {
  const { offsetAt } = readPlaces(fragment)
  const [start, end] = [positions.start, positions.end].map((position) => {
    const place = Y.createAbsolutePositionFromRelativePosition(position, fragment.doc ?? new Y.Doc())
    return place === null ? null : offsetAt(place.type, place.index)
  })
  if (start === null || start === undefined || end === null || end === undefined || start >= end) return null
  return { start, end }
}

export function searchQuote({ texts, range, read }: Played): TextRange | null {
  const [first, last] = [read(texts[0]?.text ?? ''), read(texts.at(-1)?.text ?? '')]
  const { quote } = anchorAt('narrative', first, range)
  return findQuote(last, quote.exact, { ...quote, near: range.start })
}

/** The range of the marks in a played script. */
export function marks({ fragment }: Played): TextRange | null {
  const doc = yXmlFragmentToProseMirrorRootNode(fragment, markingSchema)
  const { offsetAt } = readEditorText(doc)
  let found: TextRange | null = null
  doc.descendants((node, position) => {
    if (!node.isText || !node.marks.some(({ type }) => type.name === 'comment')) return
    const [start, end] = [offsetAt(position), offsetAt(position) + node.nodeSize]
    found = found === null ? { start, end } : { start: Math.min(found.start, start), end: Math.max(found.end, end) }
  })
  return found
}
