/** The people of the workspace. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import {
  Accounts,
  HandedOver,
  type ErasePersonBody,
  type HandOverTo,
  type Invite,
  type MergeAccount,
} from '../../shared/accounts/people.ts'
import type { AccountChange } from '../../shared/accounts/session.ts'
import type { CentreId, PersonId } from '../../shared/ids.ts'
import { request } from '../http/request.ts'
import { requestVoid } from '../http/send.ts'

/** @param centre null for everybody */
export const peopleQuery = (centre: CentreId | null) =>
  queryOptions({
    queryKey: ['people', centre],
    queryFn: () => request(Accounts, centre === null ? '/api/people' : `/api/centres/${centre}/people`),
  })

export function useChangeAccount() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...body }: AccountChange & { readonly id: PersonId }) =>
      requestVoid(`/api/people/${id}`, { method: 'PATCH', body }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['people'] }),
  })
}

/** Erases for good: name and address are deleted, and the person's texts stay. */
export function useErasePerson() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: PersonId) =>
      requestVoid(`/api/people/${id}/erasure`, { method: 'POST', body: { confirm: id } satisfies ErasePersonBody }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['people'] }),
  })
}

export function useInvite() {
  return useMutation({ mutationFn: (body: Invite) => requestVoid('/api/invitations', { method: 'POST', body }) })
}

export function useMergeAccount() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...body }: MergeAccount & { readonly id: PersonId }) =>
      requestVoid(`/api/people/${id}/merge`, { method: 'POST', body }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['people'] }),
  })
}

export function useHandOver() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, to }: HandOverTo & { readonly id: PersonId }) =>
      request(HandedOver, `/api/people/${id}/hand-over`, { method: 'POST', body: { to } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['people'] }),
  })
}
