/** Which campaigns there are, and opening and closing them. */
import type { Transaction } from 'kysely'
import { z } from 'zod'
import type { CampaignId, PersonId } from '../../shared/ids.ts'
import { refuse } from '../http/result.ts'
import { route, type Route } from '../http/route.ts'
import type { Tables } from '../store/tables.ts'
import type { Campaigns } from './campaigns.ts'

const CampaignChange = z.object({ closed: z.boolean() }).strict()

interface CampaignRoutesDeps {
  readonly campaigns: Campaigns
  /** Writes to the audit log that a campaign was opened or closed, in the transaction that does it. */
  readonly audit: (
    trx: Transaction<Tables>,
    by: PersonId,
    change: { readonly campaign: CampaignId; readonly closed: boolean },
  ) => Promise<void>
}

export function campaignRoutes({ campaigns, audit }: CampaignRoutesDeps): readonly Route[] {
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
      async handle({ found, body, person }) {
        const within = (trx: Transaction<Tables>) => audit(trx, person.id, { campaign: found.id, ...body })
        return { status: 200, json: { campaign: await campaigns.change(found.id, body, within) } }
      },
    }),
  ]
}
