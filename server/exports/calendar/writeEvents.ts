/** Writes events as a whole calendar, for those who read no plans. */
import { hash } from 'node:crypto'
import ical from 'ical-generator'
import { calendarDatesOf, type CalendarDate } from './calendarDates.ts'
import { addCalendarEvent, KNOWN_ZONES, type CalendarEvent } from './calendarEvent.ts'
import { timeZoneBlockOf, withSomething } from './timeZoneBlock.ts'

/** An event for each date of an activity. */
export interface DatedEvent extends Omit<CalendarEvent, 'date'> {
  readonly when: Parameters<typeof calendarDatesOf>[0]
}

/**
 * Ids are hashes.
 * @param asOf when their data was current, as ISO
 */
export function writeEvents(name: string, asOf: string, events: readonly DatedEvent[]): Buffer<ArrayBuffer> {
  const calendar = ical({ name, prodId: { company: 'SID workspace', product: 'Public calendar', language: 'EN' } })
  if (events.some(({ timeZone }) => timeZone !== null && KNOWN_ZONES.has(timeZone)))
    calendar.timezone({ name: null, generator: timeZoneBlockOf })
  for (const { when, ...event } of events)
    for (const date of calendarDatesOf(when))
      addCalendarEvent(calendar, asOf, { ...event, ...hashedId(event.id, date) })
  return Buffer.from(withSomething(calendar.toString()))
}

/** Stored pages may have arbitrary ids; public files reveal none of them. */
const hashedId = (id: readonly string[], date: CalendarDate): Pick<CalendarEvent, 'id' | 'date'> => ({
  id: [hash('sha256', [...id, date.id].join('\0')).slice(0, 32)],
  date: { ...date, id: '' },
})
