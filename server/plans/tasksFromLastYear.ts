/** Takes last year's tasks into a new plan, with the activities that they belong to. */
import * as Y from 'yjs'
import { copyTasksFromLastYear, type LastYearsTasks } from '../../shared/tasks/copyTasks.ts'

/** @returns the encoded state of a fresh document */
export function tasksFromLastYear(last: LastYearsTasks): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => copyTasksFromLastYear(doc, last))
  const state = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return state
}
