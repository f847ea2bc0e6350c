import { useInfiniteQuery } from '@tanstack/react-query'
import type { CampaignId } from '../../../shared/ids.ts'
import { UNANSWERED } from '../queueChoice.ts'
import { queueQuery } from '../threadQueries.ts'

/** How many questions of the campaign nobody has answered, and how many there ever were, whatever the list is filtered by. */
export function useOpenQuestions(campaign: CampaignId) {
  const [page] = useInfiniteQuery(queueQuery(campaign, UNANSWERED)).data?.pages ?? []
  return { open: page?.counts.open ?? 0, asked: page?.asked }
}
