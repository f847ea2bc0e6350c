/** The few elements of WordprocessingML that our documents need, as XML. The order of properties is the schema's. */
import { xmlText } from '../xmlText.ts'

/** A language tag, if the language is certain. */
export type Language = string | undefined

export interface RunOptions {
  readonly bold?: boolean
  readonly italics?: boolean
  readonly strike?: boolean
  readonly underline?: boolean
  readonly isLink?: boolean
  /** In half points. */
  readonly size?: number
}

/** A paragraph, a table, or what else follows each other in a document. */
export type Block = string
/** Parts of a line. */
export type Inline = string

/** The font of all texts, charts included. */
export const FONT = 'Calibri'

export const LINE_BREAK: Inline = '<w:r><w:br/></w:r>'

/** Plain text as runs; its line feeds are breaks. */
export function textRuns(text: string, lang?: Language, own: RunOptions = {}): Inline {
  const properties = runProperties(own, lang)
  return xmlText(text)
    .split('\n')
    .map((line, at) => `<w:r>${properties}${at === 0 ? '' : '<w:br/>'}<w:t xml:space="preserve">${line}</w:t></w:r>`)
    .join('')
}

function runProperties({ bold, italics, strike, underline, isLink, size }: RunOptions, lang: Language): string {
  const xml = [
    isLink === true ? '<w:rStyle w:val="Hyperlink"/>' : '',
    bold === true ? '<w:b/>' : '',
    italics === true ? '<w:i/>' : '',
    strike === true ? '<w:strike/>' : '',
    size === undefined ? '' : `<w:sz w:val="${size}"/>`,
    underline === true ? '<w:u w:val="single"/>' : '',
    lang === undefined ? '' : `<w:lang w:val="${xmlText(lang)}"/>`,
  ].join('')
  return xml === '' ? '' : `<w:rPr>${xml}</w:rPr>`
}

export interface ParagraphOptions {
  /** From 1; levels deeper than Word's six count as the sixth. */
  readonly heading?: number
  readonly isTitle?: boolean
  readonly keepNext?: boolean
  readonly newPage?: boolean
  readonly list?: { readonly number: number; readonly level: number }
  /** In twentieths of a point. */
  readonly indent?: number
  readonly isRule?: boolean
  /** Without room below. */
  readonly isTight?: boolean
  /**
   * The size of the paragraph's end, in half points: Word makes empty lines, and every other line, at least this high.
   */
  readonly endSize?: number
}

export function paragraph(children: Inline, options: ParagraphOptions = {}): Block {
  const { heading, isTitle, keepNext, newPage, list, indent, isRule, isTight, endSize } = options
  const style =
    isTitle === true ? 'Title' : heading === undefined ? null : `Heading${Math.min(Math.max(heading, 1), 6)}`
  const xml = [
    style === null ? '' : `<w:pStyle w:val="${style}"/>`,
    keepNext === true ? '<w:keepNext/>' : '',
    newPage === true ? '<w:pageBreakBefore/>' : '',
    list === undefined ? '' : `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.number}"/></w:numPr>`,
    isRule === true ? '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>' : '',
    isTight === true ? '<w:spacing w:after="0"/>' : '',
    indent === undefined ? '' : `<w:ind w:left="${indent}"/>`,
    endSize === undefined ? '' : `<w:rPr><w:sz w:val="${endSize}"/></w:rPr>`,
  ].join('')
  return `<w:p>${xml === '' ? '' : `<w:pPr>${xml}</w:pPr>`}${children}</w:p>`
}

export interface Cell {
  readonly blocks: Block
  readonly fill?: string
  readonly columns?: number
  /** Begins a cell over several rows, or goes on with it. */
  readonly merge?: 'begin' | 'go on'
}

export const HEADER_FILL = 'EEF1F6'

export function tableRow(cells: readonly Cell[], isHeader = false): Block {
  const header = isHeader ? '<w:tblHeader/>' : ''
  return `<w:tr><w:trPr><w:cantSplit/>${header}</w:trPr>${cells.map(cellXml).join('')}</w:tr>`
}

function cellXml({ blocks, fill, columns = 1, merge }: Cell): string {
  const properties = [
    columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : '',
    merge === undefined ? '' : merge === 'begin' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>',
    fill === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`,
  ].join('')
  // A cell ends with a paragraph, or Word calls the file damaged.
  const content = blocks.endsWith('</w:p>') ? blocks : `${blocks}${paragraph('')}`
  return `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${content}</w:tc>`
}

/**
 * A table in pieces: its begin, its rows, its end. Word sizes its columns by their texts; other programs use these
 * widths.
 * @param widths in twentieths of a point; together `PAGE_WIDTH`
 */
export const tableBegin = (widths: readonly number[]): Block => tableXml(WHOLE_WIDTH, gridOf(widths), '')

export const equalWidths = (columns: number): readonly number[] =>
  Array.from({ length: columns }, () => Math.floor(PAGE_WIDTH / columns))

const gridOf = (widths: readonly number[]): string => widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')

/** A table with small spacing. @param widths of its columns, in twentieths of a point; together `PAGE_WIDTH` at most */
export function denseTableBegin(widths: readonly number[]): Block {
  const all = widths.reduce((sum, width) => sum + width, 0)
  return tableXml(`<w:tblW w:w="${all}" w:type="dxa"/>`, gridOf(widths), DENSE)
}
const WHOLE_WIDTH = '<w:tblW w:w="5000" w:type="pct"/>'
/** Between the margins, in twentieths of a point. */
export const PAGE_WIDTH = 9638
const DENSE =
  '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="20" w:type="dxa"/><w:right w:w="20" w:type="dxa"/></w:tblCellMar>'

function tableXml(width: string, grid: string, layout: string): Block {
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
    .join('')
  return `<w:tbl><w:tblPr>${width}<w:tblBorders>${borders}</w:tblBorders>${layout}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>`
}

/** A table in the size of lists, with a row of headings. */
export function* listTable(
  widths: readonly number[],
  heads: readonly string[],
  rows: Iterable<readonly (string | Cell)[]>,
): Iterable<Block> {
  yield `${tableBegin(widths)}${tableRow(heads.map(listHeaderCell), true)}`
  for (const row of rows) yield tableRow(row.map((cell) => (typeof cell === 'string' ? listCell(cell) : cell)))
  yield TABLE_END
}

/** Word joins two tables that follow each other without a paragraph between. */
export const TABLE_END: Block = `</w:tbl>${paragraph('')}`

export const headerCell = (text: string): Cell => ({
  blocks: paragraph(textRuns(text, undefined, { bold: true })),
  fill: HEADER_FILL,
})

/** The font size in the tables of activities, in half points: their longest words fit in the columns. */
const LIST_SIZE = 18
export const listParagraph = (text: string, lang?: Language, own: RunOptions = {}): Block =>
  paragraph(textRuns(text, lang, { ...own, size: LIST_SIZE }), { endSize: LIST_SIZE })
export const listCell = (text: string, lang?: Language): Cell => ({ blocks: listParagraph(text, lang) })
export const listHeaderCell = (text: string): Cell => ({
  blocks: listParagraph(text, undefined, { bold: true }),
  fill: HEADER_FILL,
})
