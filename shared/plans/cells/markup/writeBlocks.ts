import type { RichTextNode } from '../../../richtext/json.ts'
import { EMPTY_LINE, INDENT, RULE } from './signs.ts'
import { writeInline } from './writeInline.ts'

const LISTS = new Set(['bulletList', 'orderedList', 'taskList', 'blockquote', 'table'])

/** The lines of blocks. A blank line parts two that would become one, such as two lists. */
export function linesOf(blocks: readonly RichTextNode[]): readonly string[] {
  return blocks.flatMap((block, at) => {
    const before = blocks[at - 1]
    const parted = before !== undefined && LISTS.has(before.type) && LISTS.has(block.type)
    return [...(parted ? [''] : []), ...linesOfBlock(block)]
  })
}

function linesOfBlock(block: RichTextNode): readonly string[] {
  const content = block.content ?? []
  switch (block.type) {
    case 'paragraph':
      return content.length === 0 ? [EMPTY_LINE] : writeInline(content).split('\n')
    case 'heading':
      return `${'#'.repeat(Number(block.attrs?.level ?? 2))} ${writeInline(content)}`.split('\n')
    case 'bulletList':
      return content.flatMap((item) => itemLines('- ', item))
    case 'orderedList':
      return content.flatMap((item, at) => itemLines(`${Number(block.attrs?.start ?? 1) + at}. `, item))
    case 'taskList':
      return content.flatMap((item) => itemLines(item.attrs?.checked === true ? '- [x] ' : '- [ ] ', item))
    case 'blockquote':
      return linesOf(content).map((line) => `> ${line}`)
    case 'horizontalRule':
      return [RULE]
    case 'table':
      return content.flatMap(rowLines)
    default:
      return linesOf(content)
  }
}

function itemLines(bullet: string, item: RichTextNode): readonly string[] {
  return linesOf(item.content ?? []).map((line, at) => (at === 0 ? bullet : INDENT) + line)
}

/** The cells of a row on one line; a row of headings has a line of dashes below. */
function rowLines(row: RichTextNode): readonly string[] {
  const cells = row.content ?? []
  const line = `| ${cells.map(cellText).join(' | ')} |`
  return cells.every(({ type }) => type === 'tableHeader') ? [line, `|${cells.map(() => ' --- |').join('')}`] : [line]
}

/** The paragraphs of a cell become lines of one. */
function cellText(cell: RichTextNode): string {
  const lines = (cell.content ?? []).map((block) => writeInline(block.content ?? inlineOf(block)))
  return lines.join(' ').replaceAll('\\\n', ' ')
}

function inlineOf(block: RichTextNode): readonly RichTextNode[] {
  return block.text === undefined ? (block.content ?? []).flatMap(inlineOf) : [block]
}
