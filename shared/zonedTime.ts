/** Days and hours on the clock of a place. The network's place is Brussels, CET in winter and CEST in summer. Pure. */
import { TZDate } from '@date-fns/tz'
import { tzOffset } from '@date-fns/tz/tzOffset'
import { addDays, LocalDate, utcDate } from './days.ts'

export const NETWORK_ZONE = 'Europe/Brussels'
const MINUTE_MS = 60_000

export const inZone = (moment: Date, zone: string = NETWORK_ZONE): TZDate => new TZDate(moment.getTime(), zone)

/**
 * The constructor of `TZDate` is not asked: which of two equal hours it means depends on the zone of the computer.
 * @param time `HH:mm`. An hour that summer time skips is taken an hour later; the first of two equal hours counts.
 * @returns the moment of a day and hour in a zone
 */
export function instantOf(day: string, time: string, zone: string = NETWORK_ZONE): Date {
  const asInUtc = Date.parse(`${day}T${time}:00Z`)
  const momentAt = (offset: number): Date => new Date(asInUtc - offset * MINUTE_MS)
  const offsetOn = (days: number): number => tzOffset(zone, utcDate(addDays(day, days)))
  const [before, after] = [offsetOn(-1), offsetOn(1)]
  const isRight = (offset: number): boolean => tzOffset(zone, momentAt(offset)) === offset
  return momentAt(isRight(before) || !isRight(after) ? before : after)
}

/** @returns minutes, by which clocks of a zone are ahead of UTC at a moment */
export const offsetOf = (zone: string, moment: Date): number => tzOffset(zone, moment)

/** @returns the day in a zone, and the hour on its clock, `07:45` */
export function clockIn(zone: string, now: Date): { readonly day: LocalDate; readonly time: string } {
  // A `TZDate` writes its zone's own day and hour: `2027-02-09T07:45:00.000+01:00`.
  const at = inZone(now, zone).toISOString()
  return { day: LocalDate.parse(at.slice(0, 10)), time: at.slice(11, 16) }
}

export const brusselsClock = (now: Date): ReturnType<typeof clockIn> => clockIn(NETWORK_ZONE, now)
