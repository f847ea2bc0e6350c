/**
 * `viewPlan` turns a plan's Yjs document into a typed, checked view. It never throws on odd content: it keeps valid
 * values and lists the others. Reading pages, overview, search, synergies, exports and public pages use the view.
 */
import * as Y from 'yjs'
import { ActivityId } from '../ids.ts'
import { inOrder, type ViewProblem } from '../fields/schema.ts'
import type { ViewOfTable } from '../fields/table.ts'
import { describe, isEntryKey, shorten, viewTable } from '../fields/view.ts'
import type { RichText } from '../richtext/json.ts'
import { viewRichText } from '../richtext/view.ts'
import { whenOf } from './dates.ts'
import { activityFields, metaFields } from './fields.ts'
import { planActivities, planMeta, planNarrative } from './layout.ts'
import { readableActivities } from './readableActivities.ts'
import { endsBeforeStart, type ActivityView, type PlanContent, type PlanMetaView } from './planView.ts'

/** A part of the view, and the problems of the parts left out. */
export interface Viewed<T> {
  readonly value: T
  readonly problems: readonly ViewProblem[]
}

export function viewPlan(doc: Y.Doc): PlanContent {
  const activities = planActivities(doc)
  const { keys, problems } = readableActivities(activities)
  const entries = keys.map((key) => viewActivity(key, activities.get(key)))
  return assemblePlan(viewMeta(doc), viewNarrative(doc), entries, problems)
}

export function viewMeta(doc: Y.Doc): Viewed<PlanMetaView> {
  const problems: ViewProblem[] = []
  return { value: viewTable(planMeta(doc), metaFields, 'meta', problems) as PlanMetaView, problems }
}

export function viewNarrative(doc: Y.Doc): Viewed<RichText> {
  const { richText, lossless } = viewRichText(planNarrative(doc))
  return { value: richText, problems: lossless ? [] : [{ at: 'narrative', problem: 'not-fully-shown', found: '' }] }
}

/** Returns the activity under a key; null if the value is not one. */
export function viewActivity(key: string, found: unknown): Viewed<ActivityView | null> {
  const at = `activities/${shorten(key, 64)}`
  if (!isEntryKey(key) || !(found instanceof Y.Map)) {
    return { value: null, problems: [{ at, problem: 'not-valid', found: describe(found) }] }
  }
  const id = ActivityId.parse(key)
  const problems: ViewProblem[] = []
  const fields = viewTable(found, activityFields, at, problems) as ViewOfTable<typeof activityFields>
  const value: ActivityView = { id, ...fields, ...whenOf(fields) }
  if (endsBeforeStart(value)) {
    problems.push({ at: `${at}/endsOn`, problem: 'end-before-start', found: `${value.startsOn} – ${value.endsOn}` })
  }
  return { value, problems }
}

/**
 * @param entries the values in the activities, by key
 * @param problems of the activities together
 */
export function assemblePlan(
  meta: Viewed<PlanMetaView>,
  narrative: Viewed<RichText>,
  entries: readonly Viewed<ActivityView | null>[],
  problems: readonly ViewProblem[],
): PlanContent {
  const all = entries.flatMap(({ value }) => (value === null ? [] : [value])).toSorted(inOrder)
  return {
    meta: meta.value,
    narrative: narrative.value,
    activities: all.filter((activity) => activity.trashedAt === null),
    trash: all.filter((activity) => activity.trashedAt !== null),
    problems: [...problems, ...[meta, narrative, ...entries].flatMap((one) => one.problems)],
  }
}
