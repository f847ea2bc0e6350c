/**
 * Joins tasks with their plan. Due days, titles and the trash follow from the activity: nothing of an activity is
 * written in its tasks. Pure.
 */
import type { LocalDate } from '../days.ts'
import type { ActivityId } from '../ids.ts'
import type { ActivityView } from '../plans/planView.ts'
import { dueOf, type Occasion } from './due.ts'
import type { TaskView } from './taskView.ts'

/** What a task is for. `without-activity`: its activity is not there, as after an earlier version of the plan was restored. */
export type TaskPlace =
  | { readonly of: 'plan' }
  | { readonly of: 'activity'; readonly activity: ActivityId; readonly title: string }
  | { readonly of: 'without-activity'; readonly activity: ActivityId }

export interface ArrangedTask extends TaskView {
  readonly place: TaskPlace
  readonly dueOn: LocalDate | null
}

type PlannedActivity = Pick<ActivityView, 'id' | 'title' | 'startsOn' | 'endsOn'>

export interface PlanOfTasks {
  readonly activities: readonly PlannedActivity[]
  readonly trash: readonly Pick<ActivityView, 'id'>[]
  /** The campaign's. */
  readonly day: LocalDate
}

/** The tasks in the order of their plan: those of the plan as a whole, of each activity, then those without one. Those of an activity in the trash are there with it. */
export function arrangeTasks(tasks: readonly TaskView[], plan: PlanOfTasks): readonly ArrangedTask[] {
  const activities = new Map(plan.activities.map((activity, rank) => [activity.id, { activity, rank }]))
  const trashed = new Set(plan.trash.map(({ id }) => id))
  const ofPlan: Occasion = { startsOn: plan.day, endsOn: null }
  return tasks
    .flatMap((task): readonly { readonly rank: number; readonly task: ArrangedTask }[] => {
      if (task.activity === null)
        return [{ rank: -1, task: { ...task, place: { of: 'plan' }, dueOn: dueOf(task.due, ofPlan) } }]
      if (trashed.has(task.activity)) return []
      const found = activities.get(task.activity)
      if (found === undefined) {
        const place = { of: 'without-activity', activity: task.activity } as const
        return [{ rank: activities.size, task: { ...task, place, dueOn: dueOf(task.due, null) } }]
      }
      const { id, title } = found.activity
      const place = { of: 'activity', activity: id, title } as const
      return [{ rank: found.rank, task: { ...task, place, dueOn: dueOf(task.due, found.activity) } }]
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ task }) => task)
}

/** The earliest day first, tasks without a day last; equal ones in their order. */
export const byDue = (a: Pick<ArrangedTask, 'dueOn'>, b: typeof a): number =>
  a.dueOn === b.dueOn ? 0 : (a.dueOn ?? '~') < (b.dueOn ?? '~') ? -1 : 1
