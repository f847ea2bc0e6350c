/** Another centre's act on a connection, as the bell shows it. */
import { z } from 'zod'
import { CampaignId, CentreId, ConnectionId } from '../ids.ts'
import { ConnectionAction } from './connection.ts'

export const ConnectionBellItem = z.object({
  group: z.literal('connection'),
  connection: ConnectionId,
  campaign: CampaignId,
  /** The last act. */
  act: ConnectionAction,
  /** The centre that acted. */
  centre: CentreId,
  by: z.string(),
  /** The title of one's own activity. */
  title: z.string(),
  /** The beginning of the message. */
  excerpt: z.string(),
  at: z.iso.datetime(),
  unread: z.number(),
})
export type ConnectionBellItem = z.infer<typeof ConnectionBellItem>
