/** Announces in the bell that links of a document do not work. */
import { z } from 'zod'
import { CampaignId, CentreId } from '../ids.ts'
import { BrokenWhy } from './linkHealth.ts'

export const LinkBellItem = z.object({
  group: z.literal('link'),
  document: z.string(),
  campaign: CampaignId,
  /** The centres of the document. */
  centres: z.array(CentreId),
  /** The last link that was found not to work. */
  broken: z.string(),
  why: BrokenWhy,
  at: z.iso.datetime(),
  unread: z.number(),
})
export type LinkBellItem = z.infer<typeof LinkBellItem>
