/**
 * `viewTasks` turns a centre's tasks into a typed, checked view. It never throws on odd content: it keeps valid values and
 * lists the others.
 */
import * as Y from 'yjs'
import { inOrder, type ViewProblem } from '../fields/schema.ts'
import { describe, isEntryKey, shorten, viewTable } from '../fields/view.ts'
import { TaskId } from '../ids.ts'
import { readableEntries } from '../plans/readableActivities.ts'
import { LONGEST_TASK, taskFields } from './fields.ts'
import { taskEntries } from './layout.ts'
import { MAX_TASKS, type TasksContent, type TaskView } from './taskView.ts'

export function viewTasks(doc: Y.Doc): TasksContent {
  const entries = taskEntries(doc)
  const { keys, problems: tooMany } = readableEntries(entries, { most: MAX_TASKS, at: 'tasks' })
  const problems: ViewProblem[] = [...tooMany]
  const all = keys.flatMap((key) => viewTask(key, entries.get(key), problems) ?? [])
  all.sort(inOrder)
  return {
    tasks: all.filter(({ trashedAt }) => trashedAt === null),
    trash: all.filter(({ trashedAt }) => trashedAt !== null),
    problems,
  }
}

/** Returns the task under a key; null if the value is not one. Problems are added to the list. */
function viewTask(key: string, found: unknown, problems: ViewProblem[]): TaskView | null {
  const at = `tasks/${shorten(key, 64)}`
  if (!isEntryKey(key) || !(found instanceof Y.Map)) {
    problems.push({ at, problem: 'not-valid', found: describe(found) })
    return null
  }
  const fields = viewTable(found, taskFields, at, problems) as Omit<TaskView, 'id'>
  return { ...fields, id: TaskId.parse(key), what: shorten(fields.what, LONGEST_TASK) }
}
