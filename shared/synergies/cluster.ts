/** A *cluster* is a similar plan of several centres: "seven centres plan AI literacy webinars in the week of 8 February". */
import { z } from 'zod'
import { LocalDate } from '../days.ts'
import { ActivityId, CentreId } from '../ids.ts'
import type { ActivityTypeId } from '../taxonomy.ts'

/** The types of activities that clusters are made of. The other types say little of an activity. */
export const ClusterType = z.enum([
  'conference',
  'panel',
  'press-event',
  'webinar',
  'live-lesson',
  'workshop',
  'training',
  'campaign',
  'competition',
  'quiz',
  'hackathon',
  'youth-event',
  'performance',
  'exhibition',
  'info-stand',
  'research-launch',
  'resource-launch',
  'stakeholder-meeting',
  'service-launch',
] satisfies ActivityTypeId[])
export type ClusterType = z.infer<typeof ClusterType>

const Cluster = z.object({
  /** The concept of the thesaurus that all activities name. */
  topic: z.string(),
  /** Null if they are of several types. */
  type: ClusterType.nullable(),
  /** The Monday of the week with most of them; null if they are not at one time. */
  week: LocalDate.nullable(),
  activities: z.array(
    z.object({
      centre: CentreId,
      activity: ActivityId,
      title: z.string(),
      /** The language of the title; null if uncertain. */
      writtenIn: z.string().nullable(),
      gloss: z.string(),
    }),
  ),
  centres: z.array(CentreId),
})
export type Cluster = z.infer<typeof Cluster>

/** `GET /api/campaigns/<campaign>/clusters`. The most significant one comes first. */
export const ClusterList = z.object({ clusters: z.array(Cluster) })
export type ClusterList = z.infer<typeof ClusterList>
