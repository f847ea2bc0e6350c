/** The writer of each format. Each is a pure function from a source to the pieces of a file, made as they are asked for. */
import type { ExportFormat } from '../../shared/exports/exportFormats.ts'
import { writeDocx } from './docx/writeDocx.ts'
import type { ExportSource } from './exportSource.ts'
import type { FileWords } from './words/fileWords.ts'
import { writeCalendar } from './calendar/writeCalendar.ts'
import { writeCsv } from './writeCsv.ts'
import { writeJson } from './writeJson.ts'
import { writeXlsx } from './writeXlsx.ts'

/** Text is written as UTF-8. */
export type FilePiece = string | Uint8Array
export type Write = (source: ExportSource, words: FileWords) => Iterable<FilePiece>

export const WRITERS: Readonly<Record<ExportFormat, Write>> = {
  xlsx: writeXlsx,
  csv: writeCsv,
  docx: writeDocx,
  ics: writeCalendar,
  json: writeJson,
}
