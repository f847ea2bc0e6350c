import type { RichTextNode } from '../../../richtext/json.ts'
import { partsOf } from '../parts.ts'
import { readInline } from './readInline.ts'

const DASHES = /^\|(?:\s*:?-{3,}:?\s*\|)+\s*$/

/** A table of rows `| a | b |`; the row above a line of dashes has headings. Every row gets as many cells as the longest. */
export function readTable(lines: readonly string[]): RichTextNode {
  const rows = lines.flatMap((line, at) =>
    DASHES.test(line) ? [] : [{ heading: DASHES.test(lines[at + 1] ?? ''), texts: cellsOf(line) }],
  )
  const width = Math.max(1, ...rows.map(({ texts }) => texts.length))
  return {
    type: 'table',
    content: rows.map(({ heading, texts }) => ({
      type: 'tableRow',
      content: Array.from({ length: width }, (_, at) => cell(heading, texts[at] ?? '')),
    })),
  }
}

function cellsOf(line: string): readonly string[] {
  const parts = partsOf(line.trim(), '|').map((part) => part.trim())
  return parts.slice(1, parts.at(-1) === '' ? -1 : undefined)
}

function cell(heading: boolean, text: string): RichTextNode {
  const content = readInline(text)
  const paragraph = content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content }
  return { type: heading ? 'tableHeader' : 'tableCell', content: [paragraph] }
}
