/** Copies the tasks of activities that were copied from an earlier campaign, as one step of undo. */
import type { ActivityId } from '../../shared/ids.ts'
import type { ActivityView } from '../../shared/plans/planView.ts'
import type { TaskList } from '../../shared/tasks/api.ts'
import { relativeDue } from '../../shared/tasks/copyTasks.ts'
import type { TaskWho } from '../../shared/tasks/fields.ts'
import { addTask, taskEntries } from '../../shared/tasks/layout.ts'
import { MAX_TASKS } from '../../shared/tasks/taskView.ts'
import { makeAddition } from '../fields/editing.ts'
import { keysAtEnd } from '../fields/order.ts'
import type { OpenTasks } from './tasksContext.ts'

/**
 * They are undone, with days counted from their activity, and for people who still plan for the centre.
 * @param list the tasks of the earlier campaign
 * @param copies in the order of the originals
 */
export function copyTasksFrom(
  { editing, content }: Pick<OpenTasks, 'editing' | 'content'>,
  list: TaskList,
  originals: readonly ActivityView[],
  copies: readonly ActivityId[],
): void {
  const of = Map.groupBy(list.tasks, ({ activity }) => activity)
  const written = originals
    .flatMap((original, at) => {
      const activity = copies[at]
      const own = activity === undefined ? [] : (of.get(original.id) ?? [])
      return own.map((task) => ({
        what: task.what,
        who: whoOf(task),
        due: relativeDue(task.due === null ? null : { day: task.due }, original),
        activity,
      }))
    })
    .slice(0, Math.max(0, MAX_TASKS - content.tasks.length))
  if (written.length === 0) return
  const keys = keysAtEnd(content.tasks, written.length)
  makeAddition(editing, taskEntries(editing.doc), () =>
    written.map((task, at) => addTask(editing.doc, { ...task, order: keys[at] })),
  )
}

function whoOf({ who, person, hasLeft }: TaskList['tasks'][number]): TaskWho | null {
  if (person !== null) return hasLeft ? null : { person }
  return who === null ? null : { word: who }
}
