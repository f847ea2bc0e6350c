/** Sending letters, and whether oneself receives them, over HTTP. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { UpdateId } from '../../../shared/ids.ts'
import {
  LetterRecipients,
  Sending,
  UpdateChoice,
  UpdateMail,
  type ChangeSending,
  type StartSending,
} from '../../../shared/updates/api.ts'
import { request } from '../../http/request.ts'
import { requestVoid } from '../../http/send.ts'

/** While letters are on their way. The server sends no notice for each. */
const RENEW_EVERY_MS = 2000

export const sendingQuery = (update: UpdateId) =>
  queryOptions({
    queryKey: ['updates', 'sending', update],
    queryFn: () => request(Sending, `/api/updates/${update}/sending`),
    refetchInterval: ({ state: { data } }) => {
      const isMoving =
        data !== undefined && !data.stopped && (data.waiting > 0 || (data.at !== null && data.sent === 0))
      return isMoving ? RENEW_EVERY_MS : false
    },
  })

export const recipientsQuery = queryOptions({
  queryKey: ['updates', 'recipients'],
  queryFn: () => request(LetterRecipients, '/api/updates/recipients'),
})

export const letterMailQuery = (update: UpdateId) =>
  queryOptions({
    queryKey: ['updates', 'mail', update],
    queryFn: () => request(UpdateMail, `/api/updates/${update}/mail`),
    // The letter may be other than a moment ago.
    staleTime: 0,
  })

function useChange<Body, Answer>(send: (body: Body) => Promise<Answer>) {
  const queries = useQueryClient()
  return useMutation({ mutationFn: send, onSettled: () => queries.invalidateQueries({ queryKey: ['updates'] }) })
}

export const useStartSending = (update: UpdateId) =>
  useChange((body: StartSending) => request(Sending, `/api/updates/${update}/sending`, { method: 'POST', body }))

export const useChangeSending = (update: UpdateId) =>
  useChange((body: ChangeSending) => request(Sending, `/api/updates/${update}/sending`, { method: 'PATCH', body }))

export const useSendTest = (update: UpdateId) =>
  useMutation({ mutationFn: () => requestVoid(`/api/updates/${update}/test`, { method: 'POST' }) })

/** Letters go to a paused address again. */
export const useResumeAddress = () =>
  useChange((person: string) => requestVoid(`/api/updates/paused/${person}`, { method: 'POST' }))

export const updateChoiceQuery = queryOptions({
  queryKey: ['update-choice'],
  queryFn: () => request(UpdateChoice, '/api/update-choice'),
})

function useOwnChange<Body>(send: (body: Body) => Promise<UpdateChoice>) {
  const queries = useQueryClient()
  return useMutation({
    // If two choices are made quickly, the later one wins: they are sent one after the other.
    scope: { id: 'update-choice' },
    mutationFn: send,
    onSuccess: (choice) => queries.setQueryData(updateChoiceQuery.queryKey, choice),
  })
}

export const useChooseLetter = () =>
  useOwnChange((wants: boolean) => request(UpdateChoice, '/api/update-choice', { method: 'PUT', body: { wants } }))

export const useResumeOwnAddress = () =>
  useOwnChange(() => request(UpdateChoice, '/api/update-choice/resume', { method: 'POST' }))
