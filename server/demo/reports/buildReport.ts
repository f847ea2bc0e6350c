/** A report of the demo network as the encoded state of a fresh document. */
import * as Y from 'yjs'
import type { ActivityId } from '../../../shared/ids.ts'
import type { ReportPictureId } from '../../../shared/reports/fields.ts'
import { layOutReport, reportEntry, reportMeta, reportText } from '../../../shared/reports/layout.ts'
import { writeRichText } from '../../../shared/richtext/write.ts'
import { readMarkup } from '../markup.ts'
import { FIGURES_FOR_NETWORK } from './networkReport.ts'
import type { DemoReport } from './shortPlan.ts'

interface Shown {
  readonly id: ReportPictureId
  readonly alt: string
  readonly isPublic: boolean
}

/**
 * @param activity the one that the report says most about
 * @param picture that of the activity; null without one
 */
export function buildDemoReport(
  report: DemoReport,
  activity: ActivityId,
  picture: Shown | null,
): Uint8Array<ArrayBuffer> {
  const doc = new Y.Doc()
  doc.transact(() => {
    layOutReport(doc)
    reportMeta(doc).set('areFiguresPublic', !FIGURES_FOR_NETWORK.has(report.centre))
    const entry = reportEntry(doc, activity)
    for (const key of ['worked', 'didNot', 'quote'] as const) {
      const text = entry.get(key)
      if (text instanceof Y.Text) text.insert(0, report[key] ?? '')
    }
    entry.set('again', true)
    if (report.quote !== undefined) entry.set('isHighlight', true)
    if (picture !== null) showPicture(entry, picture)
    for (const section of ['highlights', 'lessons'] as const)
      writeRichText(reportText(doc, section), readMarkup(report[section]))
  })
  const state = Y.encodeStateAsUpdate(doc) as Uint8Array<ArrayBuffer>
  doc.destroy()
  return state
}

function showPicture(entry: Y.Map<unknown>, { id, alt, isPublic }: Shown): void {
  for (const key of ['picture', 'pictureAgreed', ...(isPublic ? ['picturePublic'] : [])]) entry.set(key, id)
  entry.set('isHighlight', true)
  const text = entry.get('pictureAlt')
  if (text instanceof Y.Text) text.insert(0, alt)
}
