/** The writes of an import of our own export. Pure: nothing is written before a write runs. */
import type * as Y from 'yjs'
import type { ExportedPlan } from '../../../shared/exports/planFile.ts'
import { restoreRichText, restoreTable } from '../../../shared/fields/restore.ts'
import { activityFields, metaFields } from '../../../shared/plans/fields.ts'
import { activityMap, addActivity, planMeta, planNarrative } from '../../../shared/plans/layout.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { restoreActivity } from '../../../shared/plans/restore.ts'
import { keysAtEnd } from '../../fields/order.ts'
import type { Write } from '../parts/inParts.ts'
import type { ForExisting } from './rows/planImport.ts'

export interface PlanFileChoice {
  readonly forExisting: ForExisting
  /** Also theme, objectives, key messages, contact and narrative. */
  readonly wholePlan: boolean
}

interface Target {
  readonly activities: readonly ActivityView[]
  readonly trash: readonly ActivityView[]
  /** The file is of this very plan: its activities keep their ids, its trash comes along. */
  readonly isSamePlan: boolean
}

interface Sorted {
  readonly known: readonly ActivityView[]
  readonly fresh: readonly ActivityView[]
}

/** The activities of a file: those that the plan has, also in its trash, and the others. */
export function sortActivities(exported: ExportedPlan, { activities, trash, isSamePlan }: Target): Sorted {
  if (!isSamePlan) return { known: [], fresh: exported.activities }
  const ids = new Set<string>([...activities, ...trash].map(({ id }) => id))
  const all = [...exported.activities, ...exported.trash]
  return { known: all.filter(({ id }) => ids.has(id)), fresh: all.filter(({ id }) => !ids.has(id)) }
}

export function planFileWrites(
  exported: ExportedPlan,
  target: Target,
  { forExisting, wholePlan }: PlanFileChoice,
): readonly Write[] {
  const { known, fresh } = sortActivities(exported, target)
  const copies = [...(forExisting === 'copy' ? known : []), ...(target.isSamePlan ? [] : fresh)]
  const orders = keysAtEnd(target.activities, copies.length)
  return [
    ...(wholePlan ? [(doc: Y.Doc) => writePlan(doc, exported)] : []),
    ...(forExisting === 'update' ? known.map((activity) => comeBack(activity)) : []),
    ...(target.isSamePlan ? fresh.map((activity) => comeBack(activity)) : []),
    ...copies.map((activity, at) => copy(activity, orders[at] ?? '')),
  ]
}

function writePlan(doc: Y.Doc, { meta, narrative }: ExportedPlan): null {
  restoreTable(planMeta(doc), metaFields, meta)
  restoreRichText(planNarrative(doc), narrative)
  return null
}

const comeBack =
  (activity: ActivityView): Write =>
  (doc) => {
    const isNew = activityMap(doc, activity.id) === null
    restoreActivity(doc, activity)
    return isNew ? activity.id : null
  }

/** The original's owner, and its place in another plan, are left out. */
const { owner: _owner, order: _order, copiedFrom: _copiedFrom, trashedAt: _trashedAt, ...copiedFields } = activityFields

const copy =
  (activity: ActivityView, order: string): Write =>
  (doc) => {
    const id = addActivity(doc, { order })
    restoreActivity(doc, { ...activity, id }, copiedFields)
    return id
  }
