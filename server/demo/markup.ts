/** The little markup in which the demo network's rich texts are written. */
import type { RichText, RichTextNode } from '../../shared/richtext/json.ts'

/**
 * Reads `## ` and `### ` as headings and runs of lines with `- ` as a list; other lines are paragraphs, which end at an
 * empty line, so that they may be broken in the source. `[words](https://…)` is a link. Indentation means nothing.
 */
export function readMarkup(source: string): RichText {
  const blocks: RichTextNode[] = []
  let paragraph: string[] = []
  let items: RichTextNode[] = []

  const closeBlock = () => {
    if (paragraph.length > 0) blocks.push(blockOf('paragraph', paragraph.join(' ')))
    if (items.length > 0) blocks.push({ type: 'bulletList', content: items })
    paragraph = []
    items = []
  }

  for (const line of source.split('\n').map((raw) => raw.trim())) {
    const heading = /^(#{2,3}) (.*)$/.exec(line)
    const item = /^- (.*)$/.exec(line)
    if (heading !== null) {
      closeBlock()
      blocks.push({ ...blockOf('heading', heading[2] ?? ''), attrs: { level: heading[1]?.length } })
    } else if (item !== null) {
      if (paragraph.length > 0) closeBlock()
      items.push({ type: 'listItem', content: [blockOf('paragraph', item[1] ?? '')] })
    } else if (line === '') {
      closeBlock()
    } else {
      if (items.length > 0) closeBlock()
      paragraph.push(line)
    }
  }
  closeBlock()
  return { type: 'doc', content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }] }
}

function blockOf(type: 'heading' | 'paragraph', text: string): RichTextNode {
  return { type, content: inlineOf(text) }
}

function inlineOf(text: string): readonly RichTextNode[] {
  return text.split(/(\[[^\]]+\]\(https:[^)\s]+\))/).flatMap((part): readonly RichTextNode[] => {
    if (part === '') return []
    const [, words, href] = /^\[([^\]]+)\]\((https:[^)\s]+)\)$/.exec(part) ?? []
    if (words === undefined) return [{ type: 'text', text: part }]
    return [{ type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] }]
  })
}
