/** The planners that the opening of a campaign notifies, and that they have seen it. */
import type { OpeningReach } from '../../shared/campaigns/api.ts'
import type { CampaignId, CentreId, PersonId } from '../../shared/ids.ts'
import type { Core } from '../core.ts'
import { byCampaign } from '../http/inCampaign.ts'
import { route, type Route } from '../http/route.ts'

export interface OpeningRoutesDeps extends Pick<
  Core,
  'bellChanged' | 'findCampaign' | 'notifications' | 'peopleWithoutMail'
> {
  /** The planners of each centre of a campaign; none for centres that have no planner. */
  readonly plannersIn: (campaign: CampaignId) => Promise<ReadonlyMap<CentreId, readonly PersonId[]>>
}

export const openingRoutes = (deps: OpeningRoutesDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/campaigns/:campaign/opening',
    bounds: 'small',
    requires: 'campaign.run',
    find: byCampaign(deps.findCampaign),
    async handle({ found }) {
      const planners = await deps.plannersIn(found.id)
      const withoutMail = await deps.peopleWithoutMail()
      const people = everyoneIn(planners)
      const json: OpeningReach = {
        people: people.length,
        byMail: people.filter((person) => !withoutMail.has(person)).length,
        centres: [...planners.values()].filter((found) => found.length > 0).length,
        without: [...planners].filter(([, found]) => found.length === 0).map(([centre]) => centre),
      }
      return { status: 200, json }
    },
  }),
  route({
    method: 'POST',
    path: '/api/campaigns/:campaign/read',
    bounds: 'small',
    requires: 'bell.read',
    find: byCampaign(deps.findCampaign),
    async handle({ found, person }) {
      if (await deps.notifications.markRead(person.id, 'campaign', [found.id])) deps.bellChanged([person.id])
      return { status: 204 }
    },
  }),
]

/** Each once: some plan for two centres. */
export const everyoneIn = (planners: ReadonlyMap<CentreId, readonly PersonId[]>): readonly PersonId[] => [
  ...new Set([...planners.values()].flat()),
]
