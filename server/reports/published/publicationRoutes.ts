/** Publishing the public part of a frozen report, and taking it back. */
import type { Core } from '../../core.ts'
import { campaignIn } from '../../http/inCampaign.ts'
import { isRefusal, refuse } from '../../http/result.ts'
import { route, type Params, type Route } from '../../http/route.ts'
import type { FrozenReports } from '../frozen/frozenReports.ts'
import { publish, takeBack, type PublishedReports } from './publishedReports.ts'

export interface PublicationRoutesDeps extends Pick<Core, 'audit' | 'bus' | 'db' | 'findCampaign' | 'now'> {
  readonly frozen: Pick<FrozenReports, 'find'>
  readonly published: Pick<PublishedReports, 'forget'>
}

const path = '/api/campaigns/:campaign/report/frozen/:frozen/publication'

export const publicationRoutes = (deps: PublicationRoutesDeps): readonly Route[] => [
  publishRoute(deps),
  takeBackRoute(deps),
]

const findFrozen = (deps: PublicationRoutesDeps) => async (params: Params) => {
  const campaign = campaignIn(deps.findCampaign, params)
  return isRefusal(campaign) ? campaign : { subject: {}, found: { campaign, id: params['frozen'] ?? '' } }
}

const publishRoute = (deps: PublicationRoutesDeps): Route =>
  route({
    method: 'PUT',
    path,
    bounds: 'small',
    requires: 'report.publish',
    find: findFrozen(deps),
    async handle({ found: { campaign, id }, person }) {
      // Only a Safer Internet Day has public pages.
      if (campaign.kind !== 'sid' || (await deps.frozen.find(campaign.id, id)) === null)
        return refuse('no-such-frozen-report')
      const at = deps.now()
      await deps.db.transaction().execute(async (trx) => {
        await publish(trx, { campaign: campaign.id, frozen: id, by: person.id, at })
        await deps.audit(trx, at, person.id, 'report.publish', { campaign: campaign.id })
      })
      deps.published.forget(campaign.id)
      deps.bus.publish({ kind: 'report-changed', campaign: campaign.id, owner: 'network' })
      return { status: 204 }
    },
  })

const takeBackRoute = (deps: PublicationRoutesDeps): Route =>
  route({
    method: 'DELETE',
    path,
    bounds: 'small',
    requires: 'report.publish',
    find: findFrozen(deps),
    async handle({ found: { campaign, id }, person }) {
      if ((await deps.frozen.find(campaign.id, id)) === null) return refuse('no-such-frozen-report')
      const was = await deps.db.transaction().execute(async (trx) => {
        const wasPublished = await takeBack(trx, id)
        if (wasPublished) await deps.audit(trx, deps.now(), person.id, 'report.unpublish', { campaign: campaign.id })
        return wasPublished
      })
      if (!was) return refuse('no-such-frozen-report')
      deps.published.forget(campaign.id)
      deps.bus.publish({ kind: 'report-changed', campaign: campaign.id, owner: 'network' })
      return { status: 204 }
    },
  })
