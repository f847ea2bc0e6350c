/** Announces in the bell that a campaign was opened. */
import { z } from 'zod'
import { CampaignId } from '../ids.ts'

export const CampaignBellItem = z.object({
  group: z.literal('campaign'),
  campaign: CampaignId,
  name: z.string(),
  at: z.iso.datetime(),
  unread: z.number(),
})
export type CampaignBellItem = z.infer<typeof CampaignBellItem>

/** The page on which the planners of a campaign begin. */
export const campaignHref = (campaign: CampaignId): string => `/plans/${campaign}`
