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
import { sourceRows, type ExportSource } from './exportSource.ts'
import { writableText } from './writableText.ts'

const STATUS: Readonly<Record<ActivityStatus, ICalEventStatus>> = {
  tentative: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  done: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
}

export function* writeCalendar(source: ExportSource): Iterable<string> {
  const { head } = source
  yield headOf(head, zonesIn(source))
  let calendar = newCalendar(head)
  for (const { plan, activity } of sourceRows(source)) {
    for (const date of calendarDatesOf(activity)) addEvent(calendar, head, { plan, activity, date })
    if (calendar.length() < EVENTS_AT_ONCE) continue
    yield eventsOf(calendar)
    calendar = newCalendar(head)
  }
  yield `${eventsOf(calendar)}${END}`
}

const EVENTS_AT_ONCE = 50
const FIRST_EVENT = 'BEGIN:VEVENT'
const END = 'END:VCALENDAR'

function newCalendar({ plans }: PlanFile): ICalCalendar {
  const [first] = plans
  const names = new Set(plans.map(({ campaign, countryName }) => `${campaign.shortName} ${countryName}`))
  const name = names.size > NAMED_PLANS ? (first?.campaign.name ?? '') : [...names].join(', ')
  return ical({ name, prodId: { company: 'SID workspace', product: 'Plans', language: 'EN' } })
}
/** A calendar of more plans bears the name of their campaign. */
const NAMED_PLANS = 3

/** All before the first event: programs read the rules of zones before the hours that need them. */
function headOf(head: PlanFile, zones: readonly string[]): string {
  const calendar = newCalendar(head)
  calendar.timezone({ name: null, generator: timeZoneBlockOf })
  for (const timezone of zones) calendar.createEvent({ start: new Date(head.asOf), timezone })
  const text = calendar.toString()
  const end = text.indexOf(zones.length === 0 ? END : FIRST_EVENT)
  return text.slice(0, end)
}

function eventsOf(calendar: ICalCalendar): string {
  if (calendar.length() === 0) return ''
  const text = calendar.toString()
  return text.slice(text.indexOf(FIRST_EVENT), text.lastIndexOf(END))
}

/** Those that activities name, without reading the activities. */
function zonesIn({ activities }: ExportSource): readonly string[] {
  const zones = new Set<string>()
  for (const { json } of activities()) for (const [, zone = ''] of json.matchAll(ZONE)) zones.add(zone)
  return [...zones].filter((zone) => KNOWN_ZONES.has(zone))
}
const ZONE = /"timeZone":"([^"]+)"/g

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
