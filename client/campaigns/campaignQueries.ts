/** Campaigns as they are read over HTTP. */
import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { Campaign } from '../../shared/campaign.ts'
import { request } from '../http/request.ts'

const CampaignList = z.object({ campaigns: z.array(Campaign) })

export const campaignsQuery = queryOptions({
  queryKey: ['campaigns'],
  queryFn: () => request(CampaignList, '/api/campaigns'),
})
