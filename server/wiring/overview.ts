/** The overview of all plans, and what it is given of them. */
import type { Logger } from 'pino'
import type { Campaign } from '../../shared/campaign.ts'
import { COUNTRIES } from '../../shared/countries.ts'
import type { CampaignId } from '../../shared/ids.ts'
import type { NetworkCentre } from '../../shared/network.ts'
import type { Network, Selection } from '../../shared/overview/filters.ts'
import type { LanguageDetector } from '../language/languageDetector.ts'
import { createOverview, type Overview } from '../overview/overview.ts'
import { ownOverviewRoutes } from '../overview/ownRoutes.ts'
import { coverageOf } from '../overview/coverage.ts'
import { readAsked, readAskedSort } from '../overview/readAsked.ts'
import { overviewRoutes } from '../overview/routes.ts'
import { isRefusal } from '../http/result.ts'
import type { KeptAnswers } from '../http/kept/keptAnswers.ts'
import { systemClock } from '../pacing/clock.ts'
import { changeRoutes } from '../plans/changeRoutes.ts'
import { createPlanViewOf } from '../plans/planViewOf.ts'
import type { Route } from '../http/route.ts'
import type { Projections } from './projections.ts'
import type { Records } from './records.ts'
import { openSearch } from './search.ts'

const STATUS = new Map<string, Network>(COUNTRIES.map(({ code, status }) => [code, status]))
const networkOf = ({ country }: NetworkCentre): Network => STATUS.get(country) ?? 'committee'

interface OverviewParts {
  readonly records: Records
  readonly projections: Projections
  readonly languages: LanguageDetector
  readonly logger: Logger
}

export function openOverview({ records, projections, languages, logger }: OverviewParts) {
  const { plans, campaigns, lastChanges } = records
  const planViewOf = createPlanViewOf({
    projection: projections.plans,
    detect: languages.detect,
    languagesOf: ({ campaign, centre }) =>
      campaigns.findCentre(campaign, centre)?.languages.filter((one) => one !== 'en') ?? [],
  })
  const search = openSearch({ records, projections, planViewOf, logger })
  const overview = createOverview({
    findActivities: (campaign, text) => search.activities(campaign, text),
    clock: systemClock,
    centresOf: (campaign) => campaigns.centresOf(campaign),
    networkOf,
    revisionOf: (campaign) => plans.revision(campaign),
    versionsOf: (campaign) => plans.list(campaign),
    viewOf: planViewOf,
    changedAt: (key, activities) => lastChanges.changedAt(key, activities),
    onFailure: (error) => logger.warn({ err: error }, 'the overview could not be kept up'),
  })
  return { planViewOf, overview, search }
}

interface RoutesParts extends Pick<Records, 'campaigns' | 'plans' | 'networkHistory' | 'ownOverview'> {
  readonly overview: Overview
  readonly kept: KeptAnswers
  readonly projections: Projections
}

interface UpToDateParts extends Pick<Records, 'plans'> {
  readonly projections: Projections
}
const upToDateOf = ({ plans, projections }: UpToDateParts) =>
  async function upToDate(campaign: CampaignId): Promise<number> {
    await projections.plans.settle((key) => key.campaign === campaign)
    return plans.revision(campaign)
  }

interface SelectionParts extends UpToDateParts, Pick<Records, 'campaigns'> {
  readonly overview: Overview
}

/** Selections as exports and briefings take them. */
export function selectionSource(parts: SelectionParts) {
  const { overview, campaigns, plans } = parts
  const centresOf = ({ id }: Campaign) => campaigns.centresOf(id)
  return {
    centresOf,
    readQuery(campaign: Campaign, query: URLSearchParams) {
      const read = readAsked({ centresOf }, campaign, query, ['sort'])
      if (isRefusal(read)) return read
      const sort = readAskedSort(query)
      return isRefusal(sort) ? sort : { selection: read.selection, sort }
    },
    async take(campaign: CampaignId, question: Parameters<Overview['take']>[1]) {
      await upToDateOf(parts)(campaign)
      return overview.take(campaign, question)
    },
    async countsOf(campaign: Campaign, selection: Selection) {
      const deps = { overview, centresOf, plansOf: (id: CampaignId) => plans.list(id) }
      const {
        days: _days,
        unknown: _unknown,
        ...counts
      } = await coverageOf(deps, campaign, { selection, unknown: [] }, [])
      return counts
    },
  }
}

export function routesOfOverview(parts: RoutesParts): readonly Route[] {
  const { overview, kept, campaigns, plans, networkHistory, ownOverview } = parts
  const upToDate = upToDateOf(parts)
  const lookups = {
    findCampaign: (id: string) => campaigns.find(id),
    centresOf: ({ id }: Campaign) => campaigns.centresOf(id),
  }
  return [
    ...overviewRoutes({ overview, kept, ...lookups, upToDate, plansOf: (campaign) => plans.list(campaign) }),
    ...changeRoutes({
      networkHistory,
      ...lookups,
      upToDate,
      keysOf: (campaign, selection) => overview.keysOf(campaign, selection),
    }),
    ...ownOverviewRoutes({ own: ownOverview, ...lookups, now: () => new Date() }),
  ]
}
