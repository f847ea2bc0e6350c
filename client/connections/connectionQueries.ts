/** Connections, and what centres said of suggestions, as they are read over HTTP. */
import { queryOptions } from '@tanstack/react-query'
import type { CampaignId, CentreId, ConnectionId } from '../../shared/ids.ts'
import { FeedbackFigures, FeedbackList } from '../../shared/connections/feedback.ts'
import { ConnectionDetail, ConnectionList } from '../../shared/connections/connection.ts'
import { LastVisit } from '../../shared/connections/visit.ts'
import { request } from '../http/request.ts'

// An envelope is taken off by the schema, so that it is also off a response cached for offline.
const Answers = FeedbackList.transform(({ answers }) => answers)
const Connections = ConnectionList.transform(({ connections }) => connections)
const LastPairs = LastVisit.transform(({ pairs }) => pairs)

const campaignPath = (campaign: CampaignId): string => `/api/campaigns/${campaign}`
export const centrePath = (campaign: CampaignId, centre: CentreId): string =>
  `${campaignPath(campaign)}/centres/${centre}`

export const connectionsQuery = (campaign: CampaignId) =>
  queryOptions({
    queryKey: ['connections', campaign],
    queryFn: () => request(Connections, `${campaignPath(campaign)}/connections`),
  })

export const connectionQuery = (id: ConnectionId) =>
  queryOptions({
    queryKey: ['connection', id],
    queryFn: () => request(ConnectionDetail, `/api/connections/${id}`),
  })

export const feedbackQuery = (campaign: CampaignId, centre: CentreId) =>
  queryOptions({
    queryKey: ['answers', campaign, centre],
    queryFn: () => request(Answers, `${centrePath(campaign, centre)}/answers`),
  })

export const feedbackFiguresQuery = (campaign: CampaignId) =>
  queryOptions({
    queryKey: ['answers', campaign, 'figures'],
    queryFn: () => request(FeedbackFigures, `${campaignPath(campaign)}/answer-figures`),
  })

/** Requested once when a page is opened: new entries stay marked while it is open. */
export const lastVisitQuery = (campaign: CampaignId, centre: CentreId) =>
  queryOptions({
    queryKey: ['visit', campaign, centre],
    queryFn: () => request(LastPairs, `${centrePath(campaign, centre)}/visit`),
    staleTime: Infinity,
    gcTime: 0,
  })
