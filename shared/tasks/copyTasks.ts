/** Copies tasks into the document of another plan: undone, with days counted from their activity. Pure but for the document. */
import type * as Y from 'yjs'
import { addDays, daysUntil, type LocalDate } from '../days.ts'
import type { ActivityId, PersonId } from '../ids.ts'
import type { PlanContent } from '../plans/planView.ts'
import type { Occasion } from './due.ts'
import { MOST_DAYS_APART, type TaskDue, type TaskWho } from './fields.ts'
import { addTask } from './layout.ts'
import type { TaskView } from './taskView.ts'

/** @returns the same distance from its activity; null if that cannot be said */
export function relativeDue(due: TaskDue | null, { startsOn, endsOn }: Occasion): TaskDue | null {
  if (due === null || 'days' in due) return due
  if (startsOn === null) return null
  const last = endsOn ?? startsOn
  const days = due.day <= startsOn ? daysUntil(startsOn, due.day) : due.day > last ? daysUntil(last, due.day) : null
  return days === null || Math.abs(days) > MOST_DAYS_APART ? null : { days }
}

/** Last year's plan, and what became of it. */
export interface LastYearsTasks {
  readonly tasks: readonly TaskView[]
  readonly activities: PlanContent['activities']
  /** The campaign's day last year. */
  readonly day: LocalDate
  /** How many days later it is this year. */
  readonly shift: number
  /** This year's activities by last year's. */
  readonly copies: ReadonlyMap<ActivityId, ActivityId>
  /** Whether a person still plans for the centre. */
  readonly isHere: (person: PersonId) => boolean
}

/** Tasks whose activity stays behind stay with it. Run inside a transaction. */
export function copyTasksFromLastYear(doc: Y.Doc, last: LastYearsTasks): void {
  const activities = new Map(last.activities.map((activity) => [activity.id, activity]))
  for (const { what, activity, who, due, order } of last.tasks) {
    const copy = activity === null ? null : last.copies.get(activity)
    if (copy === undefined) continue
    const occasion = activity === null ? { startsOn: last.day, endsOn: null } : activities.get(activity)
    const relative = occasion === undefined ? null : relativeDue(due, occasion)
    addTask(doc, {
      what,
      activity: copy,
      who: whoIsHere(who, last.isHere),
      due: relative ?? movedDue(due, last.shift),
      order,
    })
  }
}

const whoIsHere = (who: TaskWho | null, isHere: (person: PersonId) => boolean): TaskWho | null =>
  who !== null && 'person' in who && !isHere(who.person) ? null : who

/** Between the first and the last day of an activity, or without days to count from. */
const movedDue = (due: TaskDue | null, shift: number): TaskDue | null =>
  due !== null && 'day' in due ? { day: addDays(due.day, shift) } : null
