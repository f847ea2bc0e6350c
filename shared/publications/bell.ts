/** News about profile pages, as the bell shows it. */
import { z } from 'zod'
import { CampaignId, CentreId } from '../ids.ts'

export const PublicationAct = z.enum(['submitted', 'withdrawn', 'published', 'returned', 'unpublished', 'help'])
export type PublicationAct = z.infer<typeof PublicationAct>

export const PublicationBellItem = z.object({
  group: z.literal('publication'),
  campaign: CampaignId,
  centre: CentreId,
  act: PublicationAct,
  by: z.string(),
  words: z.string(),
  at: z.iso.datetime(),
  unread: z.number(),
})
export type PublicationBellItem = z.infer<typeof PublicationBellItem>
