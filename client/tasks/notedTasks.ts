/**
 * A *noted* task is about to be written for a new activity. A plan and its tasks are two documents: if a page ends between
 * the two, the next one that opens both on this device writes the tasks that are missing, under the ids that were noted.
 */
import { z } from 'zod'
import { DAY_MS } from '../../shared/days.ts'
import { ActivityId, randomId, TaskId, type DocumentName, type PersonId } from '../../shared/ids.ts'
import { TaskDue, TaskWho } from '../../shared/tasks/fields.ts'
import { addTask, taskEntries } from '../../shared/tasks/layout.ts'
import { MAX_TASKS, type TaskView } from '../../shared/tasks/taskView.ts'
import { viewTasks } from '../../shared/tasks/view.ts'
import { makeAddition, type Editing } from '../fields/editing.ts'
import { keysAtEnd } from '../fields/order.ts'
import { deleteDraft, findDraft, saveDraft } from '../offline/drafts.ts'

const NotedTask = z.object({
  id: TaskId,
  what: z.string(),
  activity: ActivityId,
  who: TaskWho.nullable(),
  due: TaskDue.nullable(),
})
export type NotedTask = z.infer<typeof NotedTask>
const Note = z.object({ at: z.iso.datetime(), tasks: z.array(NotedTask).max(MAX_TASKS) })
type Note = z.infer<typeof Note>

/** Whose tasks, and in which document. */
export interface NotedIn {
  readonly person: PersonId
  readonly document: DocumentName
}

/** An activity that is not there by then was never written: its tasks are forgotten. */
const KEPT_MS = DAY_MS

const keyOf = ({ document }: NotedIn): string => `tasks/${document}`
const findNote = (where: NotedIn): Note | null => Note.safeParse(findDraft(where.person, keyOf(where))).data ?? null

export const newTask = (task: Pick<TaskView, 'what' | 'who' | 'due'>, activity: ActivityId): NotedTask => ({
  id: TaskId.parse(randomId()),
  what: task.what,
  activity,
  who: task.who,
  due: task.due,
})

/** Called before the activities are written. */
export function noteTasks(where: NotedIn, tasks: readonly NotedTask[], now: Date): void {
  if (tasks.length === 0) return
  const all = [...(findNote(where)?.tasks ?? []), ...tasks]
  keep(where, { at: now.toISOString(), tasks: all.slice(-MAX_TASKS) })
}

function keep(where: NotedIn, note: Note): void {
  if (note.tasks.length === 0) deleteDraft(where.person, keyOf(where))
  else saveDraft(where.person, keyOf(where), note)
}

/** Writes those that are not there yet, behind all others, as one step of undo. Tasks beyond the limit are left out. */
export function writeTasks(editing: Pick<Editing, 'doc' | 'undo'>, tasks: readonly NotedTask[]): number {
  const { doc } = editing
  const entries = taskEntries(doc)
  const { tasks: all } = viewTasks(doc)
  const missing = tasks.filter(({ id }) => !entries.has(id)).slice(0, Math.max(0, MAX_TASKS - all.length))
  if (missing.length === 0) return 0
  const keys = keysAtEnd(all, missing.length)
  makeAddition(editing, entries, () =>
    missing.map(({ id, ...task }, at) => addTask(doc, { ...task, order: keys[at] }, id)),
  )
  return missing.length
}

/**
 * Called when the tasks are as the server has them: forgets the notes of tasks that are there, and writes the others whose
 * activity is there.
 * @returns how many were written
 */
export function completeNoted(
  editing: Pick<Editing, 'doc' | 'undo'>,
  where: NotedIn,
  { isThere, now }: { readonly isThere: (activity: ActivityId) => boolean; readonly now: Date },
): number {
  const note = findNote(where)
  if (note === null) return 0
  const entries = taskEntries(editing.doc)
  const missing = note.tasks.filter(({ id }) => !entries.has(id))
  const isOld = now.getTime() - Date.parse(note.at) > KEPT_MS
  // Those that are written now are forgotten when they are on the server.
  keep(where, { ...note, tasks: isOld ? [] : missing })
  return writeTasks(
    editing,
    missing.filter(({ activity }) => isThere(activity)),
  )
}
