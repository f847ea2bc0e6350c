import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { ExportFormat } from '../../shared/exports/exportFormats.ts'

interface BriefingFormat {
  readonly id: ExportFormat
  readonly label: MessageDescriptor
}

/** The formats of a selection, the one to read first. */
export const BRIEFING_FORMATS: readonly BriefingFormat[] = [
  { id: 'docx', label: msg`Word briefing (.docx)` },
  { id: 'xlsx', label: msg`Excel (.xlsx)` },
  { id: 'csv', label: msg`CSV, for other programs` },
  { id: 'ics', label: msg`Calendar file (.ics)` },
  { id: 'json', label: msg`Data (.json)` },
]
