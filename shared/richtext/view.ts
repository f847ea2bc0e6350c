/** A rich text as ProseMirror JSON that is known to fit the schema, whatever the Yjs document holds. */
import { Node, type Schema } from '@tiptap/pm/model'
import type { XmlFragment } from 'yjs'
import { EMPTY_RICH_TEXT, textOf, type RichText, type RichTextNode } from './json.ts'
import { isSafeLink } from './links.ts'
import { readFragment } from './read.ts'
import { richTextSchema } from './schema.ts'

/**
 * The fragment as JSON. Nodes and marks which the schema does not know are left out with their text kept; a block that
 * still does not fit becomes a paragraph of its text.
 * @returns `lossless` is false if anything was left out or changed
 */
export function viewRichText(fragment: XmlFragment): { richText: RichText; lossless: boolean } {
  const { blocks, complete } = readFragment(fragment)
  let lossless = complete
  const fitting = blocks.map((block) => {
    const known = fit(block)
    if (known !== null) return known
    lossless = false
    const kept = fit(keepKnown(block, richTextSchema))
    return kept ?? paragraphOf(textOf(block))
  })
  if (fitting.length === 0) return { richText: EMPTY_RICH_TEXT, lossless }
  return { richText: { type: 'doc', content: fitting }, lossless }
}

/** The block if the schema accepts it unchanged and every link is safe, in ProseMirror's own spelling; else null. */
function fit(block: RichTextNode): RichTextNode | null {
  try {
    const node = Node.fromJSON(richTextSchema, { type: 'doc', content: [block] })
    node.check()
    let safe = true
    node.descendants((child) => {
      for (const mark of child.marks) if (mark.type.name === 'link' && !isSafeHref(mark.attrs.href)) safe = false
      if (child.type.name === 'heading' && ![2, 3].includes(child.attrs.level)) safe = false
    })
    return safe ? (node.firstChild?.toJSON() as RichTextNode) : null
  } catch {
    return null
  }
}

const isSafeHref = (href: unknown): boolean => typeof href === 'string' && isSafeLink(href)

function keepKnown(node: RichTextNode, schema: Schema): RichTextNode {
  if (node.type === 'text') {
    const marks = (node.marks ?? []).filter(
      (mark) => schema.marks[mark.type] !== undefined && (mark.type !== 'link' || isSafeHref(mark.attrs?.href)),
    )
    return { type: 'text', text: node.text ?? '', ...(marks.length > 0 ? { marks } : {}) }
  }
  const content = (node.content ?? []).flatMap((child): readonly RichTextNode[] => {
    if (child.type === 'text' || schema.nodes[child.type] !== undefined) return [keepKnown(child, schema)]
    const text = textOf(child)
    return text === '' ? [] : [{ type: 'text', text }]
  })
  const attrs = node.type === 'heading' ? { level: node.attrs?.level === 3 ? 3 : 2 } : node.attrs
  return { type: node.type, ...(attrs === undefined ? {} : { attrs }), ...(content.length > 0 ? { content } : {}) }
}

function paragraphOf(text: string): RichTextNode {
  return text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] }
}
