/** The rules of time zones in calendar files, so that a calendar without tables of zones knows their hours. */
import { tzlib_get_ical_block as timeZoneBlock } from 'timezones-ical-library'

/** @returns null for a zone that is not known. Of an alias the rules bear another name, which is replaced */
export function timeZoneBlockOf(zone: string): string | null {
  const [block = ''] = [timeZoneBlock(zone)].flat()
  return block === '' ? null : block.replace(/^TZID:.*$/m, `TZID:${zone}`).replace(/^X-LIC-LOCATION:.*\r?\n/m, '')
}
