/** The public pages with what they need of other features: publications, plans and calendar files. */
import type { Thumbnail } from '../../../shared/assets/thumbnail.ts'
import type { AssetId } from '../../../shared/ids.ts'
import type { AssetsKey } from '../../assets/projection.ts'
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
import { officialAssetsOf } from './publicPart.ts'
import { createVisitorPages } from './visitorPages.ts'

interface PublicSiteDeps {
  readonly bus: Bus
  readonly records: Pick<Records, 'campaigns' | 'publicationRecords' | 'thumbnails'>
  readonly projections: Pick<Projections, 'plans' | 'assets'>
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
  readonly assetsChanged: (key: AssetsKey) => void
  /** Whether a public page shows this picture of a file. */
  readonly showsThumbnail: (key: AssetsKey & { readonly asset: AssetId }, thumbnail: Thumbnail) => Promise<boolean>
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
    async publicNow(key) {
      const [activities, assets] = await Promise.all([current.publicActivitiesOf(key), current.publicAssetsOf(key)])
      return { activities, assets }
    },
    officialAssets: (campaign) => officialAssetsOf(projections, records.thumbnails, campaign),
  })
  function assetsChanged({ campaign, owner }: AssetsKey): void {
    if (owner === 'network') sites.officialChanged(campaign)
    else sites.changed({ campaign, centre: owner })
  }
  bus.subscribe((message) => {
    if (message.kind === 'publication-changed') sites.changed(message)
    if (message.kind === 'thumbnails-changed') assetsChanged(message)
  })
  const years = (): readonly number[] =>
    campaigns.list().flatMap((one) => (one.kind === 'sid' && one.prepared !== true ? [yearOf(one)] : []))
  const pages = createPublicPages({ ...deps, sites, years, writeEvents, now: () => now().getTime() })
  const visitorPages = createVisitorPages({ pages, sites, campaigns: () => campaigns.list() })
  const { findCampaign, findCentre } = current
  async function showsThumbnail({ campaign, owner, asset }: AssetsKey & { asset: AssetId }, { hash }: Thumbnail) {
    const found = findCampaign(campaign)
    const site = found?.kind === 'sid' ? await sites.of(yearOf(found)) : null
    const shown =
      owner === 'network' ? site?.officialAssets : site?.centres.find((one) => one.centre === owner)?.page.assets
    return shown?.some((one) => one.id === asset && one.thumbnail?.hash === hash) ?? false
  }
  const preview = previewRoute({
    pages,
    sites,
    findCampaign,
    findCentre,
    currentPage: (key) => currentPage(current, key),
    now,
  })
  return {
    pages,
    visitorPages,
    planChanged: (key) => sites.changed(key),
    assetsChanged,
    showsThumbnail,
    routes: [preview],
  }
}

const yearOf = ({ day }: { readonly day: string }): number => Number(day.slice(0, 4))
