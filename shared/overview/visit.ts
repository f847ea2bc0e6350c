/** When a person last said that all of a campaign's overview is seen. */
import { z } from 'zod'

/** `GET` and `PUT /api/campaigns/<campaign>/visit`; null before the first time. */
export const OverviewVisit = z.object({ seenAt: z.iso.datetime().nullable() })
export type OverviewVisit = z.infer<typeof OverviewVisit>
