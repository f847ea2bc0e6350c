/** Reads a table of text: CSV with any of the usual separators, in any of the usual encodings. */
import papa from 'papaparse'
import { MAX_IMPORT_COLUMNS, MAX_IMPORT_ROWS, type ImportedTable } from '../../shared/imports/importedTable.ts'
import { TableFailure } from './tableFailure.ts'

/** The encoding in which spreadsheets of a country wrote CSV before they wrote UTF-8; 1252 elsewhere. */
const CODE_PAGES: Readonly<Record<string, readonly string[]>> = {
  'windows-1250': ['PL', 'CZ', 'SK', 'HU', 'HR', 'SI', 'RO', 'MD', 'BA', 'ME', 'AL'],
  'windows-1251': ['BG', 'MK', 'RS', 'UA'],
  'windows-1253': ['GR', 'CY'],
  'windows-1254': ['TR'],
  'windows-1257': ['EE', 'LV', 'LT'],
}

/** @throws TableFailure */
export function readCsv(file: Buffer, country: string): ImportedTable {
  const text = decode(file, country)
  const { data } = papa.parse<string[]>(text, { delimiter: separatorOf(text), preview: MAX_IMPORT_ROWS + 2 })
  // Empty rows between others stay, so that rows keep their numbers.
  const isFilled = (row: readonly string[]): boolean => row.some((cell) => cell !== '')
  const first = data.findIndex(isFilled)
  const rows = first === -1 ? [] : data.slice(first, data.findLastIndex(isFilled) + 1)
  if (rows.length > MAX_IMPORT_ROWS + 1 || rows.some((row) => row.length > MAX_IMPORT_COLUMNS))
    throw new TableFailure('file-too-many-cells')
  return { sheets: [{ name: '', rows }], dateSystem: 1900, leftOut: [] }
}

/** The separator that is most frequent in the first line, outside of quotes. */
function separatorOf(text: string): string {
  const head = text.replaceAll(/"(?:[^"]|"")*"/g, '').split(/[\r\n]/, 1)[0] ?? ''
  const counted = [';', '\t', ',', '|'].map((sign) => ({ sign, count: head.split(sign).length }))
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).sign
}

function decode(file: Buffer, country: string): string {
  const marked = MARKS.find(([mark]) => file.subarray(0, mark.length).equals(mark))
  if (marked !== undefined) return new TextDecoder(marked[1]).decode(file)
  const zeros = [...file.subarray(0, 1000).entries()].filter(([, byte]) => byte === 0).map(([at]) => at % 2)
  if (zeros.length > 0) return decodeWide(file, zeros)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file)
  } catch {
    const page = Object.keys(CODE_PAGES).find((one) => CODE_PAGES[one]?.includes(country) === true)
    return new TextDecoder(page ?? 'windows-1252').decode(file)
  }
}

const MARKS = [
  [Buffer.from([0xef, 0xbb, 0xbf]), 'utf-8'],
  [Buffer.from([0xff, 0xfe]), 'utf-16le'],
  [Buffer.from([0xfe, 0xff]), 'utf-16be'],
] as const

/** Without a mark: every second byte of Latin text is zero. A file with zeros elsewhere is not text. */
function decodeWide(file: Buffer, zeros: readonly number[]): string {
  if (zeros.every((place) => place === 1)) return new TextDecoder('utf-16le').decode(file)
  if (zeros.every((place) => place === 0)) return new TextDecoder('utf-16be').decode(file)
  throw new TableFailure('file-not-readable')
}
