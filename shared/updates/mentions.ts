/** Which letters said something about a milestone, a public page or a file. */
import { z } from 'zod'
import { ItemId } from '../ids.ts'
import { ItemSource } from './fields.ts'
import { IssueNumber } from './updateState.ts'

/** `GET /api/updates/mentions`: the last letter that was sent about each source. */
export const UpdateMentions = z.object({
  mentions: z.array(z.object({ source: ItemSource, number: IssueNumber, item: ItemId })),
})
export type UpdateMentions = z.infer<typeof UpdateMentions>
