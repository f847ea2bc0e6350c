/** Views, read and changed over HTTP. */
import { queryOptions } from '@tanstack/react-query'
import type { CampaignId } from '../../shared/ids.ts'
import { ViewList, type ChangedView, type NewView, type ViewId, type ViewKind } from '../../shared/views/view.ts'
import { request } from '../http/request.ts'
import { requestVoid } from '../http/send.ts'

export interface ViewPlace {
  readonly campaign: CampaignId
  readonly kind: ViewKind
}

const pathOf = ({ campaign, kind }: ViewPlace): string => `/api/campaigns/${campaign}/views/${kind}`

export const viewsQuery = (place: ViewPlace) =>
  queryOptions({
    queryKey: ['views', place.campaign, place.kind],
    queryFn: () => request(ViewList, pathOf(place)),
    // Colleagues change those of the centre: a person who comes back to the page sees them as they are.
    staleTime: 0,
  })

export const addView = (place: ViewPlace, view: NewView): Promise<void> =>
  requestVoid(pathOf(place), { method: 'POST', body: view })

export const changeView = (place: ViewPlace, id: ViewId, changed: ChangedView): Promise<void> =>
  requestVoid(`${pathOf(place)}/${id}`, { method: 'PUT', body: changed })

export const deleteView = (place: ViewPlace, id: ViewId): Promise<void> =>
  requestVoid(`${pathOf(place)}/${id}`, { method: 'DELETE' })
