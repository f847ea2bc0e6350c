/** The overview of all plans: their activities, selected, sorted and counted. */
import { theDayOf, type Campaign } from '../../shared/campaign.ts'
import { COUNTRIES } from '../../shared/countries.ts'
import { LOOK_PARAMETERS } from '../../shared/exports/briefingLook.ts'
import type { CampaignId } from '../../shared/ids.ts'
import type { NetworkCentre } from '../../shared/network.ts'
import type { Network, Selection } from '../../shared/overview/filters.ts'
import type { Core } from '../core.ts'
import type { Feature } from '../feature.ts'
import { LANGUAGE_PARAMETER } from '../http/languageOfFile.ts'
import { isRefusal } from '../http/result.ts'
import { coverageOf } from './coverage.ts'
import { createOverview, type Overview } from './overview.ts'
import { readAsked, readAskedSort } from './readAsked.ts'
import { overviewRoutes } from './routes.ts'
import { visitRoutes } from './visitRoutes.ts'
import { createVisits } from './visits.ts'

const STATUS = new Map<string, Network>(COUNTRIES.map(({ code, status }) => [code, status]))
/** Nothing takes place there. */
const NO_DAY = { first: '9999-12-31', last: '0000-01-01' } as const

const networkOf = ({ country }: NetworkCentre): Network => STATUS.get(country) ?? 'committee'

/** @param findActivities those of a campaign that have all words of a text */
export function openOverview(core: Core, findActivities: Parameters<typeof createOverview>[0]['findActivities']) {
  const { plans, projections, lastChanges, centresOf } = core
  const overview = createOverview({
    findActivities,
    networkOf,
    clock: core.clock,
    centresOf: core.campaigns.centresOf,
    theDayOf(id) {
      const campaign = core.campaigns.find(id)
      return campaign === null ? NO_DAY : theDayOf(campaign)
    },
    revisionOf: (campaign) => plans.revision(campaign),
    versionsOf: (campaign) => plans.list(campaign),
    viewOf: core.planViewOf,
    changedAt: (key, activities) => lastChanges.changedAt(key, activities),
    onFailure: core.warn('the overview could not be kept up'),
  })
  const { upToDate } = projections
  const plansOf = (campaign: CampaignId) => plans.list(campaign)
  const keysOf = (campaign: CampaignId, selection: Selection) => overview.keysOf(campaign, selection)
  return {
    keysOf,
    /** Selections as exports and briefings take them. */
    selections: {
      readQuery(campaign: Campaign, query: URLSearchParams) {
        const read = readAsked({ centresOf }, campaign, query, ['sort', ...LOOK_PARAMETERS, LANGUAGE_PARAMETER])
        if (isRefusal(read)) return read
        const sort = readAskedSort(query)
        return isRefusal(sort) ? sort : { selection: read.selection, sort }
      },
      async take(campaign: CampaignId, question: Parameters<Overview['take']>[1]) {
        await upToDate(campaign)
        return overview.take(campaign, question)
      },
      async countsOf(campaign: Campaign, selection: Selection) {
        const asked = { selection, unknown: [] }
        const {
          days: _days,
          unknown: _unknown,
          ...counts
        } = await coverageOf({ overview, centresOf, plansOf }, campaign, asked, [])
        return counts
      },
    },
    ...({
      routes: [
        ...overviewRoutes({ ...core, overview, upToDate, plansOf }),
        ...visitRoutes({ ...core, visits: createVisits(core.db) }),
      ],
      close: () => overview.close(),
    } satisfies Feature),
  }
}
