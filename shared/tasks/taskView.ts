/** The typed view of a centre's tasks. */
import type { ViewProblem } from '../fields/schema.ts'
import type { ViewOfTable } from '../fields/table.ts'
import type { TaskId } from '../ids.ts'
import type { taskFields } from './fields.ts'

export type TaskView = { id: TaskId } & ViewOfTable<typeof taskFields>

/** How many tasks of a centre are read, and as many of its trash: ten for each of 500 activities. */
export const MAX_TASKS = 5000

/** `tasks` and `trash` are in order. */
export interface TasksContent {
  readonly tasks: readonly TaskView[]
  readonly trash: readonly TaskView[]
  readonly problems: readonly ViewProblem[]
}
