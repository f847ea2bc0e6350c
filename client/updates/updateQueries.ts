/** The Weekly Update over HTTP. All of it is renewed by one notice. */
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import type { LocalDate } from '../../shared/days.ts'
import { documentName } from '../../shared/documents/kinds.ts'
import type { DocumentName, UpdateId } from '../../shared/ids.ts'
import {
  CandidateList,
  MadeUpdate,
  ReadUpdate,
  UpdateList,
  UpdateNote,
  type NewNote,
  type ReleaseDecision,
} from '../../shared/updates/api.ts'
import { FoundItems, isNarrowed, type ItemFilter } from '../../shared/updates/foundItems.ts'
import { UpdateMentions } from '../../shared/updates/mentions.ts'
import { LONGEST_SEARCH } from '../../shared/search/api.ts'
import { IssueNumber, UpdateState } from '../../shared/updates/updateState.ts'
import { request } from '../http/request.ts'
import { requestVoid } from '../http/send.ts'

export const updateDocument = (update: UpdateId): DocumentName => documentName({ kind: 'update', update })

export const updatesQuery = queryOptions({
  queryKey: ['updates', 'list'],
  queryFn: () => request(UpdateList, '/api/updates'),
})

export const updateQuery = (name: string) =>
  queryOptions({ queryKey: ['updates', 'one', name], queryFn: () => request(ReadUpdate, `/api/updates/${name}`) })

/** Shorter searches without a filter find nearly everything. */
const SHORTEST = 2

export function foundItemsQuery(typed: string, filter: ItemFilter) {
  const text = typed.trim().slice(0, LONGEST_SEARCH)
  const chosen = Object.entries(filter).filter(([, value]) => value !== null) as [string, string][]
  const query = String(new URLSearchParams([['q', text], ...chosen]))
  return queryOptions({
    queryKey: ['updates', 'items', query],
    queryFn: () => request(FoundItems, `/api/updates/items?${query}`),
    enabled: text.length >= SHORTEST || isNarrowed(filter),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })
}

export const mentionsQuery = queryOptions({
  queryKey: ['updates', 'mentions'],
  queryFn: () => request(UpdateMentions, '/api/updates/mentions'),
})

export const candidatesQuery = (update: UpdateId) =>
  queryOptions({
    queryKey: ['updates', 'candidates', update],
    queryFn: () => request(CandidateList, `/api/updates/${update}/candidates`),
  })

function useChange<Body, Answer>(send: (body: Body) => Promise<Answer>) {
  const queries = useQueryClient()
  return useMutation({ mutationFn: send, onSettled: () => queries.invalidateQueries({ queryKey: ['updates'] }) })
}

/** The id is made here, so that pressing twice makes one issue. */
export const useBeginUpdate = () =>
  useChange((body: { readonly id: string; readonly day?: LocalDate }) =>
    request(MadeUpdate, '/api/updates', { method: 'POST', body }),
  )

const Decided = z.object({ state: UpdateState, number: IssueNumber.nullable(), snapshot: z.int() })

export const useDecideOnUpdate = (update: UpdateId) =>
  useChange((body: ReleaseDecision) => request(Decided, `/api/updates/${update}/release`, { method: 'POST', body }))

export const markSnapshotSeen = (update: UpdateId, snapshot: number): Promise<void> =>
  requestVoid(`/api/updates/${update}/seen`, { method: 'PUT', body: { snapshot } })

export const useAddNote = (update: UpdateId) =>
  useChange((body: NewNote) => request(UpdateNote, `/api/updates/${update}/notes`, { method: 'POST', body }))

/** The steps of its release were seen. */
export const markUpdateRead = (update: UpdateId): Promise<void> =>
  requestVoid(`/api/updates/${update}/read`, { method: 'POST' })
