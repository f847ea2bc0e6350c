/** The fields of a task: what a centre has to do for an activity, or for its plan as a whole. */
import { z } from 'zod'
import { LocalDate } from '../days.ts'
import { choice, optional, text, type FieldTable } from '../fields/table.ts'
import { Token } from '../fields/values.ts'
import { ActivityId, PersonId } from '../ids.ts'

/** Who does it: a colleague, or a word for somebody without an account. A colleague is only an id, so that no name outlives its person here. */
export const TaskWho = z.union([z.object({ person: PersonId }), z.object({ word: Token })])
export type TaskWho = z.infer<typeof TaskWho>

/** How far from its activity a task can be: somewhat more than a year. */
export const MOST_DAYS_APART = 400

/**
 * Until when: a day, or a number of days from the activity. Negative ones are counted from its first day, positive
 * ones from its last; those of the plan as a whole from the campaign's day.
 */
export const TaskDue = z.union([
  z.object({ day: LocalDate }),
  z.object({ days: z.number().int().min(-MOST_DAYS_APART).max(MOST_DAYS_APART) }),
])
export type TaskDue = z.infer<typeof TaskDue>

export const LONGEST_TASK = 500

export const taskFields = {
  what: text,
  /** Not set for the plan as a whole. */
  activity: optional(ActivityId),
  who: optional(TaskWho),
  due: optional(TaskDue),
  done: choice(z.boolean(), false),
  /** Fractional index; tasks with equal keys are ordered by id. */
  order: choice(z.string().min(1).max(500), 'a0'),
  /** When it went to the trash by itself; a task also goes there and comes back with its activity, which is written nowhere else. */
  trashedAt: optional(z.iso.datetime()),
} satisfies FieldTable
