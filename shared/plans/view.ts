/**
 * `viewPlan` turns a plan's Yjs document into a typed, checked view. It never throws on odd content: it keeps what is
 * valid and lists what is not. Reading pages, overview, search, synergies, exports and public pages use the view.
 */
import * as Y from 'yjs'
import { ActivityId } from '../ids.ts'
import { inOrder, type ViewProblem } from '../fields/schema.ts'
import type { ViewOfTable } from '../fields/table.ts'
import { describe, entriesOf, shorten, viewTable } from '../fields/view.ts'
import { viewRichText } from '../richtext/view.ts'
import { activityFields, metaFields } from './fields.ts'
import { planActivities, planMeta, planNarrative } from './layout.ts'
import { endsBeforeStart, type ActivityView, type PlanContent, type PlanMetaView } from './planView.ts'

export function viewPlan(doc: Y.Doc): PlanContent {
  const problems: ViewProblem[] = []
  const meta = viewTable(planMeta(doc), metaFields, 'meta', problems) as PlanMetaView
  const narrative = viewRichText(planNarrative(doc))
  if (!narrative.lossless) problems.push({ at: 'narrative', problem: 'not-fully-shown', found: '' })
  const all: ActivityView[] = []
  for (const [key, value] of entriesOf(planActivities(doc))) {
    const at = `activities/${shorten(key, 64)}`
    const id = ActivityId.safeParse(key)
    if (!id.success || !(value instanceof Y.Map)) {
      problems.push({ at, problem: 'not-valid', found: describe(value) })
      continue
    }
    const fields = viewTable(value, activityFields, at, problems) as ViewOfTable<typeof activityFields>
    const activity: ActivityView = { id: id.data, ...fields }
    if (endsBeforeStart(activity)) {
      problems.push({
        at: `${at}/endsOn`,
        problem: 'end-before-start',
        found: `${activity.startsOn} – ${activity.endsOn}`,
      })
    }
    all.push(activity)
  }
  all.sort(inOrder)
  return {
    meta,
    narrative: narrative.richText,
    activities: all.filter((activity) => activity.trashedAt === null),
    trash: all.filter((activity) => activity.trashedAt !== null),
    problems,
  }
}
