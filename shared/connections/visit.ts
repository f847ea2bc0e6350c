/** Which suggestions a person has seen, so that new ones can be marked. */
import { z } from 'zod'

/** A pair's name: the centres and ids of two activities, see `pairKey`. */
const PairKey = z.string().max(160)

/** `POST /api/campaigns/<campaign>/centres/<centre>/visit`: these were shown now. */
export const RecordVisit = z.object({ pairs: z.array(PairKey).max(2000) })

/** `GET` there: the suggestions shown at the previous visit; null if this is the first. */
export const LastVisit = z.object({ pairs: z.array(PairKey).nullable() })
export type LastVisit = z.infer<typeof LastVisit>

/** A person who comes back within this time continues the same visit: a reload keeps the marks of new entries. */
export const VISIT_MS = 30 * 60_000
