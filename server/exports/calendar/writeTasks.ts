/** Writes a person's open tasks as an iCalendar file: each is an event of its whole day. */
import ical from 'ical-generator'
import type { Campaign } from '../../../shared/campaign.ts'
import { addDays, utcDate } from '../../../shared/days.ts'
import type { Tables } from '../../store/tables.ts'
import { taskHref } from '../../../shared/tasks/taskHref.ts'
import { withSomething } from './timeZoneBlock.ts'
import { writableText } from '../writableText.ts'

interface TaskFile {
  readonly campaign: Campaign
  readonly tasks: readonly Tables['task'][]
  /** The address of the workspace, without a slash at the end. */
  readonly home: string
  readonly asOf: Date
}

/** Tasks without a day are left out. */
export function writeTasks({ campaign, tasks, home, asOf }: TaskFile): Buffer<ArrayBuffer> {
  const calendar = ical({
    name: campaign.shortName,
    prodId: { company: 'SID workspace', product: 'Tasks', language: 'EN' },
  })
  for (const task of tasks) {
    if (task.due === null) continue
    calendar.createEvent({
      id: `${task.campaign}.${task.centre}.${task.task}.task@sid-workspace`,
      summary: writableText(task.what),
      ...(task.title === '' ? {} : { description: { plain: writableText(task.title) } }),
      url: `${home}${taskHref(task)}`,
      stamp: asOf,
      start: utcDate(task.due),
      // The end of whole days is the day after the last.
      end: utcDate(addDays(task.due, 1)),
      allDay: true,
    })
  }
  return Buffer.from(withSomething(calendar.toString()))
}
