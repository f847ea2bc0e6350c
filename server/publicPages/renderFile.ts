/** Renders the files behind public addresses: `.ics` and `.json`. */
import { readFilter, select } from './calendar/calendarFilter.ts'
import { activityAsData, centreAsData, eventOf, type WriteEvents } from './files.ts'
import { helplinesAsData, type Register } from './helplinesPage.ts'
import type { PageContext } from './pageContext.ts'
import { fileHeaders } from './publicHeaders.ts'
import { findCentre, type SiteActivity } from './site.ts'

export type { WriteEvents } from './files.ts'

interface RenderedFile {
  readonly body: Buffer<ArrayBuffer>
  readonly headers: Readonly<Record<string, string>>
}

/** @returns null for an address that is not a file, or not public: its page explains it */
export function renderFile(
  write: WriteEvents,
  context: PageContext,
  query: URLSearchParams,
  register: Register,
): RenderedFile | null {
  const { place, site } = context
  if (!('file' in place) || place.file === null) return null
  if (place.at === 'helplines') {
    const body = Buffer.from(JSON.stringify(helplinesAsData(context, register)))
    return { body, headers: fileHeaders('application/json', 'helplines.json') }
  }
  const of = place.at === 'calendar' ? null : findCentre(site, place.centre)
  if (place.at !== 'calendar' && of === null) return null
  const name = [site.campaign.id, ...(of === null ? [] : [of.centre])].join('-')
  const all = selected(context, query)
  if (place.at === 'activity' && all.length === 0) return null
  if (place.file === 'ics') {
    const title = of === null ? site.campaign.name : `${site.campaign.shortName} ${of.countryName}`
    const body = write(
      title,
      asOfOf(context),
      all.map((one) => eventOf(context, one)),
    )
    return { body, headers: fileHeaders('text/calendar; charset=utf-8', `${name}.ics`) }
  }
  const data =
    of === null
      ? { campaign: site.campaign.id, activities: all.map((one) => activityAsData(context, one)) }
      : centreAsData(context, of)
  return { body: Buffer.from(JSON.stringify(data)), headers: fileHeaders('application/json', `${name}.json`) }
}

function selected(context: PageContext, query: URLSearchParams): readonly SiteActivity[] {
  const { place, site } = context
  if (place.at === 'calendar') return select(context, readFilter(query))
  const of = place.at === 'centre' || place.at === 'activity' ? findCentre(site, place.centre) : null
  const activities = of?.page.activities ?? []
  return activities.flatMap((activity) =>
    of === null || (place.at === 'activity' && activity.id !== place.activity) ? [] : [{ of, activity }],
  )
}

/** The newest approval: the same content gives the same bytes. */
const asOfOf = ({ site }: PageContext): string =>
  site.centres
    .map(({ approvedAt }) => approvedAt)
    .toSorted()
    .at(-1) ?? `${site.campaign.day}T00:00:00.000Z`
