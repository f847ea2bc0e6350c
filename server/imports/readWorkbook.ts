/** Reads the sheets of a workbook (.xlsx) as texts. Nothing in it is run or followed. */
import readExcelFile from 'read-excel-file/node'
import { MAX_IMPORT_COLUMNS, MAX_IMPORT_ROWS, type ImportedTable } from '../../shared/imports/importedTable.ts'
import { unguardText } from '../../shared/exports/workbookTexts.ts'
import { mergesOf, spreadMerged } from './mergedCells.ts'
import { TableFailure } from './tableFailure.ts'
import { packStored, unpackWorkbook, type Entries } from './unpackWorkbook.ts'

type LeftOut = ImportedTable['leftOut'][number]

/** @throws TableFailure */
export async function readWorkbook(file: Buffer): Promise<ImportedTable> {
  const { parts, names } = unpackWorkbook(file)
  if (!parts.has('xl/workbook.xml')) throw new TableFailure('file-not-readable')
  for (const [name, bytes] of parts) if (isSheet(name)) requireBounds(bytes)
  const sheets = await readExcelFile(packStored(withFormulasAsTexts(parts)), { trim: false }).catch(() => {
    throw new TableFailure('file-not-readable')
  })
  const merges = mergesOf(parts)
  return {
    sheets: sheets.map(({ sheet, data }) => {
      const texts = data.map((row) => row.map((cell) => textOf(cell as Cell)))
      const { rows, merged } = spreadMerged(texts, merges.get(sheet) ?? [])
      return { name: sheet, rows: rows.map(withoutEmptyEnd), ...(merged.length > 0 ? { merged } : {}) }
    }),
    dateSystem: /date1904="(?:1|true)"/.test(parts.get('xl/workbook.xml')?.toString() ?? '') ? 1904 : 1900,
    leftOut: leftOutOf(parts, names),
  }
}

const isSheet = (name: string): boolean => /^xl\/worksheets\/[^/]+\.xml$/.test(name)

/** A sheet may name a cell in row one million, and each row above would be made for it. @throws TableFailure */
function requireBounds(sheet: Buffer): void {
  const text = sheet.toString('latin1')
  for (const [, letters = '', row = ''] of text.matchAll(/<c\b[^<>]*?\br="([A-Z]{1,4})(\d{1,9})"/g)) {
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
    if (Number(row) > MAX_IMPORT_ROWS + 1 || column > MAX_IMPORT_COLUMNS) throw new TableFailure('file-too-many-cells')
  }
}

/** A formula that was never calculated has a text without a value. */
const BARE_FORMULA = /<c\b([^<>]*)>\s*<f\b[^<>]*?(?:\/>|>([^<]*)<\/f>)\s*<\/c>/g

/** Such a cell shows its formula, so that the person sees which one has no value. */
const withFormulasAsTexts = (parts: Entries): Entries =>
  new Map(
    [...parts].map(([name, bytes]) => [
      name,
      isSheet(name) && bytes.includes('<f')
        ? Buffer.from(
            bytes
              .toString()
              .replaceAll(
                BARE_FORMULA,
                (_, attributes: string, formula = '') =>
                  `<c${/\sr="[^"]*"/.exec(attributes)?.[0] ?? ''} t="str"><v>=${formula}</v></c>`,
              ),
          )
        : bytes,
    ]),
  )

function leftOutOf(parts: Entries, names: readonly string[]): readonly LeftOut[] & LeftOut[] {
  const sheets = [...parts].filter(([name]) => isSheet(name)).map(([, bytes]) => bytes.toString('latin1'))
  const inSheets = (pattern: RegExp): boolean => sheets.some((text) => pattern.test(text))
  const found: Readonly<Record<LeftOut, boolean>> = {
    macros: names.some((name) => name.endsWith('vbaProject.bin')),
    'formulas-without-value': sheets.some((text) => text.search(BARE_FORMULA) !== -1),
    'hidden-rows': inSheets(/<(?:row|col)\b[^<>]*\bhidden="(?:1|true)"/),
    'merged-cells': inSheets(/<mergeCell\b/),
    'links-to-files': names.some((name) => name.startsWith('xl/externalLinks/')),
  }
  return (Object.keys(found) as LeftOut[]).filter((one) => found[one])
}

type Cell = string | number | boolean | Date | null

function textOf(cell: Cell): string {
  if (cell === null) return ''
  if (cell instanceof Date) return dateText(cell)
  return typeof cell === 'boolean' ? (cell ? 'yes' : 'no') : unguardText(String(cell))
}

/** Hours without a day are those of the day from which the workbook counts. */
const FIRST_YEAR = 1905

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  // Parts of a day are not exact.
  const [day = '', time = ''] = new Date(Math.round(date.getTime() / 60_000) * 60_000).toISOString().split('T')
  const hours = time.slice(0, 5)
  if (date.getUTCFullYear() < FIRST_YEAR) return hours
  return hours === '00:00' ? day : `${day} ${hours}`
}

const withoutEmptyEnd = (row: readonly string[]): string[] => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1)
