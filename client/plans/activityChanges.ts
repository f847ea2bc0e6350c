/** What can be done to a plan's list of activities. Nothing here destroys anything. */
import type { ActivityId } from '../../shared/ids.ts'
import { activityMap, addActivity, setChoice } from '../../shared/plans/layout.ts'
import type { ActivityView } from '../../shared/plans/planView.ts'
import { makeChange, type Editing } from '../fields/editing.ts'
import { keyAtEnd, placeAt } from '../fields/order.ts'

type Where = Pick<Editing, 'doc' | 'undo'>

/**
 * Adds an empty activity at the end. It is not a step for undo: undoing it later would destroy what others wrote into
 * it meanwhile. The trash takes it away instead.
 */
export function addEmptyActivity(editing: Where, all: readonly ActivityView[]): ActivityId {
  return addActivity(editing.doc, { order: keyAtEnd(all) })
}

export function moveToTrash(editing: Where, id: ActivityId): void {
  change(editing, id, (map) => setChoice<'trashedAt'>(map, 'trashedAt', new Date().toISOString()))
}

export function restoreFromTrash(editing: Where, id: ActivityId): void {
  change(editing, id, (map) => setChoice<'trashedAt'>(map, 'trashedAt', null))
}

/** Moves an activity by one place. */
export function moveBy(editing: Where, all: readonly ActivityView[], id: ActivityId, step: -1 | 1): void {
  const from = all.findIndex((activity) => activity.id === id)
  const to = from + step
  if (from === -1 || to < 0 || to >= all.length) return
  const others = all.filter((activity) => activity.id !== id)
  makeChange(editing, () => {
    for (const [moved, order] of placeAt(others, id, to)) {
      activityMap(editing.doc, moved as ActivityId)?.set('order', order)
    }
  })
}

function change(editing: Where, id: ActivityId, set: (map: NonNullable<ReturnType<typeof activityMap>>) => void): void {
  const map = activityMap(editing.doc, id)
  if (map !== null) makeChange(editing, () => set(map))
}
