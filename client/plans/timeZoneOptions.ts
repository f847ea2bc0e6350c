/** Time zones by city and country, as people look for them. */
import { capitalZones } from '../../shared/timeZones.ts'
import type { Option } from '../ui/forms/Select.tsx'
import { compareNames } from '../ui/formats/collate.ts'
import { perLanguage } from '../ui/language/perLanguage.ts'

const countryNames = perLanguage((formats) => new Intl.DisplayNames(formats, { type: 'region' }))
const countryOfZone = new Map(capitalZones().map(([country, zone]) => [zone, country]))

/** `Copenhagen`; of a zone in Spain's islands `Canary`. */
const cityOf = (zone: string): string => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone

/** Old and new names of the same city. */
const CITY_NAMES: Readonly<Record<string, string>> = { 'Europe/Kiev': 'Kyiv', 'Europe/Tirane': 'Tirana' }

/** `Copenhagen time`. */
export function zoneInWords(zone: string): string {
  const country = countryOfZone.get(zone)
  const city = CITY_NAMES[zone] ?? cityOf(zone)
  return country === undefined ? city : `${city}, ${countryNames().of(country.toUpperCase()) ?? country}`
}

/** The zones to choose from. @param chosen one from elsewhere, which stays to be seen @param day on which the hours are compared */
export function zonesWith(chosen: string | null, day: string): readonly Option[] {
  const zones = new Set([...countryOfZone.keys(), ...(chosen === null ? [] : [chosen])])
  return [...zones]
    .map((zone) => ({ id: zone, label: `${zoneInWords(zone)} (${offsetOf(zone, day)})`, also: zone }))
    .toSorted((a, b) => compareNames(a.label, b.label))
}

const offsets = new Map<string, string>()

/** `GMT+1`, as it is on that day. */
function offsetOf(zone: string, day: string): string {
  const key = `${zone} ${day}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' })
  const parts = format.formatToParts(new Date(`${day}T12:00:00Z`))
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  offsets.set(key, offset)
  return offset
}
