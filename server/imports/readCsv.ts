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
  // Empty rows above and between others stay, so that rows keep their numbers.
  const rows = data.slice(0, data.findLastIndex((row) => row.some((cell) => cell !== '')) + 1)
  if (rows.length > MAX_IMPORT_ROWS + 1 || rows.some((row) => row.length > MAX_IMPORT_COLUMNS))
    throw new TableFailure('file-too-many-cells')
  return { sheets: [{ name: '', rows }], dateSystem: 1900, leftOut: [] }
}

const SEPARATORS = [';', '\t', ',', '|']
/** The first lines may be a title without any separator. */
const LINES_LOOKED_AT = 40
const CHARACTERS_LOOKED_AT = 100_000

/** The separator by which most lines have the same number of cells, outside of quotes. */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, CHARACTERS_LOOKED_AT)
    .replaceAll(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|[\r\n]/, LINES_LOOKED_AT)
    .filter((line) => line.trim() !== '')
  const judged = SEPARATORS.map((sign) => ({ sign, worth: worthOf(lines.map((line) => line.split(sign).length - 1)) }))
  return judged.reduce((most, one) => (one.worth > most.worth ? one : most)).sign
}

/** @param counts of separators in each line */
function worthOf(counts: readonly number[]): number {
  const times = new Map<number, number>()
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1)
  return Math.max(0, ...[...times].map(([count, lines]) => count * lines))
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
