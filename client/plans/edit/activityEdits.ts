/** Edits of a plan's list of activities. No edit destroys what others wrote. */
import * as Y from 'yjs'
import { LocalDate } from '../../../shared/days.ts'
import type { ActivityId } from '../../../shared/ids.ts'
import { setMember } from '../../../shared/fields/layout.ts'
import { activityMap, addActivity, planActivities, setChoice } from '../../../shared/plans/layout.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { makeAddition, makeChange, type Editing } from '../../fields/editing.ts'
import { keyAtEnd, orderKeysAt } from '../../fields/order.ts'

type Where = Pick<Editing, 'doc' | 'undo'>
type ActivityMap = NonNullable<ReturnType<typeof activityMap>>

/**
 * Adds an empty activity at the end, as one step of undo.
 * @param day its first day, if it has one already
 */
export function addEmptyActivity(editing: Where, all: readonly ActivityView[], day: string | null = null): ActivityId {
  const { doc } = editing
  const first = { order: keyAtEnd(all), startsOn: LocalDate.safeParse(day).data ?? null }
  const [id] = makeAddition(editing, planActivities(doc), () => [addActivity(doc, first)])
  if (id === undefined) throw new Error('nothing was added')
  return id
}

/** Moves activities to the trash, as one step of undo. */
export function moveToTrash(editing: Where, ids: readonly ActivityId[]): void {
  const now = new Date().toISOString()
  changeAll(editing, ids, (map) => setChoice<'trashedAt'>(map, 'trashedAt', now))
}

export function restoreFromTrash(editing: Where, ids: readonly ActivityId[]): void {
  changeAll(editing, ids, (map) => setChoice<'trashedAt'>(map, 'trashedAt', null))
}

/** Moves an activity to `index`. */
export function moveTo(editing: Where, all: readonly ActivityView[], id: ActivityId, index: number): void {
  if (index < 0 || index >= all.length || all[index]?.id === id) return
  const others = all.filter((activity) => activity.id !== id)
  makeChange(editing, () => {
    for (const [moved, order] of orderKeysAt(others, id, index)) {
      activityMap(editing.doc, moved as ActivityId)?.set('order', order)
    }
  })
}

/** Clears single values of an activity. */
export function clearFields(editing: Where, id: ActivityId, keys: readonly string[]): void {
  changeAll(editing, [id], (map) => {
    for (const key of keys) map.delete(key)
  })
}

/** Clears the days and hours of an activity, those of its several dates as well. */
export function clearWhen(editing: Where, { id, dates }: ActivityView, keys: readonly string[]): void {
  changeAll(editing, [id], (map) => {
    for (const key of keys) map.delete(key)
    const list = map.get('dates')
    if (list instanceof Y.Map) for (const date of dates) list.delete(date.id)
  })
}

/** Empties a set of an activity, one member after the other, so that concurrent additions stay. */
export function emptySet(editing: Where, id: ActivityId, key: string, members: readonly string[]): void {
  changeAll(editing, [id], (map) => {
    for (const member of members) setMember(map, key, member, false)
  })
}

function changeAll(editing: Where, ids: readonly ActivityId[], set: (map: ActivityMap) => void): void {
  const maps = ids.flatMap((id) => activityMap(editing.doc, id) ?? [])
  if (maps.length > 0) makeChange(editing, () => maps.forEach(set))
}
