/** The public pages, rendered without script from the current public content. */
import type { PublicAsset } from '../../shared/assets/publicAssets.ts'
import type { Thumbnail } from '../../shared/assets/thumbnail.ts'
import type { AssetId, CampaignId, CentreId } from '../../shared/ids.ts'
import type { PublicActivity } from '../../shared/profiles/publicActivities.ts'
import type { PublicPage } from '../../shared/publications/publicPage.ts'
import type { AssetsKey } from '../assets/projection.ts'
import type { Core } from '../core.ts'
import type { Feature } from '../feature.ts'
import { createFrames, type Correction } from './frame/frames.ts'
import { isFrameLanguage } from './frame/languages.ts'
import type { MessageForm } from './pageContext.ts'
import { previewRoute } from './previewRoute.ts'
import { createPublicPages } from './publicPages.ts'
import type { PublicLetters } from './letters/publicLetters.ts'
import type { Register } from './helplinesPage.ts'
import { createHelplineRegister } from './register.ts'
import type { PublishedReports } from './report/publishedReport.ts'
import type { WriteEvents } from './renderFile.ts'
import { createSites } from './sites.ts'

/** The public content of the centres' pages, and its sources. */
interface PublicContent {
  readonly records: {
    readonly standings: (campaign: CampaignId) => Promise<ReadonlyMap<CentreId, Standing>>
    readonly standing: (key: PageKey) => Promise<Standing>
    readonly publicPage: (key: PageKey) => Promise<{ readonly page: PublicPage; readonly approvedAt: string } | null>
  }
  readonly current: {
    readonly publicActivitiesOf: (key: PageKey) => Promise<readonly PublicActivity[]>
    readonly publicAssetsOf: (key: PageKey) => Promise<readonly PublicAsset[]>
  }
  readonly officialAssets: (campaign: CampaignId) => Promise<readonly PublicAsset[]>
  /** A page as it would be if it were approved now. @returns null for a centre without a draft */
  readonly currentPage: (key: PageKey) => Promise<PublicPage | null>
}

interface Standing {
  readonly versions: readonly unknown[]
}

interface PageKey {
  readonly campaign: CampaignId
  readonly centre: CentreId
}

interface PublicPagesParts {
  readonly content: PublicContent
  readonly form: MessageForm
  /** The centres' corrections to the texts of a language. */
  readonly correctionOf: (language: string) => Promise<Correction | null>
  readonly writeEvents: WriteEvents
  /** The confirmed helplines. */
  readonly helplines: () => Promise<Register>
  /** Letters that were sent to the public as well. */
  readonly letters: PublicLetters
  /** The published reports of the network. */
  readonly reports: PublishedReports
}

export function openPublicPages(
  core: Core,
  { content, form, correctionOf, writeEvents, helplines, letters, reports }: PublicPagesParts,
) {
  const { campaigns, findCampaign, findCentre, now, projections, setup } = core
  const { records, current } = content
  const frames = createFrames(correctionOf)
  const sites = createSites({
    ...core,
    everPublished: async (campaign) =>
      [...(await records.standings(campaign))].flatMap(([centre, { versions }]) =>
        versions.length === 0 ? [] : [centre],
      ),
    async publicPage(key) {
      const found = await records.publicPage(key)
      if (found !== null) return found
      return (await records.standing(key)).versions.length === 0 ? 'never-public' : 'taken-back'
    },
    async publicNow(key) {
      const [activities, assets] = await Promise.all([current.publicActivitiesOf(key), current.publicAssetsOf(key)])
      return { activities, assets }
    },
    officialAssets: content.officialAssets,
  })
  function assetsChanged({ campaign, owner }: AssetsKey): void {
    if (owner === 'network') sites.officialChanged(campaign)
    else sites.changed({ campaign, centre: owner })
  }
  projections.onPlan((key) => sites.changed(key))
  projections.onAssets(assetsChanged)
  const years = (): readonly number[] =>
    campaigns.list().flatMap((one) => (one.kind === 'sid' && one.prepared !== true ? [yearOf(one)] : []))
  const register = createHelplineRegister(helplines)
  const pages = createPublicPages({
    sites,
    register,
    letters,
    reports,
    english: core.localisers.en,
    frames,
    writeEvents,
    years,
    form,
    home: core.home,
    isDemo: setup.demo !== null,
    feedback: setup.mail.helpdesk ?? null,
    now: () => now().getTime(),
  })
  async function showsThumbnail({ campaign, owner, asset }: AssetsKey & { asset: AssetId }, { hash }: Thumbnail) {
    const found = findCampaign(campaign)
    const site = found?.kind === 'sid' ? await sites.of(yearOf(found)) : null
    const shown =
      owner === 'network' ? site?.officialAssets : site?.centres.find((one) => one.centre === owner)?.page.assets
    return shown?.some((one) => one.id === asset && one.thumbnail?.hash === hash) ?? false
  }
  return {
    pages,
    sites,
    showsThumbnail,
    /** The words of the pages in a language, or in English. */
    wordsIn: (language: string) => frames.of(isFrameLanguage(language) ? language : 'en'),
    ...({
      routes: [previewRoute({ pages, sites, findCampaign, findCentre, currentPage: content.currentPage, now })],
      onMessage(message) {
        if (message.kind === 'helplines-changed') register.changed()
        if (message.kind === 'wording-changed') frames.changed(message.language)
        if (message.kind === 'publication-changed') sites.changed(message)
        if (message.kind === 'thumbnails-changed') assetsChanged(message)
      },
    } satisfies Feature),
  }
}

const yearOf = ({ day }: { readonly day: string }): number => Number(day.slice(0, 4))
