/** Which campaigns there are, and opening and closing them. */
import { z } from 'zod'
import { refuse } from '../http/result.ts'
import { route, type Route } from '../http/route.ts'
import type { Campaigns } from './campaigns.ts'

const CampaignChange = z.object({ closed: z.boolean() }).strict()

export function campaignRoutes(campaigns: Campaigns): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/campaigns',
      bounds: 'list',
      requires: 'campaign.read',
      find: async () => ({ subject: {}, found: null }),
      handle: async () => ({ status: 200, json: { campaigns: campaigns.list() } }),
    }),
    route({
      method: 'PATCH',
      path: '/api/campaigns/:campaign',
      bounds: 'small',
      requires: 'campaign.run',
      body: CampaignChange,
      async find({ campaign = '' }) {
        const found = campaigns.find(campaign)
        return found === null ? refuse('no-such-campaign') : { subject: {}, found }
      },
      async handle({ found, body }) {
        return { status: 200, json: { campaign: await campaigns.change(found.id, body) } }
      },
    }),
  ]
}
