/** Makes a new plan from last year's: the same activities around the new day, all to be confirmed again. */
import * as Y from 'yjs'
import { centralDay, type Campaign } from '../../shared/campaign.ts'
import { addDays, daysUntil, type LocalDate } from '../../shared/days.ts'
import { activityDescription, activityMap, addActivity, layOutPlan, planNarrative } from '../../shared/plans/layout.ts'
import type { ActivityView, PlanContent } from '../../shared/plans/planView.ts'
import { writeRichText } from '../../shared/richtext/write.ts'

/**
 * Days keep their distance from the Day, which keeps their weekday, since both are Tuesdays by default. Statuses are
 * tentative again, links need review, and results and trash stay behind. Each activity says where it came from.
 * @returns the encoded state of a fresh document
 */
export function planFromLastYear(last: PlanContent, from: Campaign, to: Campaign): Uint8Array {
  const shift = daysUntil(centralDay(from), centralDay(to))
  const doc = new Y.Doc()
  doc.transact(() => {
    layOutPlan(doc, { ...last.meta, state: 'draft' })
    writeRichText(planNarrative(doc), last.narrative)
    for (const activity of last.activities) copyActivity(doc, activity, from, shift)
  })
  const state = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return state
}

function copyActivity(doc: Y.Doc, activity: ActivityView, from: Campaign, shift: number): void {
  const { id, description, startsOn, endsOn, dates, resources, ...kept } = activity
  const copy = addActivity(doc, {
    ...kept,
    status: 'tentative',
    startsOn: moved(startsOn, shift),
    endsOn: moved(endsOn, shift),
    dates: dates.map((date) => ({ ...date, day: moved(date.day, shift) })),
    // Last year's owner may be gone.
    owner: null,
    resources: resources.map((resource) => ({ ...resource, linkUnchecked: resource.url !== null })),
    // Last year's reach is the best guess for this year.
    expectedReach: activity.actualReach.length > 0 ? activity.actualReach : activity.expectedReach,
    actualReach: [],
    copiedFrom: `${from.id}/${id}`,
  })
  const map = activityMap(doc, copy)
  if (map !== null) writeRichText(activityDescription(map), description)
}

function moved(day: LocalDate | null, days: number): LocalDate | null {
  return day === null ? null : addDays(day, days)
}
