/** A *cluster* is a similar plan of several centres: "seven centres plan AI literacy webinars in the week of 8 February". */
import { z } from 'zod'
import { LocalDate } from '../campaign.ts'
import { ActivityId, CentreId } from '../ids.ts'

const Cluster = z.object({
  /** In words, without the centres: "AI literacy webinars". */
  what: z.string(),
  /** The Monday of the week in which most of them are; null where they are not at one time. */
  week: LocalDate.nullable(),
  activities: z.array(z.object({ centre: CentreId, activity: ActivityId, title: z.string() })),
  centres: z.array(CentreId),
})
export type Cluster = z.infer<typeof Cluster>

/** `GET /api/campaigns/<campaign>/clusters`. The one that says most stands first. */
export const ClusterList = z.object({ clusters: z.array(Cluster) })
export type ClusterList = z.infer<typeof ClusterList>
