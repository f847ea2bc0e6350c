/** Turns the selection in a displayed rich text into the place of a new comment. Needs no editor. */
import {
  MAX_QUOTE_CHARACTERS,
  quoteOf,
  type TextPlaceRequest,
  type TextRange,
} from '../../../shared/comments/anchors/anchor.ts'
import { type FragmentName } from '../../../shared/richtext/fragmentNames.ts'

/** The part of a DOM node that is read here. */
export interface PageNode {
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly childNodes: ArrayLike<PageNode>
}

interface Selected {
  readonly startContainer: PageNode
  readonly startOffset: number
  readonly endContainer: PageNode
  readonly endOffset: number
}

const TEXT_BLOCK = /^(P|H[1-6])$/
const TEXT_NODE = '#text'

/**
 * @param container the element of `RichTextView` in which the text is shown
 * @returns null if nothing of it is selected
 */
export function selectionOnPage(
  container: PageNode,
  selected: Selected,
  fragment: FragmentName,
): TextPlaceRequest | null {
  const page = readPage(container)
  const start = page.offsetAt(selected.startContainer, selected.startOffset)
  const last = page.offsetAt(selected.endContainer, selected.endOffset)
  if (start === null || last === null) return null
  const range: TextRange = { start, end: Math.min(last, start + MAX_QUOTE_CHARACTERS) }
  if (range.start >= range.end) return null
  const quote = quoteOf(page.text, range)
  return quote.exact.trim() === '' ? null : { at: 'text', fragment, quote, range }
}

/** The plain text of a page, by the rules of `textOfRichText`, with a map from places on the page to offsets. */
export function readPage(container: PageNode): {
  readonly text: string
  readonly offsetAt: (node: PageNode, offset: number) => number | null
} {
  let text = ''
  let isFirst = true
  const places = new Map<PageNode, readonly number[]>()

  function walk(node: PageNode, isInline: boolean): void {
    const value = node.nodeName === TEXT_NODE && isInline ? (node.nodeValue ?? '') : null
    if (value !== null) {
      places.set(node, [text.length])
      text += value
      return
    }
    const isBlock = TEXT_BLOCK.test(node.nodeName)
    if (isBlock && !isFirst) text += '\n'
    if (isBlock) isFirst = false
    if (node.nodeName === 'BR' && isInline) text += '\n'
    const starts: number[] = []
    for (const child of Array.from(node.childNodes)) {
      // The line feed before a block is not in it: a selection that begins there begins with the block.
      const parts = TEXT_BLOCK.test(child.nodeName) && !isFirst ? 1 : 0
      starts.push(text.length + parts)
      walk(child, isInline || isBlock)
    }
    places.set(node, [...starts, text.length])
  }

  walk(container, false)
  return {
    text,
    offsetAt(node, offset) {
      const starts = places.get(node)
      if (starts === undefined) return null
      if (node.nodeName === TEXT_NODE) return (starts[0] ?? 0) + Math.min(offset, node.nodeValue?.length ?? 0)
      return starts[Math.min(offset, starts.length - 1)] ?? null
    },
  }
}
