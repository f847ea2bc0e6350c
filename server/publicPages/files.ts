/** Public activities as files: a calendar, and data. */
import type { PublicAsset } from '../../shared/assets/publicAssets.ts'
import { thumbnailSrc } from '../../shared/assets/thumbnail.ts'
import type { PublicActivity } from '../../shared/profiles/publicActivities.ts'
import { textOf } from '../../shared/richtext/json.ts'
import type { ShownActivity } from '../../shared/publications/stillPublic.ts'
import { pathTo, type PageContext } from './pageContext.ts'
import type { SiteActivity, SiteCentre } from './site.ts'

/** The parts of an activity in a calendar. */
export interface PublicEvent {
  readonly id: readonly string[]
  readonly title: string
  readonly description: string
  readonly places: readonly string[]
  readonly url: string
  readonly status: PublicActivity['status']
  readonly timeZone: PublicActivity['timeZone']
  readonly when: Pick<PublicActivity, 'startsOn' | 'endsOn' | 'startTime' | 'endTime' | 'dates'>
}

/** @param asOf when their data was current, as ISO */
export type WriteEvents = (name: string, asOf: string, events: readonly PublicEvent[]) => Buffer<ArrayBuffer>

export function eventOf(context: PageContext, { of, activity }: SiteActivity): PublicEvent {
  const { id, title, gloss, places, status, timeZone, description } = activity
  const organiser = of.name === null ? of.countryName : `${of.countryName}: ${of.name}`
  return {
    id: ['public', context.site.campaign.id, of.centre, id],
    title,
    description: [gloss, organiser, textOf(description)].filter((part) => part.trim() !== '').join('\n\n'),
    places,
    url: `${context.home}${pathTo(context, { at: 'activity', centre: of.centre, activity: id, file: null })}`,
    status,
    timeZone,
    when: activity,
  }
}

/** The same fields as the page shows, and no others. */
export function centreAsData(context: PageContext, centre: SiteCentre): object {
  const { country, countryName, name, approvedAt, page } = centre
  const { contact, social, texts } = page
  return {
    centre: centre.centre,
    country,
    countryName,
    organisation: name,
    updated: approvedAt,
    contact,
    social: social.map(({ network, url }) => ({ network, url })),
    texts: texts.map(({ language, title, sections }) => ({
      language,
      title,
      sections: Object.fromEntries(Object.entries(sections).map(([section, text]) => [section, textOf(text)])),
    })),
    files: page.assets.map((asset) => assetAsData(context, centre, asset)),
    activities: page.activities.map((activity) => activityAsData(context, { of: centre, activity })),
  }
}

function assetAsData(context: PageContext, { centre }: SiteCentre, asset: PublicAsset): object {
  const { id, title, kind, url, language, format, licence, credit, thumbnail } = asset
  const place = { campaign: context.site.campaign.id, owner: centre, asset: id }
  const picture = thumbnail === null ? null : `${context.home}${thumbnailSrc(place, thumbnail)}`
  return { title, kind, language, format, licence, credit, url, picture }
}

export function activityAsData(context: PageContext, { of, activity }: SiteActivity): object {
  const { hasNewDate, description, links, dates, ...fields } = activity satisfies ShownActivity
  return {
    centre: of.centre,
    country: of.country,
    ...fields,
    dates: dates.map(({ day, startTime, endTime, place }) => ({ day, startTime, endTime, place })),
    hasNewDate,
    description: textOf(description),
    links: links.map(({ title, url }) => ({ title, url })),
    url: `${context.home}${pathTo(context, { at: 'activity', centre: of.centre, activity: activity.id, file: null })}`,
  }
}
