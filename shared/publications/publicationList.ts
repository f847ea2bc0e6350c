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

/** How far a draft is: there is none, nobody has written anything, something is missing, or nothing is. */
export const DraftState = z.enum(['none', 'empty', 'begun', 'complete'])
export type DraftState = z.infer<typeof DraftState>

/** `GET /api/campaigns/<campaign>/publications/drafts`: the draft of every centre's page. */
export const PageDrafts = z.object({
  drafts: z.array(
    z.object({
      centre: CentreId,
      state: DraftState,
      /** The number of fields to complete. */
      missing: z.int(),
    }),
  ),
})
export type PageDrafts = z.infer<typeof PageDrafts>
