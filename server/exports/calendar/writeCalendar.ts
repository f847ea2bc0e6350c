/** Writes plans as an iCalendar file: one event for each date of an activity. */
import ical, { type ICalCalendar } from 'ical-generator'
import { addressInWorkspace, type ExportedPlan, type PlanFile } from '../../../shared/exports/planFile.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { textOf } from '../../../shared/richtext/json.ts'
import { calendarDatesOf, type CalendarDate } from './calendarDates.ts'
import { addCalendarEvent, KNOWN_ZONES } from './calendarEvent.ts'
import { blockOfEmptyCalendar, CALENDAR_END, timeZoneBlockOf } from './timeZoneBlock.ts'
import { sourceRows, type ExportSource } from '../exportSource.ts'
import { FILE_MESSAGES } from '../words/fileMessages.ts'
import type { FileWords } from '../words/fileWords.ts'

export function* writeCalendar(source: ExportSource, words: FileWords): Iterable<string> {
  const { head } = source
  const zones = zonesIn(source)
  yield headOf(head, zones)
  let isEmpty = zones.length === 0
  let calendar = newCalendar(head)
  for (const { plan, activity } of sourceRows(source)) {
    for (const date of calendarDatesOf(activity)) addEvent(calendar, head, { plan, activity, date, words })
    if (calendar.length() < EVENTS_AT_ONCE) continue
    isEmpty = false
    yield eventsOf(calendar)
    calendar = newCalendar(head)
  }
  yield isEmpty && calendar.length() === 0 ? blockOfEmptyCalendar() : eventsOf(calendar)
  yield CALENDAR_END
}

const EVENTS_AT_ONCE = 50
const FIRST_EVENT = 'BEGIN:VEVENT'

function newCalendar({ plans, selection, briefing }: PlanFile): ICalCalendar {
  const names = new Set(plans.map(({ campaign, countryName }) => `${campaign.shortName} ${countryName}`))
  const campaign = selection?.campaign ?? plans[0]?.campaign
  const isNamed = names.size > 0 && names.size <= NAMED_PLANS
  const name = isNamed ? [...names].join(', ') : (campaign?.name ?? '')
  const description = briefing?.address === null || briefing === undefined ? {} : { description: briefing.address }
  return ical({ name, ...description, prodId: { company: 'SID workspace', product: 'Plans', language: 'EN' } })
}
/** A calendar of more plans, or of none, bears the name of the campaign. */
const NAMED_PLANS = 3

/** All before the first event: programs read the rules of zones before the hours that need them. */
function headOf(head: PlanFile, zones: readonly string[]): string {
  const calendar = newCalendar(head)
  calendar.timezone({ name: null, generator: timeZoneBlockOf })
  for (const timezone of zones) calendar.createEvent({ start: new Date(head.asOf), timezone })
  const text = calendar.toString()
  const end = text.indexOf(zones.length === 0 ? CALENDAR_END : FIRST_EVENT)
  return text.slice(0, end)
}

function eventsOf(calendar: ICalCalendar): string {
  if (calendar.length() === 0) return ''
  const text = calendar.toString()
  return text.slice(text.indexOf(FIRST_EVENT), text.lastIndexOf(CALENDAR_END))
}

/** The zones named by activities, without reading the activities. */
function zonesIn({ activities }: ExportSource): readonly string[] {
  const zones = new Set<string>()
  for (const { json } of activities()) for (const [, zone = ''] of json.matchAll(ZONE)) zones.add(zone)
  return [...zones].filter((zone) => KNOWN_ZONES.has(zone))
}
const ZONE = /"timeZone":"([^"]+)"/g

/** Where people join, sign up and read on; one line each. */
const linksOf = ({ resources }: ActivityView): string =>
  resources
    .flatMap(({ title, url }) => (url === null ? [] : [title.trim() === '' ? url : `${title.trim()}: ${url}`]))
    .join('\n')

interface Dated {
  readonly plan: ExportedPlan
  readonly activity: ActivityView
  readonly date: CalendarDate
  readonly words: FileWords
}

function addEvent(calendar: ICalCalendar, file: PlanFile, dated: Dated): void {
  const { plan, activity, date, words } = dated
  addCalendarEvent(calendar, file.asOf, {
    id: [plan.campaign.id, plan.centre, activity.id],
    title: activity.title.trim() === '' ? words.text(FILE_MESSAGES.untitled) : activity.title,
    description: descriptionOf(dated),
    places: activity.places,
    url: addressInWorkspace(file, plan, activity.id),
    status: activity.status,
    timeZone: activity.timeZone,
    date,
  })
}

function descriptionOf({ plan, activity, date }: Dated): string {
  const hours = [activity.startTime, activity.endTime].filter((time) => time !== null).join('–')
  return [
    activity.gloss,
    `${plan.countryName}: ${plan.name}`,
    date.note,
    date.first === date.last ? '' : hours,
    textOf(activity.description),
    linksOf(activity),
  ]
    .filter((part) => part.trim() !== '')
    .join('\n\n')
}
