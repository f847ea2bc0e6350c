/** That a person has seen which activities they look after. */
import { ActivityId, CentreId } from '../../shared/ids.ts'
import type { Core } from '../core.ts'
import { campaignIn } from '../http/inCampaign.ts'
import { isRefusal, refuse } from '../http/result.ts'
import { route, type Route } from '../http/route.ts'
import { gatherOwned } from './gatherOwned.ts'
import { ownedSubject } from './newOwners.ts'
import { ownedNews } from './ownerNews.ts'

type OwnerRoutesDeps = Pick<Core, 'bellChanged' | 'findCampaign' | 'notifications' | 'projections'>

export const ownerRoutes = (deps: OwnerRoutesDeps): readonly Route[] => [
  route({
    method: 'POST',
    path: '/api/campaigns/:campaign/plans/:centre/activities/:activity/read',
    bounds: 'small',
    requires: 'bell.read',
    async find(params) {
      const campaign = campaignIn(deps.findCampaign, params)
      if (isRefusal(campaign)) return campaign
      const [centre, activity] = [CentreId.safeParse(params['centre']), ActivityId.safeParse(params['activity'])]
      if (!centre.success || !activity.success) return refuse('not-found')
      return { subject: {}, found: ownedSubject({ campaign: campaign.id, centre: centre.data }, activity.data) }
    },
    async handle({ found, person }) {
      const gathered = gatherOwned(await ownedNews(person, deps)).map((group) =>
        group.map(({ activity, ...key }) => ownedSubject(key, activity)),
      )
      // Activities that were given together are one item of the bell, which is read as one.
      const subjects = gathered.find((group) => group.includes(found)) ?? [found]
      if (await deps.notifications.markRead(person.id, 'owner', subjects)) deps.bellChanged([person.id])
      return { status: 204 }
    },
  }),
]
