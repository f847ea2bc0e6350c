/**
 * `viewTasks` turns a centre's tasks into a typed, checked view. It never throws on odd content: it keeps valid values and
 * lists the others. A viewer of an open document reads again only the tasks that changed.
 */
import * as Y from 'yjs'
import { inOrder, type ViewProblem } from '../fields/schema.ts'
import { describe, isEntryKey, shorten, viewTable } from '../fields/view.ts'
import { TaskId } from '../ids.ts'
import { readableEntries } from '../plans/readableActivities.ts'
import { LONGEST_TASK, taskFields } from './fields.ts'
import { taskEntries } from './layout.ts'
import { MAX_TASKS, type TasksContent, type TaskView } from './taskView.ts'

export interface TasksViewer {
  view(): TasksContent
  close(): void
}

interface ViewedTask {
  readonly task: TaskView | null
  readonly problems: readonly ViewProblem[]
}

export const viewTasks = (doc: Y.Doc): TasksContent => contentOf(doc, new Map())

export function openTasksViewer(doc: Y.Doc): TasksViewer {
  const entries = taskEntries(doc)
  const known = new Map<string, ViewedTask>()
  let content: TasksContent | null = null
  function onTasks(events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void {
    content = null
    for (const { path, changes } of events) {
      // An event of the tasks themselves has no path, only keys.
      for (const key of path.length === 0 ? changes.keys.keys() : [String(path[0])]) known.delete(key)
    }
  }
  entries.observeDeep(onTasks)
  return {
    view: () => (content ??= contentOf(doc, known)),
    close: () => entries.unobserveDeep(onTasks),
  }
}

/** @param known tasks that were read before; the others are added */
function contentOf(doc: Y.Doc, known: Map<string, ViewedTask>): TasksContent {
  const entries = taskEntries(doc)
  const { keys, problems } = readableEntries(entries, { most: MAX_TASKS, at: 'tasks' })
  const viewed = keys.map((key) => {
    const found = known.get(key) ?? viewTask(key, entries.get(key))
    known.set(key, found)
    return found
  })
  const all = viewed.flatMap(({ task }) => task ?? []).toSorted(inOrder)
  return {
    tasks: all.filter(({ trashedAt }) => trashedAt === null),
    trash: all.filter(({ trashedAt }) => trashedAt !== null),
    problems: [...problems, ...viewed.flatMap((one) => one.problems)],
  }
}

function viewTask(key: string, found: unknown): ViewedTask {
  const at = `tasks/${shorten(key, 64)}`
  if (!isEntryKey(key) || !(found instanceof Y.Map))
    return { task: null, problems: [{ at, problem: 'not-valid', found: describe(found) }] }
  const problems: ViewProblem[] = []
  const fields = viewTable(found, taskFields, at, problems) as Omit<TaskView, 'id'>
  return { task: { ...fields, id: TaskId.parse(key), what: shorten(fields.what, LONGEST_TASK) }, problems }
}
