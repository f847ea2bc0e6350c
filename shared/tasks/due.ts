/** The day until which a task is to be done, and what that means today. Pure. */
import { addDays, mondayOf, type LocalDate } from '../days.ts'
import type { TaskDue } from './fields.ts'

/** The days that relative ones are counted from. */
export interface Occasion {
  readonly startsOn: LocalDate | null
  readonly endsOn: LocalDate | null
}

/** @param occasion the activity's days, or the campaign's; null if there is no such activity. @returns null if the day is not known */
export function dueOf(due: TaskDue | null, occasion: Occasion | null): LocalDate | null {
  if (due === null) return null
  if ('day' in due) return due.day
  const from = due.days > 0 ? (occasion?.endsOn ?? occasion?.startsOn) : occasion?.startsOn
  return from === undefined || from === null || !isMovable(from) ? null : addDays(from, due.days)
}

/** The calendar of dates ends there; {@link addDays} would fail beyond. */
const isMovable = (day: LocalDate): boolean => day > '0002' && day < '9997'

/** `later`: after this week, or at no day. */
export type TaskState = 'overdue' | 'this-week' | 'later' | 'done'

export function stateOfTask(
  { done, dueOn }: { readonly done: boolean; readonly dueOn: LocalDate | null },
  today: LocalDate,
): TaskState {
  if (done) return 'done'
  if (dueOn === null) return 'later'
  if (dueOn < today) return 'overdue'
  return dueOn <= addDays(mondayOf(today), 6) ? 'this-week' : 'later'
}
