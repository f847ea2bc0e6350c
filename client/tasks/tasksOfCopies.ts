/** The tasks of copies of activities, before they are written. Pure but for their new ids. */
import type { ActivityId } from '../../shared/ids.ts'
import type { ActivityView } from '../../shared/plans/planView.ts'
import type { TaskList } from '../../shared/tasks/api.ts'
import { relativeDue } from '../../shared/tasks/copyTasks.ts'
import type { TaskWho } from '../../shared/tasks/fields.ts'
import type { TasksContent } from '../../shared/tasks/taskView.ts'
import { newTask, type NotedTask } from './notedTasks.ts'
import { tasksByActivity } from './tasksByActivity.ts'

/**
 * Within a plan: undone, with days counted from their activity, and for the same people.
 * @param copies in the order of the originals
 */
export function tasksOfCopies(
  content: TasksContent,
  originals: readonly ActivityView[],
  copies: readonly ActivityId[],
): readonly NotedTask[] {
  const of = tasksByActivity(content)
  return originals.flatMap((original, at) => {
    const activity = copies[at]
    return (of.get(original.id) ?? []).flatMap(({ what, who, due }) =>
      activity === undefined ? [] : newTask({ what, who, due: relativeDue(due, original) ?? due }, activity),
    )
  })
}

/**
 * From an earlier campaign: the same, but only for people who still plan for the centre.
 * @param list the tasks of the earlier campaign
 */
export function tasksOfEarlier(
  list: TaskList,
  originals: readonly ActivityView[],
  copies: readonly ActivityId[],
): readonly NotedTask[] {
  const of = Map.groupBy(list.tasks, ({ activity }) => activity)
  return originals.flatMap((original, at) => {
    const activity = copies[at]
    return (of.get(original.id) ?? []).flatMap((task) => {
      const due = relativeDue(task.due === null ? null : { day: task.due }, original)
      return activity === undefined ? [] : newTask({ what: task.what, who: whoOf(task), due }, activity)
    })
  })
}

function whoOf({ who, person, hasLeft }: TaskList['tasks'][number]): TaskWho | null {
  if (person !== null) return hasLeft ? null : { person }
  return who === null ? null : { word: who }
}
