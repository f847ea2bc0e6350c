/** The HTTP bodies of threads. */
import { z } from 'zod'
import { ConnectionBellItem } from '../connections/bell.ts'
import { CampaignId, CentreId, PersonId } from '../ids.ts'
import { Role } from '../permissions.ts'
import { CommentBody } from './body.ts'
import { PlaceRequest, Thread, ThreadAudience, ThreadId, ThreadState } from './thread.ts'

/** `GET /api/threads/<document>`: those that this person may see. */
export const ThreadList = z.object({ threads: z.array(Thread) })
export type ThreadList = z.infer<typeof ThreadList>

/** `POST /api/threads/<document>`. The key makes sending twice on bad wifi start one thread. */
export const StartThread = z.object({
  key: z.string().min(8).max(64),
  place: PlaceRequest,
  audience: ThreadAudience,
  toHelpdesk: z.boolean(),
  body: CommentBody,
})
export type StartThread = z.input<typeof StartThread>

/** `POST /api/thread/<id>/comments` */
export const AddComment = z.object({
  key: z.string().min(8).max(64),
  body: CommentBody,
  /** The canned answer that it was written from. */
  canned: z.string().max(64).optional(),
})
export type AddComment = z.input<typeof AddComment>

/** The number of a comment in an address. No thread has a thousand million comments. */
export const CommentNumber = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number)

/** `PATCH /api/thread/<id>/comments/<number>`: one's own; null deletes it. */
export const ChangeComment = z.object({ body: CommentBody.nullable() })
export type ChangeComment = z.input<typeof ChangeComment>

/** `GET /api/mentionable`: the people that a comment can mention, beside centres and the helpdesk. */
export const Mentionable = z.object({
  people: z.array(z.object({ id: PersonId, name: z.string(), role: Role, centres: z.array(CentreId) })),
})
export type Mentionable = z.infer<typeof Mentionable>

/** `POST /api/thread/<id>/state`: resolves it, or reopens it. */
export const ChangeState = z.object({ state: ThreadState.exclude(['answered']) })
export type ChangeState = z.infer<typeof ChangeState>

/** `POST /api/thread/<id>/owner`: who looks after it; nobody any more. */
export const ChangeOwner = z.object({ owner: PersonId.nullable() })
export type ChangeOwner = z.infer<typeof ChangeOwner>

/** `POST /api/thread/<id>/snooze`: out of the queue until then, or until somebody writes. */
export const Snooze = z.object({ until: z.iso.datetime().nullable() })
export type Snooze = z.infer<typeof Snooze>

/** `POST /api/thread/<id>/read` */
export const MarkRead = z.object({ number: z.number().int().min(0) })
export type MarkRead = z.infer<typeof MarkRead>

/** The filter of the queue, as parameters of its address. */
export const QueueFilter = z.object({
  state: z.enum(['open', 'answered', 'resolved', 'any']).catch('open'),
  owner: z.enum(['anybody', 'me', 'nobody']).catch('anybody'),
  snoozed: z
    .literal('yes')
    .transform(() => true)
    .catch(false),
  /** The end of the page before. */
  after: z.string().max(100).nullable().catch(null),
})
export type QueueFilter = z.infer<typeof QueueFilter>

/** `GET /api/campaigns/<campaign>/queue`, for the helpdesk and coordinators. The one that waits longest first. */
export const QueuePage = z.object({
  threads: z.array(Thread),
  /** To be sent as `after` for the next page; null at the end. */
  next: z.string().nullable(),
  counts: z.object({ open: z.number(), answered: z.number(), mine: z.number(), snoozed: z.number() }),
})
export type QueuePage = z.infer<typeof QueuePage>

/** `GET /api/campaigns/<campaign>/queue-figures`, of the last eight weeks. */
export const QueueFigures = z.object({
  /** From the question to the first answer of the staff; null where nothing was answered. */
  medianFirstAnswerMs: z.number().nullable(),
  /** By the Monday of each week. */
  perWeek: z.array(z.object({ week: z.iso.date(), count: z.number() })),
})
export type QueueFigures = z.infer<typeof QueueFigures>

export const NotificationKind = z.enum([
  /** Somebody wrote in a thread in which one takes part. */
  'reply',
  'mention',
  /** Somebody asked at one's own document. */
  'started',
  'resolved',
  'assigned',
])
export type NotificationKind = z.infer<typeof NotificationKind>

/** `GET /api/notifications`: the bell, by thread, the newest first. */
export const NotificationList = z.object({
  /** Those of connections, likewise. */
  connections: z.array(ConnectionBellItem).default([]),
  notifications: z.array(
    z.object({
      thread: ThreadId,
      document: z.string(),
      campaign: CampaignId,
      /** The centres of the document. */
      centres: z.array(CentreId),
      /** The last event. */
      kind: NotificationKind,
      by: z.string(),
      /** The beginning of what was said. */
      excerpt: z.string(),
      at: z.iso.datetime(),
      unread: z.number(),
    }),
  ),
})
export type NotificationList = z.infer<typeof NotificationList>
