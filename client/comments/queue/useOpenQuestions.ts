import { useInfiniteQuery, useQueries } from '@tanstack/react-query'
import type { Campaign } from '../../../shared/campaign.ts'
import type { CampaignId } from '../../../shared/ids.ts'
import { UNANSWERED } from '../queueChoice.ts'
import { openQuestionsQuery, queueQuery } from '../threadQueries.ts'

/** How many questions nobody has answered in the other open campaigns. */
export function useOpenElsewhere(campaign: CampaignId, open: readonly Campaign[]): number {
  const others = open.filter(({ id }) => id !== campaign)
  const counts = useQueries({ queries: others.map(({ id }) => openQuestionsQuery(id)) })
  return counts.reduce((sum, { data }) => sum + (data ?? 0), 0)
}

/** How many questions of the campaign nobody has answered, and how many there ever were, whatever the list is filtered by. */
export function useOpenQuestions(campaign: CampaignId) {
  const [page] = useInfiniteQuery(queueQuery(campaign, UNANSWERED)).data?.pages ?? []
  return { open: page?.counts.open ?? 0, asked: page?.asked }
}
