/** The public pages with what they need of other features: publications, plans and calendar files. */
import { publicActivities } from '../../../shared/profiles/publicActivities.ts'
import type { Bus } from '../../bus/bus.ts'
import { writeEvents } from '../../exports/calendar/writeEvents.ts'
import type { MessageForm } from '../../publicPages/pageContext.ts'
import type { Frames } from '../../publicPages/frame/frames.ts'
import { createPublicPages, type PublicPages } from '../../publicPages/publicPages.ts'
import { previewRoute } from '../../publicPages/previewRoute.ts'
import { currentPage, type CurrentPageDeps } from '../../publications/currentPage.ts'
import type { Route } from '../../http/route.ts'
import { createSites, type Sites } from '../../publicPages/sites.ts'
import type { Projections } from '../projections.ts'
import type { Records } from '../records.ts'
import type { VisitorPages } from '../../inquiries/publicRoutes.ts'
import { createVisitorPages } from './visitorPages.ts'

interface PublicSiteDeps {
  readonly bus: Bus
  readonly records: Pick<Records, 'campaigns' | 'publicationRecords'>
  readonly projections: Pick<Projections, 'plans'>
  /** The address of the site, without a slash at the end. */
  readonly home: string
  readonly isDemo: boolean
  readonly feedback: string | null
  readonly current: CurrentPageDeps
  readonly form: MessageForm
  readonly frames: Frames
  readonly now: () => Date
}

export interface PublicSite {
  readonly pages: PublicPages
  /** For those who write to a centre. */
  readonly visitorPages: VisitorPages
  readonly planChanged: Sites['changed']
  readonly routes: readonly Route[]
}

export function openPublicSite({ bus, records, projections, current, now, ...deps }: PublicSiteDeps): PublicSite {
  const { campaigns, publicationRecords } = records
  const sites = createSites({
    findCampaign: (id) => campaigns.find(id),
    centresOf: ({ id }) => campaigns.centresOf(id),
    everPublished: async (campaign) =>
      [...(await publicationRecords.standings(campaign))].flatMap(([centre, { versions }]) =>
        versions.length === 0 ? [] : [centre],
      ),
    async publicPage(key) {
      const found = await publicationRecords.publicPage(key)
      if (found !== null) return found
      return (await publicationRecords.standing(key)).versions.length === 0 ? 'never-public' : 'taken-back'
    },
    publicActivitiesOf: async (key) => publicActivities((await projections.plans.view(key))?.content.activities ?? []),
  })
  bus.subscribe((message) => {
    if (message.kind === 'publication-changed') sites.changed(message)
  })
  const years = (): readonly number[] =>
    campaigns
      .list()
      .flatMap((one) => (one.kind === 'sid' && one.prepared !== true ? [Number(one.day.slice(0, 4))] : []))
  const pages = createPublicPages({ ...deps, sites, years, writeEvents, now: () => now().getTime() })
  const visitorPages = createVisitorPages({ pages, sites, campaigns: () => campaigns.list() })
  const { findCampaign, findCentre } = current
  const preview = previewRoute({
    pages,
    sites,
    findCampaign,
    findCentre,
    currentPage: (key) => currentPage(current, key),
    now,
  })
  return { pages, visitorPages, planChanged: (key) => sites.changed(key), routes: [preview] }
}
