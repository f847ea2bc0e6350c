/** Restores tasks to a version's content, as an edit like any other. */
import * as Y from 'yjs'
import { fillWhole } from '../fields/layout.ts'
import { restoreTable } from '../fields/restore.ts'
import { taskFields } from './fields.ts'
import { taskEntries, taskMap } from './layout.ts'
import type { TasksContent, TaskView } from './taskView.ts'

/**
 * Only differences are written. Tasks that the version does not know go to the trash; nothing is destroyed.
 * Callers wrap it in one transaction, which is then one step for undo.
 */
export function restoreTasks(doc: Y.Doc, { tasks, trash }: Pick<TasksContent, 'tasks' | 'trash'>, now: Date): void {
  const wanted = [...tasks, ...trash]
  for (const task of wanted) restoreTask(doc, task)
  const known = new Set<string>(wanted.map(({ id }) => id))
  for (const [id, map] of taskEntries(doc)) {
    if (known.has(id) || !(map instanceof Y.Map) || typeof map.get('trashedAt') === 'string') continue
    map.set('trashedAt', now.toISOString())
  }
}

function restoreTask(doc: Y.Doc, { id, ...view }: TaskView): void {
  let map = taskMap(doc, id)
  if (map === null) {
    map = new Y.Map<unknown>()
    taskEntries(doc).set(id, map)
    fillWhole(map, taskFields, {})
  }
  restoreTable(map, taskFields, view)
}
