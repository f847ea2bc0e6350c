/** Arranges the tasks of a plan in groups: by day, by person, by activity. Pure. */
import type { LocalDate } from '../../shared/days.ts'
import { byDue, type ArrangedTask } from '../../shared/tasks/arrange.ts'
import { stateOfTask } from '../../shared/tasks/due.ts'
import type { TaskPerson } from './tasksContext.ts'
import { whoInWords } from './taskWords.ts'

export const GROUPINGS = ['day', 'person', 'activity'] as const
export type Grouping = (typeof GROUPINGS)[number]

export interface TaskGroup {
  readonly key: string
  /** What its heading says; a `name` is somebody's, or the title of an activity. */
  readonly heading:
    | { readonly of: 'overdue' | 'this-week' | 'later' | 'no-day' | 'done' | 'nobody' | 'plan' | 'without-activity' }
    | { readonly of: 'name'; readonly name: string }
  readonly tasks: readonly ArrangedTask[]
}

interface GroupOptions {
  readonly today: LocalDate
  readonly people: readonly TaskPerson[]
}

/** @param tasks in the order of their plan. Groups without a task are left out. */
export function groupTasks(tasks: readonly ArrangedTask[], by: Grouping, options: GroupOptions): readonly TaskGroup[] {
  switch (by) {
    case 'day':
      return byDay(tasks, options)
    case 'person':
      return byPerson(tasks, options)
    case 'activity':
      return byActivity(tasks)
  }
}

const DAY_ORDER = ['overdue', 'this-week', 'later', 'no-day', 'done'] as const

function byDay(tasks: readonly ArrangedTask[], { today }: GroupOptions): readonly TaskGroup[] {
  const groups = Map.groupBy(tasks, (task) => {
    const state = stateOfTask(task, today)
    return state === 'later' && task.dueOn === null ? 'no-day' : state
  })
  return DAY_ORDER.flatMap((of) => {
    const found = groups.get(of)
    return found === undefined ? [] : [{ key: of, heading: { of }, tasks: found.toSorted(byDue) }]
  })
}

function byPerson(tasks: readonly ArrangedTask[], { people }: GroupOptions): readonly TaskGroup[] {
  const groups = Map.groupBy(tasks, ({ who }) => whoInWords(who, people)?.name ?? null)
  return [...groups]
    .toSorted(([a], [b]) => (a === null ? 1 : b === null ? -1 : a.localeCompare(b)))
    .map(([name, found]) => ({
      key: name ?? '',
      heading: name === null ? { of: 'nobody' } : { of: 'name', name },
      tasks: found.toSorted((a, b) => Number(a.done) - Number(b.done) || byDue(a, b)),
    }))
}

function byActivity(tasks: readonly ArrangedTask[]): readonly TaskGroup[] {
  const groups = Map.groupBy(tasks, ({ place, activity }) => (place.of === 'activity' ? String(activity) : place.of))
  return [...groups].map(([key, found]) => {
    const place = found[0]?.place ?? { of: 'plan' }
    const heading: TaskGroup['heading'] = place.of === 'activity' ? { of: 'name', name: place.title } : { of: place.of }
    return { key, heading, tasks: found }
  })
}
