/** The people and centres that were notified of a milestone outside the workspace: its audience `notified`. */
import { z } from 'zod'
import { CentreId, PersonId } from '../ids.ts'

export const MAX_NOTIFIED = 200

export const Notified = z
  .object({
    people: z.array(PersonId).max(MAX_NOTIFIED),
    /** All planners of these. */
    centres: z.array(CentreId).max(MAX_NOTIFIED),
  })
  .strict()
export type Notified = z.infer<typeof Notified>

export const NOBODY_NOTIFIED: Notified = { people: [], centres: [] }
