/** A task in the bell: it was given to the person, or its day has come or is over. */
import { z } from 'zod'
import { LocalDate } from '../days.ts'
import { ActivityId, CampaignId, CentreId, TaskId } from '../ids.ts'

export const TaskBellItem = z.object({
  group: z.literal('task'),
  campaign: CampaignId,
  centre: CentreId,
  task: TaskId,
  activity: ActivityId.nullable(),
  why: z.enum(['given', 'due', 'overdue']),
  what: z.string(),
  /** The activity's; empty for the plan as a whole. */
  title: z.string(),
  due: LocalDate.nullable(),
  done: z.boolean(),
  /** Who gave it; empty if unknown, and for the other reasons. */
  by: z.string(),
  at: z.iso.datetime(),
  unread: z.number(),
})
export type TaskBellItem = z.infer<typeof TaskBellItem>
