/** Makes a new plan from last year's: the same activities around the new day, all to be confirmed again. */
import * as Y from 'yjs'
import { centralDay, type Campaign } from '../../shared/campaign.ts'
import { daysUntil } from '../../shared/days.ts'
import { copyFromLastYear } from '../../shared/plans/fromLastYear.ts'
import { layOutPlan, planNarrative } from '../../shared/plans/layout.ts'
import type { PlanContent } from '../../shared/plans/planView.ts'
import { writeRichText } from '../../shared/richtext/write.ts'

/** @returns the encoded state of a fresh document; last year's trash stays behind */
export function planFromLastYear(last: PlanContent, from: Campaign, to: Campaign): Uint8Array {
  const shift = daysUntil(centralDay(from), centralDay(to))
  const doc = new Y.Doc()
  doc.transact(() => {
    layOutPlan(doc, { ...last.meta, state: 'draft' })
    writeRichText(planNarrative(doc), last.narrative)
    for (const activity of last.activities) copyFromLastYear(doc, activity, { campaign: from.id, shift })
  })
  const state = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return state
}
