/** Milestones as they are read, written and reminded of over HTTP. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import { LastReminders, MilestoneList, Recipients, ReviewedMilestones } from '../../shared/milestones/api.ts'
import { Milestone, type MilestoneFields, type MilestoneId } from '../../shared/milestones/milestone.ts'
import type { Notified } from '../../shared/milestones/notified.ts'
import { request } from '../http/request.ts'
import { requestVoid } from '../http/send.ts'

export const milestonesPath = (campaign: CampaignId): string => `/api/campaigns/${campaign}/milestones`

export const milestonesQuery = (campaign: CampaignId) =>
  queryOptions({
    queryKey: ['milestones', campaign],
    queryFn: () => request(MilestoneList, milestonesPath(campaign)),
  })

/** @param centres null for all of the audience */
export const recipientsQuery = (campaign: CampaignId, id: MilestoneId, centres: readonly CentreId[] | null) =>
  queryOptions({
    queryKey: ['milestones', campaign, 'recipients', id, centres],
    queryFn: () => {
      const query = new URLSearchParams((centres ?? []).map((centre) => ['centre', centre]))
      return request(Recipients, `${milestonesPath(campaign)}/${id}/recipients?${query}`)
    },
    // Who was reminded meanwhile counts.
    staleTime: 0,
  })

/** Who reminded each centre last: for coordinators of an open campaign. */
export const lastRemindersQuery = (campaign: CampaignId) =>
  queryOptions({
    queryKey: ['milestones', campaign, 'reminders'],
    queryFn: () => request(LastReminders, `/api/campaigns/${campaign}/reminders`),
  })

function useChange<Body, Answer>(campaign: CampaignId, send: (body: Body) => Promise<Answer>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSettled: () => queries.invalidateQueries({ queryKey: ['milestones', campaign] }),
  })
}

/** A milestone as it was when it was opened, or the id of a new one. */
export interface SavedAs {
  readonly id: MilestoneId
  /** Null for a new one. */
  readonly version: number | null
  readonly milestone: MilestoneFields
  readonly notified: Notified
}

export const useSaveMilestone = (campaign: CampaignId) =>
  useChange(campaign, ({ id, version, milestone, notified }: SavedAs) =>
    version === null
      ? request(Milestone, milestonesPath(campaign), { method: 'POST', body: { id, milestone, notified } })
      : request(Milestone, `${milestonesPath(campaign)}/${id}`, {
          method: 'PUT',
          body: { version, milestone, notified },
        }),
  )

export const useDeleteMilestone = (campaign: CampaignId) =>
  useChange(campaign, (id: MilestoneId) => requestVoid(`${milestonesPath(campaign)}/${id}`, { method: 'DELETE' }))

/** Confirms copied milestones, or takes that back. */
export const useReviewMilestones = (campaign: CampaignId) =>
  useChange(campaign, (body: ReviewedMilestones & { readonly needsReview: boolean }) =>
    request(ReviewedMilestones, `${milestonesPath(campaign)}/review`, { method: 'POST', body }),
  )

const Reminded = z.object({ people: z.int() })

export const useRemindNow = (campaign: CampaignId) =>
  useChange(
    campaign,
    ({ id, centres, words }: { id: MilestoneId; centres: readonly CentreId[] | null; words: string }) =>
      request(Reminded, `${milestonesPath(campaign)}/${id}/reminders`, {
        method: 'POST',
        body: centres === null ? { words } : { centres, words },
      }),
  )

export const markMilestonesRead = (campaign: CampaignId): Promise<void> =>
  requestVoid(`${milestonesPath(campaign)}/read`, { method: 'POST' })
