/** Messages of the public as they are read and answered over HTTP. Nothing of them is cached on the device. */
import { queryOptions, useMutation, useQueries, useQueryClient } from '@tanstack/react-query'
import type { Campaign } from '../../shared/campaign.ts'
import type { CampaignId } from '../../shared/ids.ts'
import {
  InquiryList,
  InquiryView,
  type AnswerInquiry,
  type InquiryId,
  type InquiryState,
  type MarkInquiry,
  NoteWritten,
  type NoteInquiry,
} from '../../shared/inquiries/inquiry.ts'
import { request } from '../http/request.ts'
import { requestOnce, requestVoid } from '../http/send.ts'

const path = (campaign: CampaignId): string => `/api/campaigns/${campaign}/inquiries`

export const inquiriesQuery = (campaign: CampaignId, state: InquiryState) =>
  queryOptions({
    queryKey: ['inquiries', campaign, 'list', state],
    queryFn: () => requestOnce(InquiryList, `${path(campaign)}?state=${state}`),
  })

/** Answered disclosures stand in the list and wait for nobody. */
const waitingIn = ({ inquiries, floods }: InquiryList): number =>
  inquiries.filter(({ state }) => state === 'open').length + floods.length

/** How many messages wait for an answer in these campaigns. A flood counts once. Only Safer Internet Days have a form. */
export function useWaitingInquiries(campaigns: readonly Campaign[]): number {
  const lists = useQueries({
    queries: campaigns.filter(({ kind }) => kind === 'sid').map(({ id }) => inquiriesQuery(id, 'open')),
  })
  return lists.reduce((sum, { data }) => sum + (data === undefined ? 0 : waitingIn(data)), 0)
}

export const inquiryQuery = (campaign: CampaignId, inquiry: InquiryId) =>
  queryOptions({
    queryKey: ['inquiries', campaign, 'one', inquiry],
    queryFn: () => requestOnce(InquiryView, `${path(campaign)}/${inquiry}`),
  })

/** The actions on an inquiry. */
export function useInquiry(campaign: CampaignId, inquiry: InquiryId) {
  const at = `${path(campaign)}/${inquiry}`
  const queries = useQueryClient()
  const onSettled = () => queries.invalidateQueries({ queryKey: ['inquiries', campaign] })
  const answer = useMutation({
    mutationFn: (body: AnswerInquiry) => requestVoid(`${at}/answer`, { method: 'POST', body }),
    onSettled,
  })
  const mark = useMutation({
    mutationFn: (body: MarkInquiry) => requestVoid(`${at}/disclosure`, { method: 'PUT', body }),
    onSettled,
  })
  const setState = useMutation({
    mutationFn: (state: 'open' | 'closed') => requestVoid(`${at}/state`, { method: 'PUT', body: { state } }),
    onSettled,
  })
  const note = useMutation({
    mutationFn: (body: NoteInquiry) => request(NoteWritten, `${at}/notes`, { method: 'POST', body }),
    onSettled,
  })
  /** @param what the path below the inquiry: its answer, or a note */
  const takeBack = useMutation({
    mutationFn: (what: string) => requestVoid(`${at}/${what}`, { method: 'DELETE' }),
    onSettled,
  })
  const own = useMutation({
    mutationFn: (isMine: boolean) => requestVoid(`${at}/owner`, { method: 'PUT', body: { isMine } }),
    onSettled,
  })
  return { answer, mark, setState, note, own, takeBack }
}

/** Deletes inquiries permanently. */
export function useDeleteInquiries(campaign: CampaignId) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (inquiries: readonly InquiryId[]) =>
      requestVoid(`${path(campaign)}/deletion`, { method: 'POST', body: { inquiries } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['inquiries', campaign] }),
  })
}
