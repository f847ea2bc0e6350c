/** The texts of cells that the server reads from a spreadsheet. The client decides their meaning for activities. */
import { z } from 'zod'

export const MAX_IMPORT_BYTES = 10 * 1024 * 1024
export const MAX_IMPORT_ROWS = 5000
export const MAX_IMPORT_COLUMNS = 200

/** `POST /api/campaigns/<campaign>/plans/<centre>/imports` with the bytes of the file. */
export const ImportedTable = z.object({
  sheets: z.array(
    z.object({
      name: z.string(),
      /** Rows of cells; a row has no more cells than it needs. */
      rows: z.array(z.array(z.string())),
      /** Numbers of the rows that are one merged cell over several columns, as titles and sections are. */
      merged: z.array(z.number()).optional(),
    }),
  ),
  /** The day from which the workbook counts numbers that are days. */
  dateSystem: z.union([z.literal(1900), z.literal(1904)]),
  /** Features of the file that the rows lack. */
  leftOut: z.array(z.enum(['macros', 'formulas-without-value', 'hidden-rows', 'merged-cells', 'links-to-files'])),
})
export type ImportedTable = z.infer<typeof ImportedTable>
