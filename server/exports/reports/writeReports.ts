/** The writer of each format of a report. */
import type { CentreReportFile, NetworkReportFile, ReportFormat } from '../../../shared/reports/reportFile.ts'
import type { CheckedPicture } from '../../pictures/readPicture.ts'
import { writeCentreReport } from '../docx/reports/writeCentreReport.ts'
import { writeNetworkReport } from '../docx/reports/writeNetworkReport.ts'
import { writeCentreWorkbook } from './writeCentreWorkbook.ts'
import { writeNetworkWorkbook } from './writeNetworkWorkbook.ts'

/** By id: those that a file shows. */
type Pictures = ReadonlyMap<string, CheckedPicture>

const asJson = (file: object): Iterable<Uint8Array> => [Buffer.from(`${JSON.stringify(file, null, 1)}\n`)]

/** Pieces of a file, made as they are asked for. */
export const REPORT_WRITERS = {
  network: { docx: writeNetworkReport, xlsx: writeNetworkWorkbook, json: asJson },
  centre: { docx: writeCentreReport, xlsx: writeCentreWorkbook, json: asJson },
} satisfies {
  readonly network: Readonly<
    Record<ReportFormat, (file: NetworkReportFile, pictures: Pictures) => Iterable<Uint8Array>>
  >
  readonly centre: Readonly<Record<ReportFormat, (file: CentreReportFile, pictures: Pictures) => Iterable<Uint8Array>>>
}
