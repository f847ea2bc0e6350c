/** The audit log as a file for other programs: CSV, or a line of JSON for each entry. */
import type { AuditEntry, AuditPage } from '../../../shared/accounts/audit.ts'

const COLUMNS = ['number', 'at', 'by', 'byName', 'action', 'concerns', 'concernsName', 'detail'] as const
type ExportRow = Readonly<Record<(typeof COLUMNS)[number], string | number | null>>

const rowOf = ({ number, at, by, action, concerns, detail }: AuditEntry, names: AuditPage['names']): ExportRow => ({
  number,
  at,
  by,
  byName: by === null ? null : (names[by] ?? null),
  action,
  concerns,
  concernsName: concerns === null ? null : (names[concerns] ?? null),
  detail,
})

export type ExportFormat = 'csv' | 'jsonl'

export const CONTENT_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  jsonl: 'application/jsonl; charset=utf-8',
}

export function exportAudit(format: ExportFormat, { entries, names }: Pick<AuditPage, 'entries' | 'names'>): string {
  const rows = entries.map((entry) => rowOf(entry, names))
  return format === 'jsonl'
    ? rows.map((row) => `${JSON.stringify({ ...row, detail: JSON.parse(String(row.detail)) as unknown })}\n`).join('')
    : [COLUMNS.join(','), ...rows.map((row) => COLUMNS.map((column) => cellOf(row[column])).join(','))]
        .map((line) => `${line}\r\n`)
        .join('')
}

/** RFC 4180. A name that begins like a formula gets an apostrophe, so that no spreadsheet computes it. */
function cellOf(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
