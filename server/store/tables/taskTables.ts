/** The tasks of centres, as My tasks, reminders and the search read them. */
import type { ActivityId, CampaignId, CentreId, PersonId, TaskId } from '../../../shared/ids.ts'
import type { LocalDate } from '../../../shared/days.ts'
import type { TaskPlace } from '../../../shared/tasks/arrange.ts'
import type { Flag } from './accountTables.ts'

export interface TaskTables {
  /** Follows from the tasks of a centre and its plan. Tasks in the trash, and those of activities there, have no row. */
  task: {
    campaign: CampaignId
    centre: CentreId
    task: TaskId
    place: TaskPlace['of']
    activity: ActivityId | null
    /** The activity's; empty for others. */
    title: string
    what: string
    person: PersonId | null
    word: string | null
    due: LocalDate | null
    done: Flag
    /** When its person got it from somebody else, and the person who gave it; null if they gave it to themselves. */
    given_at: string | null
    given_by: PersonId | null
  }
}
