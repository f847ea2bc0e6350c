/** A thread: a question or note at a place of a document, and its answers. */
import { z } from 'zod'
import { ThreadAudience } from '../documents/threadAudience.ts'
import { CampaignId, CentreId, PersonId } from '../ids.ts'
import { RichText } from '../richtext/json.ts'
import { LanguageCode } from '../fields/values.ts'
import { TextAnchor, TextPlaceRequest } from './anchors/anchor.ts'
import { Proposal } from './proposals/proposal.ts'

export const ThreadId = z
  .string()
  .regex(/^[\w-]{22}$/)
  .brand<'ThreadId'>()
export type ThreadId = z.infer<typeof ThreadId>

export const ThreadState = z.enum([
  /** Somebody waits for an answer. */
  'open',
  /** The person who was asked has answered. */
  'answered',
  'resolved',
])
export type ThreadState = z.infer<typeof ThreadState>

/** The document as a whole. */
const DocumentPlace = z.object({ at: z.literal('document') })
/** An entry (an activity, an asset) as a whole, or one of its fields. */
const EntryPlace = z.object({
  at: z.literal('entry'),
  entry: z.string().min(1).max(64),
  field: z.string().min(1).max(64).nullable(),
})

/** The place of a thread in its document. */
export const Place = z.discriminatedUnion('at', [
  DocumentPlace,
  EntryPlace,
  /** Some words of a rich text, wherever they are now. */
  z.object({ at: z.literal('text'), anchor: TextAnchor }),
])
export type Place = z.infer<typeof Place>

/** The requested place of a new thread. */
export const PlaceRequest = z.discriminatedUnion('at', [DocumentPlace, EntryPlace, TextPlaceRequest])
export type PlaceRequest = z.infer<typeof PlaceRequest>

const Author = z.object({ id: PersonId, name: z.string() })
type Author = z.infer<typeof Author>

export const Comment = z.object({
  /** From 1, in the order in which they were written. */
  number: z.number(),
  author: Author,
  at: z.iso.datetime(),
  editedAt: z.iso.datetime().nullable(),
  /** Null for one that was deleted: its place stays. */
  body: RichText.nullable(),
  /** The language that it is in; null if uncertain. */
  language: LanguageCode.nullable().default(null),
})
export type Comment = z.infer<typeof Comment>

export const Thread = z.object({
  id: ThreadId,
  document: z.string(),
  campaign: CampaignId,
  /** The centres of the document: one, both of a connection, none for the network's own assets. */
  centres: z.array(CentreId),
  place: Place,
  audience: ThreadAudience,
  /** The helpdesk is asked. */
  toHelpdesk: z.boolean(),
  state: ThreadState,
  /** The member of the staff that it is assigned to. */
  owner: Author.nullable(),
  startedBy: PersonId,
  startedAt: z.iso.datetime(),
  lastAt: z.iso.datetime(),
  /** Out of the queue until then. */
  snoozedUntil: z.iso.datetime().nullable(),
  /** What the first comment proposes in place of what is there; null for a thread without one. Older responses have none. */
  proposal: Proposal.nullable().default(null),
  /** How many comments between the first and the others are left out; `GET /api/thread/<id>` has them. */
  earlier: z.number().default(0),
  /** Since when coordinators hide it from all others; null while it is shown. */
  hiddenAt: z.iso.datetime().nullable().default(null),
  comments: z.array(Comment),
  /**
   * Internal notes, numbered separately: empty for everybody except helpdesk and coordinators. Older responses have
   * none.
   */
  notes: z.array(Comment).default([]),
  /** The number of the last comment that this person has read; 0 for none. */
  read: z.number(),
})
export type Thread = z.infer<typeof Thread>

/** Whether a comment reopens or answers a thread, by who writes it. */
export function stateAfterComment(
  { toHelpdesk, startedBy }: Pick<Thread, 'toHelpdesk' | 'startedBy'>,
  author: { readonly id: PersonId; readonly isStaff: boolean },
): ThreadState {
  if (toHelpdesk) return author.isStaff ? 'answered' : 'open'
  return author.id === startedBy ? 'open' : 'answered'
}
