/** The rules of time zones in calendar files, so that a calendar without tables of zones knows their hours. */
import { tzlib_get_ical_block as timeZoneBlock } from 'timezones-ical-library'
import { NETWORK_ZONE } from '../../../shared/zonedTime.ts'

/** @returns null for a zone that is not known. The rules of an alias bear another name, which is replaced */
export function timeZoneBlockOf(zone: string): string | null {
  const [block = ''] = [timeZoneBlock(zone)].flat()
  return block === '' ? null : block.replace(/^TZID:.*$/m, `TZID:${zone}`).replace(/^X-LIC-LOCATION:.*\r?\n/m, '')
}

export const CALENDAR_END = 'END:VCALENDAR'

/** A calendar holds something (RFC 5545, 3.6), or programs refuse its address: without events it has the rules of Brussels. */
export const blockOfEmptyCalendar = (): string => `${(timeZoneBlockOf(NETWORK_ZONE) ?? '').trimEnd()}\r\n`

export const withSomething = (calendar: string): string =>
  /^BEGIN:V(?:EVENT|TIMEZONE)/m.test(calendar)
    ? calendar
    : calendar.replace(CALENDAR_END, () => `${blockOfEmptyCalendar()}${CALENDAR_END}`)
