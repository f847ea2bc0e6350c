/** The messages of the `/live` socket: JSON texts that name what changed, never the change itself. */
import { z } from 'zod'
import { ThreadId } from './comments/thread.ts'
import { AssetOwner, CampaignId, CentreId, ConnectionId, UpdateId } from './ids.ts'

export const Notice = z.discriminatedUnion('topic', [
  /** A plan was started or changed; `version` is the view's current one. At most one a plan and second. */
  z.object({ topic: z.literal('plan'), campaign: CampaignId, centre: CentreId, version: z.number() }),
  /** Tasks of a centre changed, or what follows for them from its plan. At most one a centre and second. */
  z.object({ topic: z.literal('tasks'), campaign: CampaignId, centre: CentreId }),
  /** Somebody began or stopped editing something of a campaign. At most one a campaign and second. */
  z.object({ topic: z.literal('presence'), campaign: CampaignId }),
  /** A profile page's draft changed. At most one a profile and second. */
  z.object({ topic: z.literal('profile'), campaign: CampaignId, centre: CentreId, version: z.number() }),
  /** A profile page was submitted, decided on, published or taken back. */
  z.object({ topic: z.literal('publication'), campaign: CampaignId, centre: CentreId }),
  /** A message of the public to this centre came in, was answered or deleted. */
  z.object({ topic: z.literal('inquiries'), campaign: CampaignId, centre: CentreId }),
  /**
   * Somebody's list of asset links changed, at most one an owner and second; or one of its pictures did, which has no
   * version.
   */
  z.object({ topic: z.literal('assets'), campaign: CampaignId, owner: AssetOwner, version: z.number().nullable() }),
  /** The suggestions of these centres changed. At most one a campaign and second. */
  z.object({ topic: z.literal('suggestions'), campaign: CampaignId, centres: z.array(CentreId) }),
  /** An issue of the Weekly Update was begun, released, sent or recalled, corrected, or its draft changed. */
  z.object({ topic: z.literal('update'), update: UpdateId }),
  /** A report was begun, submitted or decided on; or its draft changed, for those who write it. */
  z.object({ topic: z.literal('report'), campaign: CampaignId, owner: AssetOwner }),
  /** A milestone of a campaign was written, changed or deleted. */
  z.object({ topic: z.literal('milestones'), campaign: CampaignId }),
  /** A campaign was opened, closed or moved to another day. */
  z.object({ topic: z.literal('campaign'), campaign: CampaignId }),
  /** Coordinators may now edit a plan, or no longer may. */
  z.object({ topic: z.literal('help-access'), campaign: CampaignId, centre: CentreId }),
  /** Something else than before was found at links of a campaign's documents. */
  z.object({ topic: z.literal('links'), campaign: CampaignId }),
  /** A connection was proposed or answered, or its notes changed. */
  z.object({ topic: z.literal('connection'), campaign: CampaignId, connection: ConnectionId }),
  /** Something was written in a thread of a document, or done with it. */
  z.object({ topic: z.literal('thread'), document: z.string(), thread: ThreadId }),
  /** Somebody of the staff opened a thread, began to write in it, or left it. */
  z.object({ topic: z.literal('thread-presence'), thread: ThreadId }),
  /** Words that were commented are elsewhere in their document, gone or back. At most one a document and second. */
  z.object({ topic: z.literal('anchors'), document: z.string() }),
  /** The register of helplines was changed, or an entry confirmed. */
  z.object({ topic: z.literal('helplines') }),
  /** This person's bell has something new, or less. */
  z.object({ topic: z.literal('bell') }),
  /** A join request that this person may decide, or their own, was made, changed or decided. */
  z.object({ topic: z.literal('join') }),
  /** This person's own rights changed: fetch the session again. */
  z.object({ topic: z.literal('session') }),
])
export type Notice = z.infer<typeof Notice>
