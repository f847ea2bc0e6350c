/** Hours in words, with the place whose clock shows them, and Brussels beside it where its clock differs. Pure. */
import { i18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { zonedHours } from '../../../shared/plans/zonedHours.ts'
import { CITY_MESSAGES } from '../../../shared/timeZoneMessages.ts'
import { shortDay } from './when.ts'

const hasCity = (zone: string): zone is keyof typeof CITY_MESSAGES => Object.hasOwn(CITY_MESSAGES, zone)

/** `Athens`; a zone outside the network has its own name. */
export const cityOfZone = (zone: string): string =>
  hasCity(zone) ? i18n._(CITY_MESSAGES[zone]) : (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

/**
 * @param day on which they are
 * @returns `10:00–12:00 Athens (09:00–11:00 Brussels)`; null without a time
 */
export function hoursWithZone(
  times: Pick<ActivityView, 'startTime' | 'endTime'>,
  timeZone: string | null,
  day: string | null,
): string | null {
  const zoned = zonedHours(times, timeZone, day)
  if (zoned === null) return null
  const { hours, zone, inBrussels } = zoned
  if (zone === null) return i18n._(msg`${hours} local time`)
  const city = cityOfZone(zone)
  if (inBrussels === null) return `${hours} ${city}`
  const there = inBrussels.day === day ? inBrussels.hours : `${shortDay(inBrussels.day)}, ${inBrussels.hours}`
  return i18n._(msg`${hours} ${city} (${there} Brussels)`)
}
