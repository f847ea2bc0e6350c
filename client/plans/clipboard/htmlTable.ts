/** A table as HTML, as spreadsheets and word processors exchange it. */
import { cleanPaste } from '../../richtext/paste/cleanPaste.ts'

type Table = readonly (readonly string[])[]

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '<br>',
}
const escaped = (text: string): string => text.replaceAll(/[&<>"\n]/g, (sign) => ESCAPES[sign] ?? sign)

export const writeHtmlTable = (table: Table): string =>
  `<table>${table.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table>`

/** Longer ones are read as text: to parse them would hold up the page. */
const MAX_HTML_LENGTH = 4_000_000
const MAX_SPAN = 200

/**
 * The cells of the first table; null if there is none. A merged cell becomes its first cell; the others are empty, or,
 * with `spread`, its text counts for each row that it covers.
 */
export function readHtmlTable(html: string, { spread = false }: { readonly spread?: boolean } = {}): Table | null {
  if (html.length > MAX_HTML_LENGTH || !/<table[\s>]/i.test(html)) return null
  // Nothing in this document runs or loads.
  const table = new DOMParser().parseFromString(cleanPaste(html), 'text/html').querySelector('table')
  if (table === null) return null
  const rows: string[][] = []
  ;[...table.rows].forEach((row, at) => {
    const line = (rows[at] ??= [])
    let column = 0
    for (const cell of row.cells) {
      while (line[column] !== undefined) column++
      const [wide, high] = [span(cell.colSpan), span(cell.rowSpan)]
      for (let down = 0; down < high && at + down < table.rows.length; down++)
        for (let across = 0; across < wide; across++) (rows[at + down] ??= [])[column + across] = ''
      const text = textOfCell(cell)
      for (let down = 0; down < (spread ? high : 1) && at + down < table.rows.length; down++)
        (rows[at + down] ??= [])[column] = text
      column += wide
    }
  })
  return rows.map((row) => Array.from(row, (cell) => cell ?? ''))
}

const span = (count: number): number => Math.min(Math.max(count, 1), MAX_SPAN)

const BLOCKS = new Set(['P', 'DIV', 'LI', 'TR', 'H1', 'H2', 'H3'])

/** Paragraphs and breaks become lines; other white space becomes one blank. */
function textOfCell(cell: HTMLElement): string {
  const walker = cell.ownerDocument.createTreeWalker(cell, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  let text = ''
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text || node.nodeType === Node.TEXT_NODE)
      text += (node.nodeValue ?? '').replaceAll(/[ \t\r\n]+/g, ' ')
    else if (node.nodeName === 'BR' || (BLOCKS.has(node.nodeName) && text.trim() !== '')) text = `${text.trimEnd()}\n`
  }
  return text
    .split('\n')
    .map((line) => line.replaceAll('\u00A0', ' ').trim())
    .join('\n')
    .trim()
}
