/** The messages of the bus. */
import { z } from 'zod'
import { JoinRequestId } from '../../shared/accounts/joinRequest.ts'
import { Attention } from '../../shared/comments/api.ts'
import { ThreadId } from '../../shared/comments/thread.ts'
import { parseDocumentName } from '../../shared/documents/kinds.ts'
import {
  AssetOwner,
  CampaignId,
  CentreId,
  ConnectionId,
  PersonId,
  UpdateId,
  type DocumentName,
} from '../../shared/ids.ts'

export const DocumentNameSchema = z.custom<DocumentName>(
  (value) => typeof value === 'string' && parseDocumentName(value) !== null,
)

/** Things that are limited over all nodes together. */
const LimitedThing = z.enum(['inquiry', 'proof-of-work', 'link-check', 'join'])
export type LimitedThing = z.infer<typeof LimitedThing>

export const BusMessage = z.discriminatedUnion('kind', [
  /** Someone's role or memberships changed: the access of each of their open sockets is decided again. */
  z.object({ kind: z.literal('person-changed'), person: PersonId }),
  /** A session was ended: its sockets are closed. */
  z.object({ kind: z.literal('session-ended'), tokenHash: z.string() }),
  /** A campaign was closed, reopened or moved: every open socket on its documents is judged again. */
  z.object({ kind: z.literal('campaign-changed'), campaign: CampaignId }),
  /** Coordinators may now edit a plan, or no longer may. */
  z.object({ kind: z.literal('help-access-changed'), campaign: CampaignId, centre: CentreId }),
  /** A connection was proposed, or its status or turn changed. */
  z.object({ kind: z.literal('connection-changed'), campaign: CampaignId, connection: ConnectionId }),
  /** An issue of the Weekly Update was begun, released, sent or recalled, or a correction was added. */
  z.object({ kind: z.literal('update-changed'), update: UpdateId }),
  /** A milestone of a campaign was written, changed or deleted. */
  z.object({ kind: z.literal('milestones-changed'), campaign: CampaignId }),
  /** A profile page was submitted, decided on, published or taken back. */
  z.object({ kind: z.literal('publication-changed'), campaign: CampaignId, centre: CentreId }),
  /** The report of a centre was begun, submitted or decided on. */
  z.object({ kind: z.literal('report-changed'), campaign: CampaignId, owner: AssetOwner }),
  /** The messages of the public to a centre are other than they were. */
  z.object({ kind: z.literal('inquiries-changed'), campaign: CampaignId, centre: CentreId }),
  /** The picture of a file of this owner was uploaded or removed. */
  z.object({ kind: z.literal('thumbnails-changed'), campaign: CampaignId, owner: AssetOwner }),
  /** Something else than before was found at links of a campaign's documents. */
  z.object({ kind: z.literal('links-changed'), campaign: CampaignId }),
  /** Something was written in a thread, or done with it. */
  z.object({ kind: z.literal('thread-changed'), thread: ThreadId }),
  /** An internal note of a thread was written or changed. */
  z.object({ kind: z.literal('thread-note-changed'), thread: ThreadId }),
  /** Words that were commented are elsewhere in their document, gone or back. */
  z.object({ kind: z.literal('anchors-changed'), document: DocumentNameSchema }),
  /** A join request was made, changed or decided. */
  z.object({ kind: z.literal('join-changed'), request: JoinRequestId }),
  /** The row of a plan is of a newer version of it. */
  z.object({ kind: z.literal('plan-projected'), campaign: CampaignId, centre: CentreId, version: z.int() }),
  /** The rows of a centre's tasks follow from newer tasks, or from a newer plan. */
  z.object({ kind: z.literal('tasks-projected'), campaign: CampaignId, centre: CentreId }),
  /** Somebody of the staff opened a thread, writes in it, or left it (null). */
  z.object({
    kind: z.literal('thread-presence'),
    thread: ThreadId,
    person: z.object({ id: PersonId, name: z.string() }),
    doing: Attention.nullable(),
  }),
  /** These people edit a document at a node now. */
  z.object({
    kind: z.literal('document-presence'),
    node: z.string(),
    document: DocumentNameSchema,
    people: z.array(z.object({ id: PersonId, name: z.string() })),
  }),
  /** A sign-in failed; the network address, and the account at it, as hashes. */
  z.object({ kind: z.literal('sign-in-failed'), address: z.string(), account: z.string() }),
  /** A link to sign in was asked for; the network address and the mailbox as hashes. */
  z.object({
    kind: z.literal('link-asked'),
    address: z.string(),
    /** Nodes of an older release do not say it. */
    network: z.string().default(''),
    email: z.string(),
    isKnown: z.boolean(),
  }),
  /** Something counts in these limits, see `pacing/limits.ts`; their names are hashes. */
  z.object({ kind: z.literal('limit-taken'), of: LimitedThing, names: z.array(z.string().max(64)).max(10).readonly() }),
  /** A centre answered a suggestion, or took an answer back. */
  z.object({ kind: z.literal('feedback-changed'), campaign: CampaignId, centre: CentreId }),
  /** The texts of public pages in a language were corrected. */
  z.object({ kind: z.literal('wording-changed'), language: z.string().max(20) }),
  /** The register of helplines was changed, or an entry confirmed. */
  z.object({ kind: z.literal('helplines-changed') }),
  /** The bell of these people has something new, or less. */
  z.object({ kind: z.literal('bell-changed'), people: z.array(PersonId).readonly() }),
  /** Somebody waits for a mail that was queued: the node that sends mails does not wait for its next look. */
  z.object({ kind: z.literal('mail-due') }),
])
export type BusMessage = Readonly<z.infer<typeof BusMessage>>
