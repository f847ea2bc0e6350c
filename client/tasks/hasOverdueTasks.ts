import type { LocalDate } from '../../shared/days.ts'
import { dueOf, stateOfTask, type Occasion } from '../../shared/tasks/due.ts'
import type { TasksContent } from '../../shared/tasks/taskView.ts'
import { tasksByActivity } from './tasksByActivity.ts'

/** Whether a task of this activity is open and its day is over. */
export const hasOverdueTasks = (
  content: TasksContent,
  activity: Occasion & { readonly id: string },
  today: LocalDate,
): boolean =>
  (tasksByActivity(content).get(activity.id) ?? []).some(
    ({ done, due }) => stateOfTask({ done, dueOn: dueOf(due, activity) }, today) === 'overdue',
  )
