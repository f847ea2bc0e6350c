/** What reports of the campaign before say to a centre that begins its plan. */
import type { Campaign } from '../../shared/campaign.ts'
import type { CentreId } from '../../shared/ids.ts'
import { ownLastYear, workedElsewhere, type LastYear } from '../../shared/reports/lastYear.ts'
import { EMPTY_REPORT } from '../../shared/reports/reportView.ts'
import { snapshotOf, type ReportSnapshot } from '../../shared/reports/snapshot.ts'
import type { Core } from '../core.ts'
import { campaignIn } from '../http/inCampaign.ts'
import { isRefusal, refuse } from '../http/result.ts'
import { route, type Route } from '../http/route.ts'
import type { AcceptedReports } from './networkReport.ts'
import type { ReportRecords } from './reportRecords.ts'

interface LastYearDeps extends Pick<Core, 'findCampaign' | 'findCentre' | 'projections'> {
  readonly records: Pick<ReportRecords, 'standing' | 'snapshot'>
  readonly accepted: AcceptedReports
}

export const lastYearRoute = (deps: LastYearDeps): Route =>
  route({
    method: 'GET',
    path: '/api/campaigns/:campaign/reports/:centre/last-year',
    bounds: 'list',
    requires: 'report.read-submitted',
    find: async (params) => {
      const campaign = campaignIn(deps.findCampaign, params)
      if (isRefusal(campaign)) return campaign
      const centre = deps.findCentre(campaign, params['centre'] ?? '')
      if (centre === null) return refuse('no-such-centre')
      return { subject: { centre: centre.id }, found: { campaign, centre: centre.id } }
    },
    async handle({ found: { campaign, centre } }) {
      const previous = campaign.previous === null ? null : deps.findCampaign(campaign.previous)
      const json: LastYear =
        previous === null ? { campaign: null, own: [], worked: [] } : await lastYearOf(deps, previous, centre)
      return { status: 200, json }
    },
  })

async function lastYearOf(deps: LastYearDeps, { id: campaign }: Campaign, centre: CentreId): Promise<LastYear> {
  const own = await ownSnapshot(deps, { campaign, centre })
  const activities = own?.activities ?? []
  return {
    campaign,
    own: ownLastYear(activities),
    worked: workedElsewhere(activities, centre, await deps.accepted.of(campaign)),
  }
}

/** As it was submitted last; the plan alone if its centre submitted nothing. */
async function ownSnapshot(
  { records, projections }: LastYearDeps,
  place: { readonly campaign: Campaign['id']; readonly centre: CentreId },
): Promise<ReportSnapshot | null> {
  const [newest] = (await records.standing(place)).submissions
  if (newest !== undefined) return records.snapshot(newest)
  const plan = await projections.plans.view(place)
  return plan === null ? null : snapshotOf(EMPTY_REPORT, plan.content)
}
