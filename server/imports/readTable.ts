/** Reads a file of a spreadsheet, whatever its name says it is. */
import type { ImportedTable } from '../../shared/imports/importedTable.ts'
import { readCsv } from './readCsv.ts'
import { readWorkbook } from './readWorkbook.ts'
import { TableFailure } from './tableFailure.ts'

const ZIP = Buffer.from('PK')
/** Excel before 2007, and a workbook with a password. */
const OLD_OFFICE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])
const PDF = Buffer.from('%PDF')

/** @throws TableFailure */
export async function readTable(file: Buffer, country: string): Promise<ImportedTable> {
  const begins = (sign: Buffer): boolean => file.subarray(0, sign.length).equals(sign)
  if (file.length === 0) throw new TableFailure('file-empty')
  if (begins(OLD_OFFICE)) throw new TableFailure('file-locked')
  if (begins(PDF)) throw new TableFailure('file-not-readable')
  const table = begins(ZIP) ? await readWorkbook(file) : readCsv(file, country)
  const sheets = table.sheets.filter(({ rows }) => rows.some((row) => row.length > 0))
  if (sheets.length === 0) throw new TableFailure('file-empty')
  return { ...table, sheets }
}
