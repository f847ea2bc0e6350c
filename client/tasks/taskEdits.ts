/** Edits of tasks, each as one step of undo. No edit destroys what others wrote. */
import type { ActivityId, TaskId } from '../../shared/ids.ts'
import type { TaskDue, TaskWho } from '../../shared/tasks/fields.ts'
import { addTask, taskEntries, taskMap } from '../../shared/tasks/layout.ts'
import type { TaskView } from '../../shared/tasks/taskView.ts'
import { makeAddition, makeChange, type Editing } from '../fields/editing.ts'
import { keyAtEnd, orderKeysAt } from '../fields/order.ts'

type Where = Pick<Editing, 'doc' | 'undo'>

/** @param all the tasks in their order */
export function addTaskAtEnd(
  editing: Where,
  all: readonly TaskView[],
  first: { readonly what: string; readonly activity: ActivityId | null },
): void {
  makeAddition(editing, taskEntries(editing.doc), () => [addTask(editing.doc, { ...first, order: keyAtEnd(all) })])
}

export const setDone = (editing: Where, id: TaskId, done: boolean): void => set(editing, id, 'done', done)

export const setWho = (editing: Where, id: TaskId, who: TaskWho | null): void => set(editing, id, 'who', who)

export const setDue = (editing: Where, id: TaskId, due: TaskDue | null): void => set(editing, id, 'due', due)

export const setTrashed = (editing: Where, id: TaskId, isTrashed: boolean): void =>
  set(editing, id, 'trashedAt', isTrashed ? new Date().toISOString() : null)

/**
 * Moves a task before or after its neighbour among those of the same activity.
 * @param siblings in their order
 */
export function moveTask(editing: Where, siblings: readonly TaskView[], id: TaskId, step: -1 | 1): void {
  const index = siblings.findIndex((task) => task.id === id) + step
  if (index < 0 || index >= siblings.length) return
  const others = siblings.filter((task) => task.id !== id)
  makeChange(editing, () => {
    for (const [moved, order] of orderKeysAt(others, id, index)) taskMap(editing.doc, moved)?.set('order', order)
  })
}

function set(editing: Where, id: TaskId, key: string, value: unknown): void {
  const map = taskMap(editing.doc, id)
  if (map === null) return
  makeChange(editing, () => {
    if (value === null) map.delete(key)
    else map.set(key, value)
  })
}
