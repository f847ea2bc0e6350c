/** Announces in the bell of coordinators that a letter waits for them, or was decided on. */
import { z } from 'zod'
import { LocalDate } from '../days.ts'
import { UpdateId } from '../ids.ts'

export const UpdateBellItem = z.object({
  group: z.literal('update'),
  update: UpdateId,
  /** The day of the letter. */
  day: LocalDate.nullable(),
  /** The last step. */
  what: z.enum(['update-asked', 'update-returned', 'update-released']),
  by: z.string(),
  at: z.iso.datetime(),
  unread: z.number(),
})
export type UpdateBellItem = z.infer<typeof UpdateBellItem>
