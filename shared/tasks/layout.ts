/**
 * How tasks lie in their centre's Yjs document: `tasks` (Y.Map id → Y.Map). A document without any is empty, and whole;
 * a task is born whole when it is added.
 */
import * as Y from 'yjs'
import { fillWhole, type FirstValues } from '../fields/layout.ts'
import { randomId, TaskId } from '../ids.ts'
import { taskFields } from './fields.ts'

export const taskEntries = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('tasks')

/** Adds a task with all its nested types. @returns its id, a random one unless it is given */
export function addTask(
  doc: Y.Doc,
  first: FirstValues<typeof taskFields>,
  id: TaskId = TaskId.parse(randomId()),
): TaskId {
  const task = new Y.Map<unknown>()
  doc.transact(() => {
    taskEntries(doc).set(id, task)
    fillWhole(task, taskFields, first)
  })
  return id
}

/** The task's map, or null if there is none (or something odd) under this id. */
export function taskMap(doc: Y.Doc, id: string): Y.Map<unknown> | null {
  const found = taskEntries(doc).get(id)
  return found instanceof Y.Map ? found : null
}
