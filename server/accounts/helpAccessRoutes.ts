/** Help access over HTTP: everybody who reads a plan sees it, its lead planners grant and end it. */
import { GrantHelpAccess, LONGEST_HELP_DAYS, type HelpAccessView } from '../../shared/accounts/helpAccess.ts'
import { addDays } from '../../shared/days.ts'
import type { CentreId } from '../../shared/ids.ts'
import { brusselsClock } from '../../shared/zonedTime.ts'
import type { Core } from '../core.ts'
import { isRefusal, refuse, type Refusal } from '../http/result.ts'
import { campaignIn } from '../http/inCampaign.ts'
import { route, type Params, type Route } from '../http/route.ts'
import type { PlanOfCentre } from './helpAccess.ts'

type HelpAccessRoutesDeps = Pick<Core, 'helpAccess' | 'campaigns' | 'people' | 'now'>

const PATH = '/api/campaigns/:campaign/plans/:centre/help-access'

interface Found {
  readonly subject: { readonly centre: CentreId; readonly closed: boolean }
  readonly found: PlanOfCentre
}

export function helpAccessRoutes(deps: HelpAccessRoutesDeps): readonly Route[] {
  const { helpAccess, campaigns, now } = deps
  async function find(params: Params): Promise<Found | Refusal> {
    const campaign = campaignIn(campaigns.find, params)
    if (isRefusal(campaign)) return campaign
    const centre = campaigns.findCentre(campaign.id, params.centre ?? '')
    if (centre === null) return refuse('no-such-centre')
    return {
      subject: { centre: centre.id, closed: campaign.closed },
      found: { campaign: campaign.id, centre: centre.id },
    }
  }
  return [
    route({
      method: 'GET',
      path: PATH,
      bounds: 'small',
      requires: 'plan.read',
      find,
      handle: async ({ found }) => ({ status: 200, json: await viewOf(deps, found) }),
    }),
    route({
      method: 'PUT',
      path: PATH,
      bounds: 'small',
      requires: 'help-access.grant',
      body: GrantHelpAccess,
      find,
      async handle({ found, body: { until }, person }) {
        const last = addDays(brusselsClock(now()).day, LONGEST_HELP_DAYS)
        if (until < brusselsClock(now()).day || until > last) {
          return refuse('bad-request', `until: from today to ${last}`)
        }
        await helpAccess.grant(found, until, person.id)
        return { status: 200, json: await viewOf(deps, found) }
      },
    }),
    route({
      method: 'DELETE',
      path: PATH,
      bounds: 'small',
      requires: 'help-access.grant',
      find,
      async handle({ found, person }) {
        if (helpAccess.find(found) !== null) await helpAccess.end(found, person.id)
        return { status: 204 }
      },
    }),
  ]
}

async function viewOf({ helpAccess, people }: HelpAccessRoutesDeps, plan: PlanOfCentre): Promise<HelpAccessView> {
  const row = helpAccess.lasts(plan) ? helpAccess.find(plan) : null
  if (row === null) return { helpAccess: null }
  const names = await people.namesOf([row.granted_by])
  return { helpAccess: { until: row.until, grantedBy: names.get(row.granted_by) ?? '', grantedAt: row.granted_at } }
}
