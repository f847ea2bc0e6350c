/** The writer of each format. Each is a pure function from a plan file to the bytes of a file. */
import type { ExportFormat } from '../../shared/exports/exportFormats.ts'
import type { PlanFile } from '../../shared/exports/planFile.ts'
import { writeDocx } from './docx/writeDocx.ts'
import { writeCalendar } from './writeCalendar.ts'
import { writeCsv } from './writeCsv.ts'
import { writeJson } from './writeJson.ts'
import { writeXlsx } from './writeXlsx.ts'

type Write = (file: PlanFile) => Uint8Array | Promise<Uint8Array>

export const WRITERS: Readonly<Record<ExportFormat, Write>> = {
  xlsx: writeXlsx,
  csv: writeCsv,
  docx: writeDocx,
  ics: writeCalendar,
  json: writeJson,
}
