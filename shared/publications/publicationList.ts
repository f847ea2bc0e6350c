/** How far the profile pages of a campaign are. */
import { z } from 'zod'
import { CentreId } from '../ids.ts'

/** How far a profile page is. `submitted` and `returned` say nothing of an older version, which stays public meanwhile. */
export const PublicationState = z.enum(['draft', 'submitted', 'returned', 'published', 'unpublished'])
export type PublicationState = z.infer<typeof PublicationState>

/** `GET /api/campaigns/<campaign>/publications`: how far the page of every centre is; those that wait first, the oldest first. */
export const PublicationList = z.object({
  publications: z.array(
    z.object({
      centre: CentreId,
      countryName: z.string(),
      name: z.string(),
      state: PublicationState,
      /** The time of the newest submission, or of the public version if there is none. */
      at: z.iso.datetime().nullable(),
      isPublic: z.boolean(),
    }),
  ),
})
export type PublicationList = z.infer<typeof PublicationList>
