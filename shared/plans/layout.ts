/**
 * The layout of a plan in its Yjs document: `meta` (Y.Map), `narrative` (XmlFragment), `activities` (Y.Map id → Y.Map).
 * Everything nested is made whole at once. Callers wrap several changes in one `doc.transact`.
 */
import * as Y from 'yjs'
import { randomId, type ActivityId } from '../ids.ts'
import {
  completeEntries,
  completeMap,
  fillWhole,
  nestedMap,
  nestedRichText,
  type FirstValues,
} from '../fields/layout.ts'
import type { ViewOf } from '../fields/table.ts'
import { activityFields, metaFields, type ActivityKey, type ActivityKeyOf } from './fields.ts'
import { saidBy, type TookPlace } from './tookPlace.ts'

export const planMeta = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('meta')
export const planNarrative = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment('narrative')
export const planActivities = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('activities')

/** Fills a fresh document with an empty plan. Run once, by the server, before anyone can open the document. */
export function layOutPlan(doc: Y.Doc, first: FirstValues<typeof metaFields> = {}): void {
  doc.transact(() => {
    fillWhole(planMeta(doc), metaFields, first)
    planNarrative(doc)
    planActivities(doc)
  })
}

/** Creates what a plan of an older release lacks. */
export function completePlan(doc: Y.Doc): void {
  completeMap(planMeta(doc), metaFields)
  completeEntries(planActivities(doc), activityFields)
}

export const newActivityId = (): ActivityId => randomId() as ActivityId

/** Adds an activity with all its nested types. @returns its id, a random one unless it is given */
export function addActivity(
  doc: Y.Doc,
  first: FirstValues<typeof activityFields>,
  id: ActivityId = newActivityId(),
): ActivityId {
  const activity = new Y.Map<unknown>()
  doc.transact(() => {
    planActivities(doc).set(id, activity)
    fillWhole(activity, activityFields, first)
  })
  return id
}

/** Adds an entry to a list field. @returns its random id */
export function addListEntry<K extends ActivityKeyOf<'list'>>(
  activity: Y.Map<unknown>,
  key: K,
  first: FirstValues<(typeof activityFields)[K]['entry']> = {},
): string {
  const id = randomId()
  const entry = new Y.Map<unknown>()
  nestedMap(activity, key).set(id, entry)
  fillWhole(entry, activityFields[key].entry, first)
  return id
}

/** The activity's map, or null if there is none (or something odd) under this id. */
export function activityMap(doc: Y.Doc, id: ActivityId): Y.Map<unknown> | null {
  const found = planActivities(doc).get(id)
  return found instanceof Y.Map ? found : null
}

/** The description's fragment, made if a foreign client left it out. */
export const activityDescription = (activity: Y.Map<unknown>): Y.XmlFragment => nestedRichText(activity, 'description')

/** Sets a single-choice field; null clears it. */
export function setChoice<K extends ActivityKey>(
  activity: Y.Map<unknown>,
  key: (typeof activityFields)[K]['kind'] extends 'choice' ? K : never,
  value: ViewOf<(typeof activityFields)[K]> | null,
): void {
  if (value === null) activity.delete(key)
  else activity.set(key, value)
}

/** Says of an activity what became of it. Run inside a transaction. */
export function setTookPlace(activity: Y.Map<unknown>, tookPlace: TookPlace): void {
  const { status, outcome } = saidBy(tookPlace)
  setChoice<'status'>(activity, 'status', status)
  setChoice<'outcome'>(activity, 'outcome', outcome)
  if (tookPlace !== 'cancelled') setChoice<'cancelReason'>(activity, 'cancelReason', null)
}
