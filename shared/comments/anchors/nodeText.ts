/**
 * The plain text of a rich text as ProseMirror has it (JSON for reading pages, nodes in an editor), and the way between its
 * offsets and an editor's positions. No editor library is loaded for this: a node tells all that is needed.
 */
import type { Node } from '@tiptap/pm/model'
import type { RichTextNode } from '../../richtext/json.ts'

const TEXT_BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading'])
export const isTextBlock = (type: string): boolean => TEXT_BLOCKS.has(type)

const isInline = ({ type }: RichTextNode): boolean => type === 'text' || type === 'hardBreak'

/** Whether a node of JSON is a block of its own in the plain text. */
export const holdsText = (node: RichTextNode): boolean => isTextBlock(node.type) || (node.content ?? []).some(isInline)

export function textOfRichText(doc: RichTextNode): string {
  const blocks: string[] = []
  const inline = (node: RichTextNode): string =>
    node.type === 'hardBreak' ? '\n' : (node.text ?? (node.content ?? []).map(inline).join(''))
  const walk = (node: RichTextNode): void => {
    if (holdsText(node)) blocks.push((node.content ?? []).map(inline).join(''))
    else for (const child of node.content ?? []) walk(child)
  }
  walk(doc)
  return blocks.join('\n')
}

/** A text block of an editor's document: the beginning of its text, and of its content in the document. */
interface Block {
  readonly start: number
  readonly position: number
  readonly length: number
}

export interface EditorText {
  readonly text: string
  /** The offset of a position; between blocks, of the next one's beginning. */
  readonly offsetAt: (position: number) => number
  /** The position of an offset; one beyond the text is its end. Null in a document without any text block. */
  readonly positionAt: (offset: number) => number | null
}

/** Every inline node other than text counts one, in the document and in the text. */
export function readEditorText(doc: Node): EditorText {
  const blocks: Block[] = []
  const parts: string[] = []
  let start = 0
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true
    const text = node.textBetween(0, node.content.size, null, '\n')
    blocks.push({ start, position: position + 1, length: text.length })
    parts.push(text)
    start += text.length + 1
    return false
  })
  const text = parts.join('\n')
  return {
    text,
    offsetAt(position) {
      const block = lastUpTo(blocks, (one) => one.position <= position)
      if (block === null) return 0
      const within = position - block.position
      return within <= block.length ? block.start + within : Math.min(block.start + block.length + 1, text.length)
    },
    positionAt(offset) {
      const block = lastUpTo(blocks, (one) => one.start <= offset)
      return block === null ? null : block.position + Math.min(offset - block.start, block.length)
    },
  }
}

/** The last block for which it holds, assuming that it holds for a beginning of the list; or the first of all. */
function lastUpTo(blocks: readonly Block[], holds: (block: Block) => boolean): Block | null {
  let [low, high] = [0, blocks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const block = blocks[middle]
    if (block !== undefined && holds(block)) low = middle + 1
    else high = middle
  }
  return blocks[low - 1] ?? blocks[0] ?? null
}
