import type { CapitalZone } from './timeZoneMessages.ts'

/** The time zone of each country's capital, by ISO code. Source: the zone names of the IANA database, `zone1970.tab`. */
const CAPITAL_ZONES: Readonly<Record<string, CapitalZone>> = {
  ad: 'Europe/Andorra',
  al: 'Europe/Tirane',
  am: 'Asia/Yerevan',
  at: 'Europe/Vienna',
  az: 'Asia/Baku',
  ba: 'Europe/Sarajevo',
  be: 'Europe/Brussels',
  bg: 'Europe/Sofia',
  ch: 'Europe/Zurich',
  cy: 'Asia/Nicosia',
  cz: 'Europe/Prague',
  de: 'Europe/Berlin',
  dk: 'Europe/Copenhagen',
  ee: 'Europe/Tallinn',
  es: 'Europe/Madrid',
  fi: 'Europe/Helsinki',
  fr: 'Europe/Paris',
  gb: 'Europe/London',
  ge: 'Asia/Tbilisi',
  gr: 'Europe/Athens',
  hr: 'Europe/Zagreb',
  hu: 'Europe/Budapest',
  ie: 'Europe/Dublin',
  is: 'Atlantic/Reykjavik',
  it: 'Europe/Rome',
  li: 'Europe/Vaduz',
  lt: 'Europe/Vilnius',
  lu: 'Europe/Luxembourg',
  lv: 'Europe/Riga',
  mc: 'Europe/Monaco',
  md: 'Europe/Chisinau',
  me: 'Europe/Podgorica',
  mk: 'Europe/Skopje',
  mt: 'Europe/Malta',
  nl: 'Europe/Amsterdam',
  no: 'Europe/Oslo',
  pl: 'Europe/Warsaw',
  pt: 'Europe/Lisbon',
  ro: 'Europe/Bucharest',
  rs: 'Europe/Belgrade',
  se: 'Europe/Stockholm',
  si: 'Europe/Ljubljana',
  sk: 'Europe/Bratislava',
  sm: 'Europe/San_Marino',
  tr: 'Europe/Istanbul',
  ua: 'Europe/Kiev',
  xk: 'Europe/Belgrade',
}

/** @param country its ISO code, in any case. @returns undefined for one that is not in the list */
export const capitalZone = (country: string): CapitalZone | undefined => CAPITAL_ZONES[country.toLowerCase()]

/** Every zone of the list with the country that it stands for; Kosovo has that of Belgrade. */
export const capitalZones = (): readonly (readonly [country: string, zone: CapitalZone])[] =>
  Object.entries(CAPITAL_ZONES).filter(([country]) => country !== 'xk')
