/** Announces in the bell that a person looks after an activity now, or after several that they were given together. */
import { z } from 'zod'
import { ActivityId, CampaignId, CentreId } from '../ids.ts'

export const OwnerBellItem = z.object({
  group: z.literal('owner'),
  campaign: CampaignId,
  centre: CentreId,
  /** The last one. */
  activity: ActivityId,
  title: z.string(),
  /** How many more they were given with it. */
  others: z.number(),
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
