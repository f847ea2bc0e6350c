/** A rich text as lines of plain text: lists have marks, links their addresses, tables a line a row. Pure. */
import type { RichText, RichTextNode } from '../../../shared/richtext/json.ts'
import { isHonestLink } from '../../../shared/richtext/links.ts'

export const plainRichText = ({ content = [] }: RichText): readonly string[] =>
  content.flatMap(linesOf).filter((line) => line.trim() !== '')

function linesOf(node: RichTextNode): readonly string[] {
  const { type, content = [] } = node
  switch (type) {
    case 'bulletList':
    case 'taskList':
      return content.flatMap((entry) => marked('- ', entry))
    case 'orderedList':
      return content.flatMap((entry, at) => marked(`${at + 1}. `, entry))
    case 'blockquote':
      return content.flatMap(linesOf).map((line) => `> ${line}`)
    case 'tableRow':
      return [content.map((cell) => linesOf(cell).join(' ')).join(' | ')]
    case 'horizontalRule':
      return ['---']
    default:
      return content.some(isInline) ? content.map(inline).join('').split('\n') : content.flatMap(linesOf)
  }
}

/** The first line has the mark, the others are under its text. */
const marked = (mark: string, entry: RichTextNode): readonly string[] =>
  (entry.content ?? []).flatMap(linesOf).map((line, at) => `${at === 0 ? mark : ' '.repeat(mark.length)}${line}`)

const isInline = ({ type }: RichTextNode): boolean => type === 'text' || type === 'hardBreak'

function inline({ type, text = '', marks = [] }: RichTextNode): string {
  if (type === 'hardBreak') return '\n'
  const href = String(marks.find((mark) => mark.type === 'link')?.attrs?.['href'] ?? '')
  const address = href.replace(/^mailto:/i, '')
  return isHonestLink(href) && address !== text ? `${text} (${address})` : text
}
