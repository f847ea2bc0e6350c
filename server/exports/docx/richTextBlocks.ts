/** Writes a rich text as blocks of a Word document: headings, lists, task lists, quotes, tables and links. */
import { Paragraph, Table, TableCell, TableRow, WidthType, type IParagraphOptions } from 'docx'
import type { RichTextNode } from '../../../shared/richtext/json.ts'
import { headingOf } from './headings.ts'
import { inlineRuns, type Language } from './inlineRuns.ts'

export interface RichTextOptions {
  readonly lang: Language
  /** The level of heading in the document above the first of the text. */
  readonly above: number
  /** A number of its own for each numbered list, so that each begins at one. */
  readonly nextList: () => number
}

type Block = Paragraph | Table
/** What blocks inherit of those around them. */
interface Within {
  /** How deep in lists. */
  readonly depth: number
  /** What the first paragraph of an item begins with. */
  readonly item?: Pick<IParagraphOptions, 'bullet' | 'numbering'> | undefined
  readonly prefix?: string | undefined
  readonly quoted?: boolean
}

const MAX_LIST_LEVEL = 8
const INDENT = 400

export const richTextBlocks = (text: RichTextNode, options: RichTextOptions): readonly Block[] =>
  blocksOf(text, options, { depth: 0 })

const blocksOf = (node: RichTextNode, options: RichTextOptions, within: Within): readonly Block[] =>
  (node.content ?? []).flatMap((child) => {
    const write = BLOCKS[child.type]
    if (write !== undefined) return write(child, options, within)
    // A node that is not known keeps its text.
    return child.content === undefined || child.content.some(({ text }) => text !== undefined)
      ? [paragraph(child, options, within)]
      : blocksOf(child, options, within)
  })

function paragraph(
  node: RichTextNode,
  { lang }: RichTextOptions,
  { depth, item, prefix = '', quoted = false }: Within,
  own: IParagraphOptions = {},
): Paragraph {
  const indent =
    item === undefined && depth + (quoted ? 1 : 0) > 0 ? { left: INDENT * (depth + (quoted ? 1 : 0)) } : null
  return new Paragraph({
    ...item,
    ...(indent === null ? {} : { indent }),
    ...own,
    children: inlineRuns(node, { lang, prefix, quoted }),
  })
}

/** The first paragraph of an item bears its sign, the others are indented with it. */
function itemBlocks(node: RichTextNode, options: RichTextOptions, within: Within): readonly Block[] {
  const [first, ...rest] = node.content ?? []
  const inner: Within = { ...within, item: undefined, prefix: undefined }
  return [
    ...blocksOf({ type: 'doc', content: first === undefined ? [{ type: 'paragraph' }] : [first] }, options, within),
    ...blocksOf({ type: 'doc', content: rest }, options, inner),
  ]
}

type Write = (node: RichTextNode, options: RichTextOptions, within: Within) => readonly Block[]

const BLOCKS: Readonly<Record<string, Write | undefined>> = {
  paragraph: (node, options, within) => [paragraph(node, options, within)],
  heading: (node, options, within) => [
    paragraph(node, options, within, {
      heading: headingOf(options.above + Math.max(1, Number(node.attrs?.['level'] ?? 2) - 1)),
    }),
  ],
  bulletList: (node, options, { depth }) => {
    const item = { bullet: { level: Math.min(depth, MAX_LIST_LEVEL) } }
    return (node.content ?? []).flatMap((child) => itemBlocks(child, options, { depth: depth + 1, item }))
  },
  orderedList: (node, options, { depth }) => {
    const numbering = { reference: NUMBERED, level: Math.min(depth, MAX_LIST_LEVEL), instance: options.nextList() }
    return (node.content ?? []).flatMap((child) =>
      itemBlocks(child, options, { depth: depth + 1, item: { numbering } }),
    )
  },
  taskList: (node, options, { depth }) =>
    (node.content ?? []).flatMap((child) => {
      const prefix = child.attrs?.['checked'] === true ? '☑ ' : '☐ '
      return itemBlocks(child, options, { depth: depth + 1, prefix })
    }),
  blockquote: (node, options, within) => blocksOf(node, options, { ...within, quoted: true }),
  horizontalRule: () => [new Paragraph({ thematicBreak: true })],
  table: (node, options) => tableOf(node, options),
}

export const NUMBERED = 'numbered'

function tableOf(node: RichTextNode, options: RichTextOptions): readonly Block[] {
  const rows = (node.content ?? []).filter(({ content = [] }) => content.length > 0)
  if (rows.length === 0) return []
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map((row, at) => {
      const isHeader = at === 0 && (row.content ?? []).every(({ type }) => type === 'tableHeader')
      return new TableRow({
        // Another program takes `false` for a header too.
        ...(isHeader ? { tableHeader: true } : {}),
        cantSplit: true,
        children: (row.content ?? []).map((cell) => cellOf(cell, options)),
      })
    }),
  })
  // Word joins two tables that follow each other without a paragraph between.
  return [table, new Paragraph({})]
}

function cellOf(cell: RichTextNode, options: RichTextOptions): TableCell {
  const span = (name: string): number => Math.max(1, Number(cell.attrs?.[name] ?? 1) || 1)
  const blocks = blocksOf(cell, options, { depth: 0 })
  return new TableCell({
    columnSpan: span('colspan'),
    rowSpan: span('rowspan'),
    // A cell ends with a paragraph, or Word calls the file damaged.
    children: blocks.length === 0 ? [new Paragraph({})] : [...blocks],
    ...(cell.type === 'tableHeader' ? { shading: { fill: 'EEF1F6' } } : {}),
  })
}
