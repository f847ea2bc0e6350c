/** Announces in the bell that a message of the public may be a disclosure. */
import { z } from 'zod'
import { CampaignId, CentreId } from '../ids.ts'
import { InquiryId } from './inquiry.ts'

export const InquiryBellItem = z.object({
  group: z.literal('inquiry'),
  campaign: CampaignId,
  centre: CentreId,
  inquiry: InquiryId,
  at: z.iso.datetime(),
  /** Whether it tells that the message still waits for an answer. */
  isWaiting: z.boolean(),
  unread: z.number(),
})
export type InquiryBellItem = z.infer<typeof InquiryBellItem>
