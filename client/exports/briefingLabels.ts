import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { ExportFormat } from '../../shared/exports/exportFormats.ts'

interface BriefingFormat {
  readonly id: ExportFormat
  readonly label: MessageDescriptor
  readonly note: MessageDescriptor | null
}

/** The formats of a selection, the one to read first. */
export const BRIEFING_FORMATS: readonly BriefingFormat[] = [
  { id: 'docx', label: msg`Word briefing (.docx)`, note: msg`Summary, table, a page for each centre` },
  { id: 'xlsx', label: msg`Spreadsheet (.xlsx)`, note: null },
  { id: 'csv', label: msg`Table as text (.csv)`, note: null },
  { id: 'ics', label: msg`Calendar file (.ics)`, note: null },
  { id: 'json', label: msg`Data (.json)`, note: null },
]
