/** That a person has seen which activity they look after. */
import { ActivityId, CentreId } from '../../shared/ids.ts'
import type { Core } from '../core.ts'
import { campaignIn } from '../http/inCampaign.ts'
import { isRefusal, refuse } from '../http/result.ts'
import { route, type Route } from '../http/route.ts'
import { ownedSubject } from './newOwners.ts'

type OwnerRoutesDeps = Pick<Core, 'bellChanged' | 'findCampaign' | 'notifications'>

export const ownerRoutes = ({ bellChanged, findCampaign, notifications }: OwnerRoutesDeps): readonly Route[] => [
  route({
    method: 'POST',
    path: '/api/campaigns/:campaign/plans/:centre/activities/:activity/read',
    bounds: 'small',
    requires: 'bell.read',
    async find(params) {
      const campaign = campaignIn(findCampaign, params)
      if (isRefusal(campaign)) return campaign
      const [centre, activity] = [CentreId.safeParse(params['centre']), ActivityId.safeParse(params['activity'])]
      if (!centre.success || !activity.success) return refuse('not-found')
      return { subject: {}, found: ownedSubject({ campaign: campaign.id, centre: centre.data }, activity.data) }
    },
    async handle({ found, person }) {
      if (await notifications.markRead(person.id, 'owner', [found])) bellChanged([person.id])
      return { status: 204 }
    },
  }),
]
