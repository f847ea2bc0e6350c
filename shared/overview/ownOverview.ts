/** A person's stored settings of a campaign's overview. */
import { z } from 'zod'

/** `GET` and `PUT /api/campaigns/<campaign>/visit`: when the person last said that all is seen; null before the first time. */
export const OverviewVisit = z.object({ seenAt: z.iso.datetime().nullable() })
export type OverviewVisit = z.infer<typeof OverviewVisit>

export const LONGEST_NAME = 80
/** Per person and campaign. */
export const MOST_SELECTIONS = 50

/** Filters under a name. `query` is as in the address of the overview. */
export const SavedSelection = z.object({ id: z.string(), name: z.string(), query: z.string() })
export type SavedSelection = z.infer<typeof SavedSelection>

/** `GET /api/campaigns/<campaign>/selections`. */
export const SavedSelections = z.object({ selections: z.array(SavedSelection) })
export type SavedSelections = z.infer<typeof SavedSelections>

/** `POST /api/campaigns/<campaign>/selections`. A name that is taken gets the new filters. */
export const SaveSelection = z
  .object({ name: z.string().trim().min(1).max(LONGEST_NAME), query: z.string().max(8000) })
  .strict()
