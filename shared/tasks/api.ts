/** The HTTP bodies of tasks. */
import { z } from 'zod'
import { LocalDate } from '../days.ts'
import { ActivityId, CampaignId, CentreId, PersonId, TaskId } from '../ids.ts'

/** What a task is for; `without-activity`: its activity is not there. */
const Place = z.enum(['plan', 'activity', 'without-activity'])

const task = {
  id: TaskId,
  /** Null for the plan as a whole. */
  activity: ActivityId.nullable(),
  what: z.string(),
  /** The day, also of one that is relative to the activity; null if there is none. */
  due: LocalDate.nullable(),
  place: Place,
  /** The activity's; empty for others. */
  title: z.string(),
}

/** `GET /api/campaigns/<campaign>/tasks/<centre>`: in the order of the plan. */
export const TaskList = z.object({
  tasks: z.array(
    z.object({
      ...task,
      /** The name of a colleague, or the word for somebody else; null for nobody. */
      who: z.string().nullable(),
      person: PersonId.nullable(),
      /** The person no longer plans for the centre. */
      hasLeft: z.boolean(),
      done: z.boolean(),
    }),
  ),
})
export type TaskList = z.infer<typeof TaskList>

/** `GET /api/campaigns/<campaign>/tasks`: one's own that are open, the earliest first. */
export const MyTasks = z.object({ tasks: z.array(z.object({ ...task, campaign: CampaignId, centre: CentreId })) })
export type MyTasks = z.infer<typeof MyTasks>
export type MyTask = MyTasks['tasks'][number]
