/** Copies the tasks of duplicated activities, as one step of undo. */
import type { ActivityId } from '../../shared/ids.ts'
import type { ActivityView } from '../../shared/plans/planView.ts'
import { relativeDue } from '../../shared/tasks/copyTasks.ts'
import { addTask, taskEntries } from '../../shared/tasks/layout.ts'
import { MAX_TASKS } from '../../shared/tasks/taskView.ts'
import { makeAddition } from '../fields/editing.ts'
import { keysAtEnd } from '../fields/order.ts'
import { tasksByActivity } from './tasksByActivity.ts'
import type { OpenTasks } from './tasksContext.ts'

/**
 * They are undone, with days counted from their activity, and for the same people. Tasks beyond the limit are left out.
 * @param copies in the order of the originals
 */
export function duplicateTasks(
  { editing, content }: Pick<OpenTasks, 'editing' | 'content'>,
  originals: readonly ActivityView[],
  copies: readonly ActivityId[],
): void {
  const of = tasksByActivity(content)
  const written = originals
    .flatMap((original, at) => {
      const activity = copies[at]
      const own = activity === undefined ? [] : (of.get(original.id) ?? [])
      return own.map(({ what, who, due }) => ({ what, who, due: relativeDue(due, original) ?? due, activity }))
    })
    .slice(0, Math.max(0, MAX_TASKS - content.tasks.length))
  if (written.length === 0) return
  const keys = keysAtEnd(content.tasks, written.length)
  makeAddition(editing, taskEntries(editing.doc), () =>
    written.map((task, at) => addTask(editing.doc, { ...task, order: keys[at] })),
  )
}
