/** A centre's report in the bell of its planners: it is due, or was decided on. */
import { z } from 'zod'
import { LocalDate } from '../days.ts'
import { CampaignId, CentreId } from '../ids.ts'

export const ReportBellItem = z.object({
  group: z.literal('report'),
  campaign: CampaignId,
  centre: CentreId,
  what: z.enum(['report-due', 'report-returned', 'report-accepted']),
  /** By when it is to be submitted, as known when it was said; null otherwise. */
  due: LocalDate.nullable(),
  /** Those of the decision. */
  words: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
  unread: z.number(),
})
export type ReportBellItem = z.infer<typeof ReportBellItem>
