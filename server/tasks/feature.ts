/** Tasks: reading them over HTTP, notifying their people, and their days in calendars. They are written in their document. */
import type { Campaign } from '../../shared/campaign.ts'
import type { Person } from '../../shared/permissions.ts'
import type { Localiser } from '../../shared/messages/localiser.ts'
import type { TaskList } from '../../shared/tasks/api.ts'
import type { TaskBellItem } from '../../shared/tasks/bell.ts'
import type { Core } from '../core.ts'
import type { Feature } from '../feature.ts'
import type { News } from '../notifications/news.ts'
import { openTasksOf, taskRoutes } from './routes.ts'
import { bellOfTasks, mailedTasks } from './taskNews.ts'
import { startTaskReminders } from './taskReminders.ts'
import type { TaskRow } from './taskRows.ts'

/** What writes tasks as files. */
interface TaskFiles {
  readonly calendar: (written: {
    readonly campaign: Campaign
    readonly tasks: readonly TaskRow[]
    readonly home: string
    readonly asOf: Date
  }) => Buffer<ArrayBuffer>
  readonly table: (list: TaskList, localiser: Localiser) => Buffer<ArrayBuffer>
}

export function openTasks(core: Core, write: TaskFiles) {
  const reminders = startTaskReminders({
    ...core,
    work: core.work('reminders'),
    allCentres: () => core.campaigns.allCentres(),
    onNotified: core.bellChanged,
    onFailure: core.warn('nobody could be notified of tasks'),
  })
  return {
    reminders,
    news: {
      bell: (person) => bellOfTasks(person, core),
      mail: (person, localiser) => mailedTasks(person, localiser, core),
    } satisfies News<TaskBellItem>,
    calendarOf: async (campaign: Campaign, person: Person, home: string) =>
      write.calendar({ campaign, tasks: await openTasksOf(core, person, campaign), home, asOf: core.now() }),
    ...({
      routes: taskRoutes(core, write.table),
      close: () => reminders.close(),
    } satisfies Feature),
  }
}
