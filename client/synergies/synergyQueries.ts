/** Suggestions, answers and connections as they are read over HTTP. */
import { queryOptions } from '@tanstack/react-query'
import type { CampaignId, CentreId, ConnectionId } from '../../shared/ids.ts'
import { AnswerFigures, AnswerList } from '../../shared/synergies/answer.ts'
import { ClusterList } from '../../shared/synergies/cluster.ts'
import { Comparison } from '../../shared/synergies/comparison.ts'
import { ConnectionDetail, ConnectionList } from '../../shared/synergies/connection.ts'
import { SuggestionList } from '../../shared/synergies/suggestion.ts'
import { LastVisit } from '../../shared/synergies/visit.ts'
import { request } from '../http/request.ts'

// What an answer has only for its envelope is taken off by the schema, so that it is also off an answer kept for offline.
const Answers = AnswerList.transform(({ answers }) => answers)
const Clusters = ClusterList.transform(({ clusters }) => clusters)
const Connections = ConnectionList.transform(({ connections }) => connections)
const LastPairs = LastVisit.transform(({ pairs }) => pairs)
const Suggestions = SuggestionList.transform(({ suggestions }) => suggestions)

const campaignPath = (campaign: CampaignId): string => `/api/campaigns/${campaign}`
export const centrePath = (campaign: CampaignId, centre: CentreId): string =>
  `${campaignPath(campaign)}/centres/${centre}`

/** Those of one centre; of the whole network without one. */
export const suggestionsQuery = (campaign: CampaignId, centre: CentreId | null) =>
  queryOptions({
    queryKey: ['suggestions', campaign, 'list', centre],
    queryFn: () => {
      const asked = centre === null ? '' : `?centre=${centre}`
      return request(Suggestions, `${campaignPath(campaign)}/suggestions${asked}`)
    },
  })

/** An activity as it is named in addresses. */
export interface ActivityPlace {
  readonly centre: string
  readonly activity: string
}
export const placeText = ({ centre, activity }: ActivityPlace): string => `${centre}/${activity}`

export const comparisonQuery = (campaign: CampaignId, a: ActivityPlace, b: ActivityPlace) =>
  queryOptions({
    // Under the suggestions: what makes those out of date makes this.
    queryKey: ['suggestions', campaign, 'comparison', placeText(a), placeText(b)],
    queryFn: () => {
      const asked = new URLSearchParams({ a: placeText(a), b: placeText(b) })
      return request(Comparison, `${campaignPath(campaign)}/comparison?${asked}`)
    },
  })

export const clustersQuery = (campaign: CampaignId) =>
  queryOptions({
    queryKey: ['suggestions', campaign, 'clusters'],
    queryFn: () => request(Clusters, `${campaignPath(campaign)}/clusters`),
  })

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

export const answersQuery = (campaign: CampaignId, centre: CentreId) =>
  queryOptions({
    queryKey: ['answers', campaign, centre],
    queryFn: () => request(Answers, `${centrePath(campaign, centre)}/answers`),
  })

export const answerFiguresQuery = (campaign: CampaignId) =>
  queryOptions({
    queryKey: ['answers', campaign, 'figures'],
    queryFn: () => request(AnswerFigures, `${campaignPath(campaign)}/answer-figures`),
  })

/** Asked once when a page is opened: what is new stays marked while it is open. */
export const lastVisitQuery = (campaign: CampaignId, centre: CentreId) =>
  queryOptions({
    queryKey: ['visit', campaign, centre],
    queryFn: () => request(LastPairs, `${centrePath(campaign, centre)}/visit`),
    staleTime: Infinity,
    gcTime: 0,
  })
