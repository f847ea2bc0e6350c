/** Writes a rich text as blocks of a Word document: headings, lists, task lists, quotes, tables and links. */
import type { RichTextNode } from '../../../shared/richtext/json.ts'
import { inlineRuns } from './inlineRuns.ts'
import { BULLETS, type DocumentParts } from './wordDocument.ts'
import {
  HEADER_FILL,
  paragraph as paragraphOf,
  TABLE_END,
  equalWidths,
  tableBegin,
  tableRow,
  type Block,
  type Cell,
  type Language,
  type ParagraphOptions,
} from './wordXml.ts'

interface RichTextOptions {
  readonly parts: DocumentParts
  readonly lang: Language
  /** The level of heading in the document above the first of the text. */
  readonly above: number
}

/** Properties that blocks inherit from those around them. */
interface Within {
  /** How deep in lists. */
  readonly depth: number
  /** The list marker of an item's first paragraph. */
  readonly list?: ParagraphOptions['list'] | undefined
  readonly prefix?: string | undefined
  readonly quoted?: boolean
}

const MAX_LIST_LEVEL = 8
const INDENT = 400

export const richTextBlocks = (text: RichTextNode, options: RichTextOptions): Block =>
  blocksOf(text, options, { depth: 0 })

const blocksOf = (node: RichTextNode, options: RichTextOptions, within: Within): Block =>
  (node.content ?? [])
    .map((child) => {
      const write = BLOCKS[child.type]
      if (write !== undefined) return write(child, options, within)
      // A node that is not known keeps its text.
      return child.content === undefined || child.content.some(({ text }) => text !== undefined)
        ? paragraph(child, options, within)
        : blocksOf(child, options, within)
    })
    .join('')

function paragraph(
  node: RichTextNode,
  { lang, parts }: RichTextOptions,
  { depth, list, prefix = '', quoted = false }: Within,
  own: ParagraphOptions = {},
): Block {
  const steps = depth + (quoted ? 1 : 0)
  return paragraphOf(inlineRuns(node, { parts, lang, prefix, quoted }), {
    ...(list === undefined ? (steps > 0 ? { indent: INDENT * steps } : {}) : { list }),
    ...own,
  })
}

/** The first paragraph of an item bears its sign, the others are indented with it. */
function itemBlocks(node: RichTextNode, options: RichTextOptions, within: Within): Block {
  const [first, ...rest] = node.content ?? []
  const inner: Within = { ...within, list: undefined, prefix: undefined }
  return (
    blocksOf({ type: 'doc', content: first === undefined ? [{ type: 'paragraph' }] : [first] }, options, within) +
    blocksOf({ type: 'doc', content: rest }, options, inner)
  )
}

type Write = (node: RichTextNode, options: RichTextOptions, within: Within) => Block

const listOf =
  (withinOf: (node: RichTextNode, options: RichTextOptions, depth: number) => (child: RichTextNode) => Within): Write =>
  (node, options, { depth }) => {
    const within = withinOf(node, options, depth)
    return (node.content ?? []).map((child) => itemBlocks(child, options, within(child))).join('')
  }

const levelAt = (depth: number): number => Math.min(depth, MAX_LIST_LEVEL)

const BLOCKS: Readonly<Record<string, Write | undefined>> = {
  paragraph: (node, options, within) => paragraph(node, options, within),
  heading: (node, options, within) =>
    paragraph(node, options, within, {
      heading: options.above + Math.max(1, Number(node.attrs?.['level'] ?? 2) - 1),
    }),
  bulletList: listOf((_node, _options, depth) => () => ({
    depth: depth + 1,
    list: { number: BULLETS, level: levelAt(depth) },
  })),
  orderedList: listOf((_node, { parts }, depth) => {
    const number = parts.nextList()
    return () => ({ depth: depth + 1, list: { number, level: levelAt(depth) } })
  }),
  taskList: listOf((_node, _options, depth) => (child) => ({
    depth: depth + 1,
    prefix: child.attrs?.['checked'] === true ? '☑ ' : '☐ ',
  })),
  blockquote: (node, options, within) => blocksOf(node, options, { ...within, quoted: true }),
  horizontalRule: () => paragraphOf('', { isRule: true }),
  table: (node, options) => tableOf(node, options),
}

function tableOf(node: RichTextNode, options: RichTextOptions): Block {
  const rows = (node.content ?? []).filter(({ content = [] }) => content.length > 0)
  if (rows.length === 0) return ''
  /** How many more rows the cell at this column spans, and how many columns. */
  let going = new Map<number, { readonly rows: number; readonly columns: number }>()
  let width = 0
  const written = rows.map((row, at) => {
    const cells: Cell[] = []
    const next = new Map<number, { readonly rows: number; readonly columns: number }>()
    let column = 0
    const goOn = (): void => {
      for (let above = going.get(column); above !== undefined; above = going.get(column)) {
        cells.push({ blocks: '', columns: above.columns, merge: 'go on' })
        if (above.rows > 1) next.set(column, { ...above, rows: above.rows - 1 })
        column += above.columns
      }
    }
    for (const cell of row.content ?? []) {
      goOn()
      const [columns, rowSpan] = [spanOf(cell, 'colspan'), Math.min(spanOf(cell, 'rowspan'), rows.length - at)]
      if (rowSpan > 1) next.set(column, { rows: rowSpan - 1, columns })
      cells.push({
        blocks: blocksOf(cell, options, { depth: 0 }),
        columns,
        ...(rowSpan > 1 ? { merge: 'begin' as const } : {}),
        ...(cell.type === 'tableHeader' ? { fill: HEADER_FILL } : {}),
      })
      column += columns
    }
    goOn()
    going = next
    width = Math.max(width, column)
    return tableRow(cells, at === 0 && (row.content ?? []).every(({ type }) => type === 'tableHeader'))
  })
  return `${tableBegin(equalWidths(width))}${written.join('')}${TABLE_END}`
}

/** Word has 63 columns at most. */
const MAX_SPAN = 63
const spanOf = (cell: RichTextNode, name: string): number =>
  Math.min(MAX_SPAN, Math.max(1, Math.floor(Number(cell.attrs?.[name] ?? 1)) || 1))
