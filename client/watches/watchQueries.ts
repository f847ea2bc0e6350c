/** A person's watches, read and changed over HTTP. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import type { CampaignId } from '../../shared/ids.ts'
import { Watch, WatchList, type Watched } from '../../shared/watches/watch.ts'
import { request } from '../http/request.ts'
import { requestVoid } from '../http/send.ts'

const path = (campaign: CampaignId): string => `/api/campaigns/${campaign}/watches`

export const watchesQuery = (campaign: CampaignId) =>
  queryOptions({ queryKey: ['watches', campaign], queryFn: () => request(WatchList, path(campaign)) })

export function useWatching(campaign: CampaignId) {
  const queries = useQueryClient()
  const onSuccess = () => queries.invalidateQueries({ queryKey: watchesQuery(campaign).queryKey })
  const add = useMutation({
    mutationFn: (watch: { readonly name: string; readonly watched: Watched }) =>
      request(Watch, path(campaign), { method: 'POST', body: watch }),
    onSuccess,
  })
  const remove = useMutation({
    mutationFn: (id: string) => requestVoid(`${path(campaign)}/${id}`, { method: 'DELETE' }),
    onSuccess,
  })
  return { add, remove }
}

const isSame = (a: Watched, b: Watched): boolean =>
  JSON.stringify(z.json().parse(a)) === JSON.stringify(z.json().parse(b))

/** @returns the watch of exactly this; undefined if it is not watched */
export const findWatch = (list: WatchList | undefined, watched: Watched): Watch | undefined =>
  list?.watches.find((one) => isSame(one.watched, watched))
