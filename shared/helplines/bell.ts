/** Announces in the bell that an entry of the register of helplines has to be confirmed. */
import { z } from 'zod'
import { CentreId } from '../ids.ts'

export const HelplineBellItem = z.object({
  group: z.literal('helpline'),
  centre: CentreId,
  /** `changed`: somebody changed it. `due`: a year has passed since the confirmation. */
  why: z.enum(['changed', 'due']),
  /** Who changed it; empty if a year has passed. */
  by: z.string(),
  at: z.iso.datetime(),
  unread: z.number(),
})
export type HelplineBellItem = z.infer<typeof HelplineBellItem>

/** The page on which entries are confirmed. */
export const HELPLINES_HREF = '/helplines'
