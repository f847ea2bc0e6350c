/** The writer of each format of a report. */
import type { Localiser } from '../../../shared/messages/localiser.ts'
import type { CentreReportFile, NetworkReportFile, ReportFormat } from '../../../shared/reports/reportFile.ts'
import type { CheckedPicture } from '../../pictures/readPicture.ts'
import { writeCentreReport } from '../docx/reports/writeCentreReport.ts'
import { writeNetworkReport } from '../docx/reports/writeNetworkReport.ts'
import { createFileWords, type FileWords } from '../words/fileWords.ts'
import { writeCentreWorkbook } from './writeCentreWorkbook.ts'
import { writeNetworkWorkbook } from './writeNetworkWorkbook.ts'

/** By id: those that a file shows. */
type Pictures = ReadonlyMap<string, CheckedPicture>
type Write<F, L> = (file: F, pictures: Pictures, language: L) => Iterable<Uint8Array>

const asJson = (file: object): Iterable<Uint8Array> => [Buffer.from(`${JSON.stringify(file, null, 1)}\n`)]

const worded =
  <F>(write: Write<F, FileWords>): Write<F, Localiser> =>
  (file, pictures, localiser) =>
    write(file, pictures, createFileWords(localiser))

/** Pieces of a file, made as they are asked for. */
export const REPORT_WRITERS = {
  network: { docx: worded(writeNetworkReport), xlsx: worded(writeNetworkWorkbook), json: asJson },
  centre: { docx: worded(writeCentreReport), xlsx: worded(writeCentreWorkbook), json: asJson },
} satisfies {
  readonly network: Readonly<Record<ReportFormat, Write<NetworkReportFile, Localiser>>>
  readonly centre: Readonly<Record<ReportFormat, Write<CentreReportFile, Localiser>>>
}
