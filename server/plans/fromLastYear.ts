/** Makes a new plan from last year's: the same activities around the new day, all to be confirmed again. */
import * as Y from 'yjs'
import { centralDay, type Campaign } from '../../shared/campaign.ts'
import { daysUntil } from '../../shared/days.ts'
import type { ActivityId } from '../../shared/ids.ts'
import { copyFromLastYear } from '../../shared/plans/fromLastYear.ts'
import { layOutPlan, planNarrative } from '../../shared/plans/layout.ts'
import type { PlanContent } from '../../shared/plans/planView.ts'
import { writeRichText } from '../../shared/richtext/write.ts'

interface FromLastYear {
  /** The encoded state of a fresh document. */
  readonly state: Uint8Array
  /** This year's activities by last year's. */
  readonly copies: ReadonlyMap<ActivityId, ActivityId>
}

/** Last year's trash stays behind. */
export function planFromLastYear(last: PlanContent, from: Campaign, to: Campaign): FromLastYear {
  const shift = daysUntil(centralDay(from), centralDay(to))
  const copies = new Map<ActivityId, ActivityId>()
  const doc = new Y.Doc()
  doc.transact(() => {
    layOutPlan(doc, { ...last.meta, state: 'draft' })
    writeRichText(planNarrative(doc), last.narrative)
    for (const activity of last.activities)
      copies.set(activity.id, copyFromLastYear(doc, activity, { campaign: from.id, shift }))
  })
  const state = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return { state, copies }
}
