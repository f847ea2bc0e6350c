/** The overview of all plans, and what it is given of them. */
import type { Logger } from 'pino'
import { COUNTRIES } from '../../shared/countries.ts'
import type { CampaignId } from '../../shared/ids.ts'
import type { NetworkCentre } from '../../shared/network.ts'
import type { Network } from '../../shared/overview/filters.ts'
import type { LanguageDetector } from '../language/languageDetector.ts'
import { createOverview, type Overview } from '../overview/overview.ts'
import { overviewRoutes } from '../overview/routes.ts'
import type { KeptAnswers } from '../http/kept/keptAnswers.ts'
import { systemClock } from '../pacing/clock.ts'
import { createPlanViewOf } from '../plans/planViewOf.ts'
import type { Route } from '../http/route.ts'
import type { Projections } from './projections.ts'
import type { Records } from './records.ts'

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
  const overview = createOverview({
    clock: systemClock,
    centresOf: (campaign) => campaigns.centresOf(campaign),
    networkOf,
    revisionOf: (campaign) => plans.revision(campaign),
    versionsOf: (campaign) => plans.list(campaign),
    viewOf: planViewOf,
    changedAt: (key, activities) => lastChanges.changedAt(key, activities),
    onFailure: (error) => logger.warn({ err: error }, 'the overview could not be kept up'),
  })
  return { planViewOf, overview }
}

interface RoutesParts extends Pick<Records, 'campaigns' | 'plans'> {
  readonly overview: Overview
  readonly kept: KeptAnswers
  readonly projections: Projections
}

export const routesOfOverview = ({ overview, kept, campaigns, plans, projections }: RoutesParts): readonly Route[] =>
  overviewRoutes({
    overview,
    kept,
    findCampaign: (id) => campaigns.find(id),
    centresOf: ({ id }) => campaigns.centresOf(id),
    async upToDate(campaign: CampaignId) {
      await projections.plans.settle((key) => key.campaign === campaign)
      return plans.revision(campaign)
    },
    plansOf: (campaign) => plans.list(campaign),
  })
