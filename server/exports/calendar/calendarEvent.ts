/** One date of an activity as an event of a calendar. */
import { ICalEventStatus, type ICalCalendar, type ICalEventData } from 'ical-generator'
import { tzlib_get_timezones as knownTimeZones } from 'timezones-ical-library'
import { addDays, utcDate } from '../../../shared/days.ts'
import type { ActivityStatus } from '../../../shared/plans/fields.ts'
import { instantOf, inZone } from '../../../shared/zonedTime.ts'
import type { CalendarDate } from './calendarDates.ts'
import { writableText } from '../writableText.ts'

export interface CalendarEvent {
  /** Parts of an id that is the same at each export, so that a calendar replaces the event. */
  readonly id: readonly string[]
  readonly title: string
  readonly description: string
  /** The places of the activity, unless the date has one of its own. */
  readonly places: readonly string[]
  readonly url: string
  readonly status: ActivityStatus
  readonly timeZone: string | null
  readonly date: CalendarDate
}

const STATUS: Readonly<Record<ActivityStatus, ICalEventStatus>> = {
  tentative: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  done: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
}

/** @param stamp when the event's data was current, as ISO */
export function addCalendarEvent(calendar: ICalCalendar, stamp: string, event: CalendarEvent): void {
  const { id, title, description, places, url, status, timeZone, date } = event
  const location = writableText(date.place === '' ? places.join(', ') : date.place)
  calendar.createEvent({
    id: `${[...id, date.id].filter((part) => part !== '').join('.')}@sid-workspace`,
    summary: writableText(title.trim() === '' ? 'Untitled activity' : title),
    description: { plain: writableText(description) },
    ...(location === '' ? {} : { location }),
    url,
    status: STATUS[status],
    stamp: new Date(stamp),
    ...timesOf(date, timeZone),
  })
}

type Times = Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'timezone' | 'floating'>

function timesOf({ first, last, startTime, endTime }: CalendarDate, timeZone: string | null): Times {
  if (startTime === null) {
    // The end of whole days is the day after the last.
    return { start: utcDate(first), end: utcDate(addDays(last, 1)), allDay: true }
  }
  // Without a zone it is local time, wherever that is.
  if (timeZone === null || !KNOWN_ZONES.has(timeZone)) {
    const end = endTime === null ? {} : { end: floating(first, endTime) }
    return { start: floating(first, startTime), ...end, floating: true }
  }
  const end = endTime === null ? {} : { end: inZone(instantOf(first, endTime, timeZone), timeZone) }
  return { start: inZone(instantOf(first, startTime, timeZone), timeZone), ...end, timezone: timeZone }
}

const floating = (day: string, time: string): Date => new Date(`${day}T${time}:00Z`)

export const KNOWN_ZONES = new Set(knownTimeZones() as readonly string[])
