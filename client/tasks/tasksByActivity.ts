import type { TasksContent, TaskView } from '../../shared/tasks/taskView.ts'

type Groups = ReadonlyMap<string, readonly TaskView[]>

const known = new WeakMap<TasksContent, Groups>()
/** The groups that were made last: most of them are the same at the next keystroke. */
let before: Groups = new Map()

/** The tasks of each activity that has some, in their order. A group whose tasks did not change is the same array. */
export function tasksByActivity(content: TasksContent): Groups {
  const found = known.get(content)
  if (found !== undefined) return found
  const groups = new Map<string, readonly TaskView[]>()
  for (const [activity, tasks] of Map.groupBy(content.tasks, ({ activity: of }) => of ?? '')) {
    const last = before.get(activity)
    groups.set(activity, last !== undefined && isSame(last, tasks) ? last : tasks)
  }
  known.set(content, groups)
  before = groups
  return groups
}

const isSame = (one: readonly TaskView[], other: readonly TaskView[]): boolean =>
  one.length === other.length && one.every((task, at) => task === other[at])
