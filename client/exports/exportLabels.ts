import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { ExportFormat } from '../../shared/exports/exportFormats.ts'

export interface FormatLabel {
  readonly label: MessageDescriptor
  /** The format's use, in one line. */
  readonly note: MessageDescriptor
}

export const EXPORT_LABELS: Readonly<Record<ExportFormat, FormatLabel>> = {
  xlsx: {
    label: msg`Excel (.xlsx)`,
    note: msg`Best for Excel: a row for each activity, to sort, change and import again.`,
  },
  csv: { label: msg`CSV, for other programs`, note: msg`The same rows as text, separated by commas.` },
  docx: { label: msg`Word (.docx)`, note: msg`The whole plan as a briefing to read, edit and send.` },
  ics: { label: msg`Calendar (.ics)`, note: msg`Every date for Outlook, Google Calendar and others.` },
  json: { label: msg`Data (.json)`, note: msg`The whole plan without loss, for programs and archives.` },
}

export const WORD_WITH_COMMENTS: FormatLabel = {
  label: msg`Word with comments`,
  note: msg`The same, with the comments that you may read in the margin.`,
}
