/** A reminder of a milestone, as the bell shows it. */
import { z } from 'zod'
import { CampaignId } from '../ids.ts'
import { MilestoneLabel } from './labels.ts'
import { MilestoneId, MilestonePurpose, MilestoneTime, MilestoneWhen } from './milestone.ts'

export const MilestoneBellItem = z.object({
  group: z.literal('milestone'),
  milestone: MilestoneId,
  campaign: CampaignId,
  /** The last one. */
  label: MilestoneLabel,
  title: z.string(),
  when: MilestoneWhen,
  time: MilestoneTime.nullable(),
  purposes: z.array(MilestonePurpose),
  /** The coordinator's words beside the last one. */
  words: z.string().nullable().default(null),
  at: z.iso.datetime(),
  /** The name of the coordinator who sent the last one; null for the server, or if unknown. */
  by: z.string().nullable().default(null),
  unread: z.number(),
})
export type MilestoneBellItem = z.infer<typeof MilestoneBellItem>
