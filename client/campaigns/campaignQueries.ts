/** Campaigns as they are read and run over HTTP. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { Campaign } from '../../shared/campaign.ts'
import { CampaignFigures, OpeningReach, type NewCampaign } from '../../shared/campaigns/api.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { request } from '../http/request.ts'
import { requestVoid } from '../http/send.ts'

const CampaignList = z.object({ campaigns: z.array(Campaign) })
const OneCampaign = z.object({ campaign: Campaign })

export const campaignsQuery = queryOptions({
  queryKey: ['campaigns'],
  queryFn: () => request(CampaignList, '/api/campaigns'),
})

/** For coordinators. */
export const campaignFiguresQuery = queryOptions({
  queryKey: ['campaigns', 'figures'],
  queryFn: () => request(CampaignFigures, '/api/campaign-figures'),
})

/** For coordinators: the planners that opening a campaign notifies now. */
export const openingQuery = (campaign: CampaignId) =>
  queryOptions({
    queryKey: ['campaigns', 'opening', campaign],
    queryFn: () => request(OpeningReach, `/api/campaigns/${campaign}/opening`),
    staleTime: 0,
  })

export const markCampaignRead = (campaign: CampaignId): Promise<void> =>
  requestVoid(`/api/campaigns/${campaign}/read`, { method: 'POST' })

function useChange<Body>(send: (body: Body) => Promise<z.infer<typeof OneCampaign>>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSettled: () => queries.invalidateQueries({ queryKey: ['campaigns'] }),
  })
}

export const usePrepareCampaign = () =>
  useChange((body: NewCampaign) => request(OneCampaign, '/api/campaigns', { method: 'POST', body }))

/** Makes a campaign the current one, or lets the days decide again. */
export const useMakeCurrent = () =>
  useChange(({ id, current }: { id: CampaignId; current: boolean }) =>
    request(OneCampaign, `/api/campaigns/${id}`, { method: 'PATCH', body: { current } }),
  )

export const useSwitchTranslations = () =>
  useChange(({ id, untranslated }: { id: CampaignId; untranslated: boolean }) =>
    request(OneCampaign, `/api/campaigns/${id}`, { method: 'PATCH', body: { untranslated } }),
  )

export function useDeleteCampaign() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: CampaignId) => requestVoid(`/api/campaigns/${id}`, { method: 'DELETE' }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['campaigns'] }),
  })
}

export const useOpenOrClose = () =>
  useChange(({ id, closed }: { id: CampaignId; closed: boolean }) =>
    request(OneCampaign, `/api/campaigns/${id}`, { method: 'PATCH', body: { closed } }),
  )
