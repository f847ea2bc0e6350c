/** Time zones by city and country, as people look for them. */
import { tzOffset } from '@date-fns/tz/tzOffset'
import { i18n } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'
import { capitalZones } from '../../shared/timeZones.ts'
import { NETWORK_ZONE } from '../../shared/zonedTime.ts'
import { compareNames } from '../ui/formats/collate.ts'
import type { Option } from '../ui/forms/option.ts'
import { cityOfZone } from '../ui/formats/zonedHours.ts'
import { perLanguage } from '../ui/language/perLanguage.ts'

const countryNames = perLanguage((formats) => new Intl.DisplayNames(formats, { type: 'region' }))
const countryOfZone = new Map<string, string>(capitalZones().map(([country, zone]) => [zone, country]))

/** `Copenhagen, Denmark`. */
export function zoneInWords(zone: string): string {
  const country = countryOfZone.get(zone)?.toUpperCase()
  return country === undefined ? cityOfZone(zone) : `${cityOfZone(zone)}, ${countryNames().of(country) ?? country}`
}

/**
 * The zones to choose from.
 * @param chosen kept visible even if outside the network
 * @param day on which the clocks are compared
 */
export function zonesWith(chosen: string | null, day: string): readonly Option[] {
  const zones = new Set([...countryOfZone.keys(), ...(chosen === null ? [] : [chosen])])
  return [...zones]
    .map((zone) => ({ id: zone, label: `${zoneInWords(zone)}: ${besideBrussels(zone, day)}`, also: [zone] }))
    .toSorted((a, b) => compareNames(a.label, b.label))
}

function besideBrussels(zone: string, day: string): string {
  const noon = new Date(`${day}T12:00:00Z`)
  const hours = (tzOffset(zone, noon) - tzOffset(NETWORK_ZONE, noon)) / 60
  const ahead = Math.abs(hours)
  if (hours === 0) return i18n._(msg`same time as Brussels`)
  return hours > 0
    ? i18n._(msg`${plural(ahead, { one: '# hour ahead of Brussels', other: '# hours ahead of Brussels' })}`)
    : i18n._(msg`${plural(ahead, { one: '# hour behind Brussels', other: '# hours behind Brussels' })}`)
}
