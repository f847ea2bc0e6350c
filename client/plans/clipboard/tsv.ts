/** A table as text with tabs, quoted as spreadsheets do. Pure. */

type Table = readonly (readonly string[])[]

export const writeTsv = (table: Table): string =>
  table.map((row) => row.map((cell) => (/[\t\n\r"]/.test(cell) ? quoted(cell) : cell)).join('\t')).join('\r\n')

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`

/** The rows of a text. A quote within a cell that does not begin with one is a quote. */
export function readTsv(text: string): Table {
  const rows: string[][] = [[]]
  let at = 0
  while (at <= text.length) {
    const isQuoted = text[at] === '"'
    const end = isQuoted ? endOfQuoted(text, at) : at
    const close = nextBreak(text, end)
    const raw = text.slice(at, close)
    rows
      .at(-1)
      ?.push(isQuoted && end > at ? text.slice(at + 1, end - 1).replaceAll('""', '"') + text.slice(end, close) : raw)
    if (close >= text.length) break
    const isLine = text[close] !== '\t'
    if (isLine) rows.push([])
    at = close + (text.startsWith('\r\n', close) ? 2 : 1)
  }
  // The last line ends as the others do.
  const last = rows.at(-1)
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop()
  return rows
}

/** Behind the closing quote; the beginning if there is none. */
function endOfQuoted(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '"') continue
    if (text[at + 1] === '"') at++
    else return /^[\t\r\n]?$/.test(text[at + 1] ?? '') ? at + 1 : from
  }
  return from
}

function nextBreak(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (text[at] === '\t' || text[at] === '\n' || text[at] === '\r') return at
  return text.length
}
