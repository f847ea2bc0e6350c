/** Writes the files of `files/` again: `node tests/imports/real/make.ts`. Two need LibreOffice. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import writeExcelFile, { type Row } from 'write-excel-file/node'
import { REAL_FILES } from './realFiles.ts'
import type { Cell, MadeBy, RealFile } from './realFile.ts'

const FOLDER = join(import.meta.dirname, 'files')

/** `write-excel-file` wants the cells that a merged one covers. */
function excelRow(cells: readonly Cell[]): Row {
  return cells.flatMap((cell): Row => {
    if (cell === null || cell === '') return [null]
    if (typeof cell === 'string') return [{ type: String, value: cell }]
    if (typeof cell === 'number') return [{ type: Number, value: cell }]
    if ('day' in cell) return [{ type: Date, value: new Date(cell.day), format: 'dd.mm.yyyy' }]
    if ('hour' in cell) return [{ type: Number, value: cell.hour / 24, format: 'hh:mm' }]
    if ('down' in cell) return [{ type: String, value: cell.text, rowSpan: cell.down }]
    const covered = Array.from({ length: cell.across - 1 }, () => null)
    return [{ type: String, value: cell.text, columnSpan: cell.across }, ...covered]
  })
}

const workbook = ({ sheets }: RealFile): Promise<Buffer> =>
  writeExcelFile(sheets.map(({ name, rows }) => ({ sheet: name, data: rows.map(excelRow) }))).toBuffer()

/** Has LibreOffice open the workbook and save it as its own. */
async function fromLibreOffice(file: RealFile): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'real-'))
  const [raw, saved] = [join(folder, 'raw.xlsx'), join(folder, 'saved')]
  writeFileSync(raw, await workbook(file))
  execFileSync('soffice', ['--headless', '--convert-to', 'ods', '--outdir', folder, raw])
  execFileSync('soffice', ['--headless', '--convert-to', 'xlsx', '--outdir', saved, join(folder, 'raw.ods')])
  renameSync(join(saved, 'raw.xlsx'), join(FOLDER, file.file))
  return Buffer.alloc(0)
}

const texts = ({ sheets: [sheet] }: RealFile): readonly string[][] =>
  (sheet?.rows ?? []).map((row) => row.map((cell) => (typeof cell === 'string' ? cell : String(cell ?? ''))))

const separated = (rows: readonly string[][], sign: string): string =>
  rows
    .map((row) =>
      row
        .map((cell) => (/["\n]/.test(cell) || cell.includes(sign) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(sign),
    )
    .join('\r\n')

/** The bytes of a text in a code page of one byte a letter. */
function inCodePage(text: string, page: string): Buffer {
  const decoder = new TextDecoder(page)
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  return Buffer.from(Array.from(text, (letter) => bytes.get(letter) ?? 0x3f))
}

const WRITERS: Readonly<Record<MadeBy, (file: RealFile) => Promise<Buffer>>> = {
  'write-excel-file': workbook,
  libreoffice: fromLibreOffice,
  'csv-windows-1250': async (file) => inCodePage(separated(texts(file), ';'), 'windows-1250'),
  'csv-windows-1252': async (file) => inCodePage(separated(texts(file), ';'), 'windows-1252'),
  'text-utf-16': async (file) => Buffer.from(`\uFEFF${separated(texts(file), '\t')}\r\n`, 'utf16le'),
}

for (const file of REAL_FILES) {
  const bytes = await WRITERS[file.madeBy](file)
  if (bytes.length > 0) writeFileSync(join(FOLDER, basename(file.file)), bytes)
}
