/** Changes in the plans of a campaign, read over HTTP. */
import { infiniteQueryOptions } from '@tanstack/react-query'
import type { CampaignId } from '../../../shared/ids.ts'
import { NetworkChanges } from '../../../shared/plans/networkChanges.ts'
import { request } from '../../http/request.ts'

const ROWS = 100

/**
 * @param since a day or a moment, as ISO
 * @param selection filters as in an address; all activities without any
 */
export const networkChangesQuery = (campaign: CampaignId, since: string, selection = '') =>
  infiniteQueryOptions({
    // Renewed with the overview.
    queryKey: ['overview', campaign, 'changes', since, selection],
    queryFn: ({ pageParam: after }) => {
      const query = new URLSearchParams(selection)
      query.set('since', since)
      query.set('limit', String(ROWS))
      if (after !== null) query.set('after', after)
      return request(NetworkChanges, `/api/campaigns/${campaign}/changes?${query}`)
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })
