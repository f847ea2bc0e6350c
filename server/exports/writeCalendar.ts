/** Writes plans as an iCalendar file: one event for each date of an activity. */
import { TZDate } from '@date-fns/tz'
import ical, { ICalEventStatus, type ICalCalendar, type ICalEventData } from 'ical-generator'
import { tzlib_get_timezones as knownTimeZones } from 'timezones-ical-library'
import { addressInWorkspace, type ExportedPlan, type PlanFile } from '../../shared/exports/planFile.ts'
import type { ActivityStatus } from '../../shared/plans/fields.ts'
import type { ActivityView } from '../../shared/plans/planView.ts'
import { textOf } from '../../shared/richtext/json.ts'
import { calendarDatesOf, type CalendarDate } from './calendarDates.ts'
import { timeZoneBlockOf } from './timeZoneBlock.ts'
import { writableText } from './writableText.ts'

const STATUS: Readonly<Record<ActivityStatus, ICalEventStatus>> = {
  tentative: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  done: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
}

export function writeCalendar(file: PlanFile): Buffer<ArrayBuffer> {
  const calendar = ical({
    name: [...new Set(file.plans.map(({ campaign, countryName }) => `${campaign.shortName} ${countryName}`))].join(
      ', ',
    ),
    prodId: { company: 'SID workspace', product: 'Plans', language: 'EN' },
  })
  calendar.timezone({ name: null, generator: timeZoneBlockOf })
  for (const plan of file.plans)
    for (const activity of plan.activities)
      for (const date of calendarDatesOf(activity)) addEvent(calendar, file, { plan, activity, date })
  return Buffer.from(calendar.toString())
}

const KNOWN_ZONES = new Set(knownTimeZones() as readonly string[])

interface Dated {
  readonly plan: ExportedPlan
  readonly activity: ActivityView
  readonly date: CalendarDate
}

function addEvent(calendar: ICalCalendar, file: PlanFile, dated: Dated): void {
  const { plan, activity, date } = dated
  const location = writableText(date.place === '' ? activity.places.join(', ') : date.place)
  calendar.createEvent({
    id: `${[plan.campaign.id, plan.centre, activity.id, date.id].filter((part) => part !== '').join('.')}@sid-workspace`,
    summary: writableText(activity.title.trim() === '' ? 'Untitled activity' : activity.title),
    description: { plain: writableText(descriptionOf(dated)) },
    ...(location === '' ? {} : { location }),
    url: addressInWorkspace(file, plan, activity.id),
    status: STATUS[activity.status],
    stamp: new Date(file.asOf),
    ...timesOf(date, activity.timeZone),
  })
}

type Times = Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'timezone' | 'floating'>

function timesOf({ first, last, startTime, endTime }: CalendarDate, timeZone: string | null): Times {
  if (startTime === null) {
    // The end of whole days is the day after the last.
    return { start: utc(first), end: new Date(utc(last).getTime() + DAY_MS), allDay: true }
  }
  // Without a zone it is the time of the place, whichever that is.
  if (timeZone === null || !KNOWN_ZONES.has(timeZone)) {
    const end = endTime === null ? {} : { end: utc(first, endTime) }
    return { start: utc(first, startTime), ...end, floating: true }
  }
  const end = endTime === null ? {} : { end: inZone(first, endTime, timeZone) }
  return { start: inZone(first, startTime, timeZone), ...end, timezone: timeZone }
}

const DAY_MS = 86_400_000
const utc = (day: string, time = '00:00'): Date => new Date(`${day}T${time}:00Z`)

function inZone(day: string, time: string, zone: string): TZDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return new TZDate(year, month - 1, date, hour, minute, zone)
}

function descriptionOf({ plan, activity, date }: Dated): string {
  const hours = [activity.startTime, activity.endTime].filter((time) => time !== null).join('–')
  return [
    activity.gloss,
    `${plan.countryName}: ${plan.name}`,
    date.note,
    date.first === date.last ? '' : hours,
    textOf(activity.description),
  ]
    .filter((part) => part.trim() !== '')
    .join('\n\n')
}
