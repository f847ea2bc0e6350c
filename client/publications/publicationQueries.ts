/** Publishing as it is read and done over HTTP. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import { PublicationView, SubmissionView, type Decision } from '../../shared/publications/api.ts'
import { Submission } from '../../shared/submissions/submission.ts'
import { PageDrafts } from '../../shared/publications/publicationList.ts'
import { request } from '../http/request.ts'
import { requestVoid } from '../http/send.ts'

const path = (campaign: CampaignId, centre: CentreId): string => `/api/campaigns/${campaign}/profiles/${centre}`

/** How far the drafts of a campaign's pages are. */
export const pageDraftsQuery = (campaign: CampaignId) =>
  queryOptions({
    queryKey: ['publications', campaign, 'drafts'],
    queryFn: () => request(PageDrafts, `/api/campaigns/${campaign}/publications/drafts`),
    // No notice announces each word of a draft.
    staleTime: 0,
  })

export const publicationQuery = (campaign: CampaignId, centre: CentreId) =>
  queryOptions({
    queryKey: ['publication', campaign, centre, 'standing'],
    queryFn: () => request(PublicationView, `${path(campaign, centre)}/publication`),
  })

export const submissionQuery = (campaign: CampaignId, centre: CentreId) =>
  queryOptions({
    queryKey: ['publication', campaign, centre, 'submission'],
    queryFn: () => request(SubmissionView, `${path(campaign, centre)}/submission`),
  })

/** The actions of a centre's people, and of coordinators, on its page. */
export function usePublishing(campaign: CampaignId, centre: CentreId) {
  const queries = useQueryClient()
  const at = path(campaign, centre)
  async function onSettled(): Promise<void> {
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['publication', campaign, centre] }),
      queries.invalidateQueries({ queryKey: ['publications', campaign] }),
    ])
  }
  const submit = useMutation({
    mutationFn: () => request(Submission, `${at}/submission`, { method: 'POST' }),
    onSettled,
  })
  const withdraw = useMutation({ mutationFn: () => requestVoid(`${at}/submission`, { method: 'DELETE' }), onSettled })
  const unpublish = useMutation({ mutationFn: () => requestVoid(`${at}/publication`, { method: 'DELETE' }), onSettled })
  const correctHelp = useMutation({
    mutationFn: () => requestVoid(`${at}/publication/help`, { method: 'POST' }),
    onSettled,
  })
  const decide = useMutation({
    mutationFn: (decision: Decision) => request(PublicationView, `${at}/decision`, { method: 'POST', body: decision }),
    onSettled,
  })
  return { submit, withdraw, unpublish, correctHelp, decide }
}
