/** News in a thread, as the bell shows it. */
import { z } from 'zod'
import { CampaignId, CentreId } from '../ids.ts'
import { ThreadId } from './thread.ts'

/**
 * `reply`: in a thread that one takes part in. `started`: at one's own document. `note`: an internal one of the staff. `proposed`: a change, at
 * one's own document; `applied`, `declined`: what became of it.
 */
export const ThreadEventKind = z.enum([
  'reply',
  'mention',
  'started',
  'resolved',
  'assigned',
  'note',
  'proposed',
  'applied',
  'declined',
])
export type ThreadEventKind = z.infer<typeof ThreadEventKind>

export const ThreadBellItem = z.object({
  group: z.literal('thread'),
  thread: ThreadId,
  document: z.string(),
  campaign: CampaignId,
  /** The centres of the document. */
  centres: z.array(CentreId),
  /** The last event. */
  kind: ThreadEventKind,
  by: z.string(),
  /** The beginning of the comment. */
  excerpt: z.string(),
  at: z.iso.datetime(),
  unread: z.number(),
})
export type ThreadBellItem = z.infer<typeof ThreadBellItem>
