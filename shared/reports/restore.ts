/** Restores a report to a version's content, as an edit like any other. */
import * as Y from 'yjs'
import { restoreRichText, restoreTable } from '../fields/restore.ts'
import { EMPTY_RICH_TEXT } from '../richtext/json.ts'
import { reportEntryFields, reportMetaFields } from './fields.ts'
import { reportEntries, reportEntry, reportMeta, reportText } from './layout.ts'
import { NO_WORDS, type ReportContent } from './reportView.ts'
import { REPORT_SECTIONS } from './sections.ts'

/** Only differences are written. Callers wrap it in one transaction, which is then one step for undo. */
export function restoreReport(doc: Y.Doc, { meta, sections, words }: ReportContent): void {
  restoreTable(reportMeta(doc), reportMetaFields, meta)
  for (const { id } of REPORT_SECTIONS) restoreRichText(reportText(doc, id), sections[id] ?? EMPTY_RICH_TEXT)
  for (const [activity, entry] of reportEntries(doc))
    if (entry instanceof Y.Map && !(activity in words))
      restoreTable(entry as Y.Map<unknown>, reportEntryFields, NO_WORDS)
  for (const [activity, wanted] of Object.entries(words))
    restoreTable(reportEntry(doc, activity), reportEntryFields, wanted)
}
