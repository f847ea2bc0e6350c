/** Finds the differences between two states of a centre's tasks. Pure. */
import type { taskFields } from './fields.ts'
import type { TasksContent, TaskView } from './taskView.ts'

/** What people see of a task. Its place in the list and the trash are no difference of their own. */
const COMPARED_FIELDS = [
  'what',
  'activity',
  'who',
  'due',
  'done',
] as const satisfies readonly (keyof typeof taskFields)[]
export type ComparedField = (typeof COMPARED_FIELDS)[number]

export interface TasksDifference {
  /** Tasks only in the second state; restored ones count. */
  readonly added: readonly TaskView[]
  /** Tasks only in the first state; trashed ones count. */
  readonly removed: readonly TaskView[]
  readonly changed: readonly {
    readonly before: TaskView
    readonly after: TaskView
    readonly fields: readonly ComparedField[]
  }[]
}

type Tasks = Pick<TasksContent, 'tasks'>

export function diffTasks(before: Tasks, after: Tasks): TasksDifference {
  const was = new Map(before.tasks.map((task) => [task.id, task]))
  const is = new Set(after.tasks.map(({ id }) => id))
  return {
    added: after.tasks.filter(({ id }) => !was.has(id)),
    removed: before.tasks.filter(({ id }) => !is.has(id)),
    changed: after.tasks.flatMap((task) => {
      const earlier = was.get(task.id)
      if (earlier === undefined) return []
      const fields = COMPARED_FIELDS.filter((key) => JSON.stringify(earlier[key]) !== JSON.stringify(task[key]))
      return fields.length === 0 ? [] : [{ before: earlier, after: task, fields }]
    }),
  }
}
