import type { TasksContent, TaskView } from '../../shared/tasks/taskView.ts'

const known = new WeakMap<TasksContent, ReadonlyMap<string, readonly TaskView[]>>()

/** The tasks of each activity that has some, in their order; made once for a state of the tasks. */
export function tasksByActivity(content: TasksContent): ReadonlyMap<string, readonly TaskView[]> {
  const found = known.get(content) ?? Map.groupBy(content.tasks, ({ activity }) => activity ?? '')
  known.set(content, found)
  return found
}
