/** Shows ranges in a rich text for reading: their text gets a mark `comment` with its threads. Pure. */
import type { RichText, RichTextNode } from '../../richtext/json.ts'
import type { TextRange } from './anchor.ts'
import { holdsText } from './nodeText.ts'

interface ThreadRange {
  readonly thread: string
  readonly range: TextRange
}

/** The same text with marks `{ type: 'comment', attrs: { threads: […ids] } }`, the innermost of every piece that is covered. */
export function markRanges(doc: RichText, ranges: readonly ThreadRange[]): RichText {
  if (ranges.length === 0) return doc
  let at = 0
  let isFirst = true

  const inline = (node: RichTextNode): readonly RichTextNode[] => {
    if (node.type === 'hardBreak') {
      at += 1
      return [node]
    }
    if (node.text === undefined) return [{ ...node, content: (node.content ?? []).flatMap(inline) }]
    const start = at
    at += node.text.length
    return cut(node, node.text, start, ranges)
  }
  const walk = (node: RichTextNode): RichTextNode => {
    if (node.content === undefined && !holdsText(node)) return node
    if (!holdsText(node)) return { ...node, content: (node.content ?? []).map(walk) }
    if (!isFirst) at += 1
    isFirst = false
    return node.content === undefined ? node : { ...node, content: node.content.flatMap(inline) }
  }
  return { ...walk(doc), type: 'doc' }
}

function cut(node: RichTextNode, text: string, start: number, ranges: readonly ThreadRange[]): readonly RichTextNode[] {
  const end = start + text.length
  const touching = ranges.filter(({ range }) => range.start < end && start < range.end)
  if (touching.length === 0) return [node]
  const edges = touching.flatMap(({ range }) => [range.start, range.end]).filter((edge) => edge > start && edge < end)
  const cuts = [...new Set([start, ...edges, end])].toSorted((one, other) => one - other)
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? start
    const threads = touching.filter(({ range }) => range.start < to && from < range.end).map(({ thread }) => thread)
    const piece = { ...node, text: text.slice(from - start, to - start) }
    if (threads.length === 0) return piece
    return { ...piece, marks: [...(node.marks ?? []), { type: 'comment', attrs: { threads } }] }
  })
}
