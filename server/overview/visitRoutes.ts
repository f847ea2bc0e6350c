/** When people last said that all of the overview is seen, over HTTP. */
import type { OverviewVisit } from '../../shared/overview/visit.ts'
import type { Core } from '../core.ts'
import { byCampaign } from '../http/inCampaign.ts'
import { route, type Route } from '../http/route.ts'
import type { Visits } from './visits.ts'

interface VisitRoutesDeps extends Pick<Core, 'findCampaign' | 'now'> {
  readonly visits: Visits
}

const path = '/api/campaigns/:campaign/visit'

export const visitRoutes = ({ visits, findCampaign, now }: VisitRoutesDeps): readonly Route[] => [
  route({
    method: 'GET',
    path,
    bounds: 'small',
    requires: 'overview.own',
    find: byCampaign(findCampaign),
    async handle({ found, person }) {
      const json: OverviewVisit = { seenAt: await visits.seenAt({ person: person.id, campaign: found.id }) }
      return { status: 200, json }
    },
  }),
  route({
    method: 'PUT',
    path,
    bounds: 'small',
    requires: 'overview.own',
    find: byCampaign(findCampaign),
    async handle({ found, person }) {
      const at = now()
      await visits.markSeen({ person: person.id, campaign: found.id }, at)
      const json: OverviewVisit = { seenAt: at.toISOString() }
      return { status: 200, json }
    },
  }),
]
