/** Announces in the bell that a person looks after an activity now. */
import { z } from 'zod'
import { ActivityId, CampaignId, CentreId } from '../ids.ts'

export const OwnerBellItem = z.object({
  group: z.literal('owner'),
  campaign: CampaignId,
  centre: CentreId,
  activity: ActivityId,
  title: z.string(),
  /** Who said so; empty if several people could have. */
  by: z.string(),
  at: z.iso.datetime(),
  unread: z.number(),
})
export type OwnerBellItem = z.infer<typeof OwnerBellItem>

/** The activity in its plan. */
export const ownedHref = ({
  campaign,
  centre,
  activity,
}: Pick<OwnerBellItem, 'campaign' | 'centre' | 'activity'>): string =>
  `/plans/${campaign}/${centre}?activity=${activity}`
