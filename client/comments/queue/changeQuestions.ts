/** Changes many questions by one request. */
import { useMemo } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { ChangedQuestions, type ChangeQuestions } from '../../../shared/comments/api.ts'
import type { CampaignId } from '../../../shared/ids.ts'
import { request } from '../../http/request.ts'

export function useChangeQuestions(campaign: CampaignId): (body: ChangeQuestions) => Promise<ChangedQuestions> {
  const queries = useQueryClient()
  return useMemo(
    () => async (body) => {
      const changed = await request(ChangedQuestions, `/api/campaigns/${campaign}/queue-changes`, {
        method: 'POST',
        body,
      })
      for (const queryKey of [['queue'], ['thread'], ['threads']]) void queries.invalidateQueries({ queryKey })
      return changed
    },
    [queries, campaign],
  )
}
