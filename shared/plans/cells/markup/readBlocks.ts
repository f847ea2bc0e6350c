import type { RichTextNode } from '../../../richtext/json.ts'
import { readInline } from './readInline.ts'
import { EMPTY_LINE, RULE } from './signs.ts'
import { readTable } from './readTable.ts'

const HEADING = /^(#{1,6}) (.*)$/s
const TASK = /^[-*•] \[([ xX])\] /
const BULLET = /^[-*•] /
const ORDERED = /^(\d{1,9})[.)] /
const QUOTE = /^> ?/
const DEEP = 40

/** The blocks that lines make: each line one, but for lists, quotes and tables. */
export function blocksOf(lines: readonly string[], depth = 0): readonly RichTextNode[] {
  const blocks: RichTextNode[] = []
  let at = 0
  while (at < lines.length) {
    const line = lines[at] ?? ''
    const list = depth < DEEP ? listFrom(lines, at, depth) : null
    const quote = depth < DEEP && QUOTE.test(line) ? countWhile(lines, at, (one) => QUOTE.test(one)) : 0
    const rows = line.startsWith('| ') ? countWhile(lines, at, (one) => one.startsWith('|')) : 0
    if (line.trim() === '') at++
    else if (list !== null) {
      blocks.push(list.node)
      at += list.lines
    } else if (quote > 0) {
      const inside = lines.slice(at, at + quote).map((one) => one.replace(QUOTE, ''))
      blocks.push({ type: 'blockquote', content: blocksOf(inside, depth + 1) })
      at += quote
    } else if (rows > 0) {
      blocks.push(readTable(lines.slice(at, at + rows)))
      at += rows
    } else {
      const long = 1 + countWhile(lines, at, (one) => endsWithBreak(one))
      blocks.push(blockOf(lines.slice(at, at + long).join('\n')))
      at += long
    }
  }
  return blocks.length === 0 ? [{ type: 'paragraph' }] : blocks
}

function blockOf(text: string): RichTextNode {
  if (text === EMPTY_LINE) return { type: 'paragraph' }
  if (text.trim() === RULE) return { type: 'horizontalRule' }
  const heading = HEADING.exec(text)
  if (heading === null) return withInline({ type: 'paragraph' }, text)
  return withInline({ type: 'heading', attrs: { level: heading[1]?.length === 3 ? 3 : 2 } }, heading[2] ?? '')
}

function withInline(node: RichTextNode, text: string): RichTextNode {
  const content = readInline(text)
  return content.length === 0 ? node : { ...node, content }
}

const LISTS = [
  { type: 'taskList', item: 'taskItem', sign: TASK },
  { type: 'orderedList', item: 'listItem', sign: ORDERED },
  { type: 'bulletList', item: 'listItem', sign: BULLET },
] as const

/** The list that begins at a line: its items, and the indented lines below each. */
function listFrom(
  lines: readonly string[],
  from: number,
  depth: number,
): { readonly node: RichTextNode; readonly lines: number } | null {
  const first = lines[from] ?? ''
  const kind = LISTS.find(({ sign }) => sign.test(first))
  if (kind === undefined) return null
  const items: RichTextNode[] = []
  let at = from
  while (LISTS.find(({ sign }) => sign.test(lines[at] ?? '')) === kind) {
    const line = lines[at] ?? ''
    const below = countWhile(lines, at + 1, (one) => /^\s{2}/.test(one))
    const inside = [line.replace(kind.sign, ''), ...lines.slice(at + 1, at + 1 + below).map((one) => one.slice(2))]
    const attrs = kind.type === 'taskList' ? { attrs: { checked: TASK.exec(line)?.[1] !== ' ' } } : {}
    items.push({ type: kind.item, ...attrs, content: beginsWithParagraph(blocksOf(inside, depth + 1)) })
    at += 1 + below
  }
  const start = Number(ORDERED.exec(first)?.[1] ?? 1)
  const attrs = kind.type === 'orderedList' ? { attrs: { start } } : {}
  return { node: { type: kind.type, ...attrs, content: items }, lines: at - from }
}

/** As the schema asks of every item. */
const beginsWithParagraph = (blocks: readonly RichTextNode[]): readonly RichTextNode[] =>
  blocks[0]?.type === 'paragraph' ? blocks : [{ type: 'paragraph' }, ...blocks]

const endsWithBreak = (line: string): boolean => (/\\+$/.exec(line)?.[0].length ?? 0) % 2 === 1

function countWhile(lines: readonly string[], from: number, is: (line: string) => boolean): number {
  const end = lines.findIndex((line, at) => at >= from && !is(line))
  return (end === -1 ? lines.length : end) - from
}
