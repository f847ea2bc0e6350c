/** Page content in the words of schema.org, for search engines. */
import { formatISO } from 'date-fns/formatISO'
import { inZone, instantOf, NETWORK_ZONE } from '../../shared/zonedTime.ts'
import { textOf } from '../../shared/richtext/json.ts'
import type { ShownActivity } from '../../shared/publications/stillPublic.ts'
import { zoneOf } from './dates.ts'
import { pathTo, type PageContext } from './pageContext.ts'
import type { SiteActivity, SiteCentre } from './site.ts'

const CONTEXT = 'https://schema.org'

const organisationOf = (context: PageContext, { centre, name, countryName, country, page }: SiteCentre) => ({
  '@type': 'Organization',
  name: name ?? countryName,
  url: page.contact.website ?? `${context.home}${pathTo(context, { at: 'centre', centre, file: null })}`,
  address: { '@type': 'PostalAddress', addressCountry: country },
})

export const organisationData = (context: PageContext, centre: SiteCentre): object => ({
  '@context': CONTEXT,
  ...organisationOf(context, centre),
  ...(centre.page.contact.email === null ? {} : { email: centre.page.contact.email }),
  event: centre.page.activities.flatMap((activity) => eventOf(context, { of: centre, activity }) ?? []),
})

export const eventData = (context: PageContext, one: SiteActivity): object | null => {
  const event = eventOf(context, one)
  return event === null ? null : { '@context': CONTEXT, ...event }
}

/** @returns null for an activity without a day: schema.org knows no event without one */
function eventOf(context: PageContext, { of, activity }: SiteActivity): object | null {
  const { id, title, gloss, startsOn, endsOn, description } = activity
  if (startsOn === null) return null
  const zone = zoneOf(activity, of.country) ?? NETWORK_ZONE
  const { startTime, endTime } = activity
  const lastDay = endsOn ?? startsOn
  const end = startTime !== null && endTime !== null && (lastDay > startsOn || endTime > startTime) ? endTime : null
  const about = textOf(description).trim()
  return {
    '@type': 'Event',
    name: title,
    ...(gloss.trim() === '' ? {} : { alternateName: gloss }),
    ...(about === '' ? {} : { description: about.slice(0, 500) }),
    startDate: startTime === null ? startsOn : momentOf(startsOn, startTime, zone),
    ...(end !== null ? { endDate: momentOf(lastDay, end, zone) } : endsOn === null ? {} : { endDate: endsOn }),
    eventStatus: `${CONTEXT}/${statusOf(activity)}`,
    eventAttendanceMode: `${CONTEXT}/${ATTENDANCE[activity.format ?? 'onsite']}`,
    location: locationOf(activity, of),
    ...(activity.languages.length === 0 ? {} : { inLanguage: activity.languages }),
    organizer: organisationOf(context, of),
    url: `${context.home}${pathTo(context, { at: 'activity', centre: of.centre, activity: id, file: null })}`,
  }
}

/** `2027-02-09T10:00:00+02:00`: without an offset, programs take the hour for that of their own user. */
const momentOf = (day: string, time: string, zone: string): string =>
  formatISO(inZone(instantOf(day, time, zone), zone))

const ATTENDANCE: Readonly<Record<NonNullable<ShownActivity['format']>, string>> = {
  onsite: 'OfflineEventAttendanceMode',
  decentralised: 'OfflineEventAttendanceMode',
  hybrid: 'MixedEventAttendanceMode',
  online: 'OnlineEventAttendanceMode',
  asynchronous: 'OnlineEventAttendanceMode',
}

function statusOf({ status, hasNewDate }: ShownActivity): string {
  if (status === 'cancelled') return 'EventCancelled'
  return hasNewDate ? 'EventRescheduled' : 'EventScheduled'
}

function locationOf({ format, places, links }: ShownActivity, { country, countryName }: SiteCentre): object {
  if (format === 'online' || format === 'asynchronous')
    return { '@type': 'VirtualLocation', ...(links[0] === undefined ? {} : { url: links[0].url }) }
  const name = places.length === 0 ? countryName : places.join(', ')
  return { '@type': 'Place', name, address: { '@type': 'PostalAddress', addressCountry: country } }
}
