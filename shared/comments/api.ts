/** The HTTP bodies of threads. */
import { z } from 'zod'
import { type DocumentKind } from '../documents/kinds.ts'
import { CentreId, PersonId } from '../ids.ts'
import { Role } from '../permissions.ts'
import { CommentBody } from './body.ts'
import { Replacement } from './proposals/proposal.ts'
import { PlaceRequest, Thread, ThreadId, ThreadState } from './thread.ts'
import { ThreadAudience } from '../documents/threadAudience.ts'

/**
 * `GET /api/threads/<document>?after=<next>`: a page of those that this person may see, the newest first, each with its first
 * and its last comments.
 */
export const ThreadList = z.object({
  threads: z.array(Thread),
  /** To be sent as `after` for older ones; null at the end. */
  next: z.string().nullable().default(null),
})
export type ThreadList = z.infer<typeof ThreadList>

/** `POST /api/threads/<document>`. The key makes sending twice on bad wifi start one thread. */
export const StartThread = z.object({
  key: z.string().min(8).max(64),
  place: PlaceRequest,
  audience: ThreadAudience,
  toHelpdesk: z.boolean(),
  body: CommentBody,
  /** In place of what the thread is about: of its words, or the value of its field. */
  replacement: Replacement.optional(),
})
export type StartThread = z.input<typeof StartThread>

/** `POST /api/thread/<id>/comments` */
export const AddComment = z.object({
  key: z.string().min(8).max(64),
  body: CommentBody,
  /** The canned answer that it was written from. */
  canned: z.string().max(64).optional(),
  /** The last comment that its author had seen: refused if there is a newer one by now. */
  after: z.number().int().min(0).max(999_999_999).optional(),
})
export type AddComment = z.input<typeof AddComment>

/** `POST /api/thread/<id>/notes`: an internal note for helpdesk and coordinators. It mentions nobody. */
export const AddNote = AddComment.pick({ key: true, body: true })
export type AddNote = z.input<typeof AddNote>

/** A staff member's current activity at a thread. */
export const Attention = z.enum(['reading', 'writing'])
export type Attention = z.infer<typeof Attention>

/** `PUT /api/thread/<id>/presence`, again and again while it is open; null when it is left. */
export const SetThreadPresence = z.object({ doing: Attention.nullable() })
export type SetThreadPresence = z.infer<typeof SetThreadPresence>

/** The answer, and that of `GET`: the others who have the thread open. */
export const ThreadPresence = z.object({
  present: z.array(
    z.object({ id: PersonId, name: z.string(), doing: Attention, /** Since when. */ since: z.iso.datetime() }),
  ),
})
export type ThreadPresence = z.infer<typeof ThreadPresence>

/** The number of a comment in an address. No thread has a thousand million comments. */
export const CommentNumber = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number)

/** `PATCH /api/thread/<id>/comments/<number>`: one's own; null deletes it. */
export const ChangeComment = z.object({ body: CommentBody.nullable() })
export type ChangeComment = z.input<typeof ChangeComment>

/** An answer can be taken back for this long. No mail announces it before; the toast that offers it is gone sooner. */
export const UNDO_SENT_WITHIN_MS = 30_000

/**
 * `POST /api/thread/<id>/comments/<number>/undo`: takes back one's own answer, and restores the thread's earlier state.
 */
export const UndoComment = z.object({ state: ThreadState, snoozedUntil: z.iso.datetime().nullable() })
export type UndoComment = z.infer<typeof UndoComment>

/** `GET /api/mentionable`: the people that a comment can mention, beside centres and the helpdesk. */
export const Mentionable = z.object({
  people: z.array(z.object({ id: PersonId, name: z.string(), role: Role, centres: z.array(CentreId) })),
})
export type Mentionable = z.infer<typeof Mentionable>

/** `POST /api/thread/<id>/state`: resolves it, reopens it, or undoes resolving. */
export const ChangeState = z.object({ state: ThreadState })
export type ChangeState = z.infer<typeof ChangeState>

/** `POST /api/thread/<id>/hidden`: coordinators hide a thread from all others, or show it again. */
export const HideThread = z.object({ isHidden: z.boolean() })
export type HideThread = z.infer<typeof HideThread>

/** `POST /api/thread/<id>/owner`: the owner; null for none. */
export const ChangeOwner = z.object({ owner: PersonId.nullable() })
export type ChangeOwner = z.infer<typeof ChangeOwner>

/** `POST /api/thread/<id>/snooze`: out of the queue until then, or until somebody writes. */
export const Snooze = z.object({ until: z.iso.datetime().nullable() })
export type Snooze = z.infer<typeof Snooze>

/** `POST /api/thread/<id>/read` */
export const MarkRead = z.object({ number: z.number().int().min(0) })
export type MarkRead = z.infer<typeof MarkRead>

const DOCUMENT_KINDS = ['plan', 'profile', 'assets', 'connection'] as const satisfies readonly DocumentKind[]

/** The filter of the queue, as parameters of its address. */
export const QueueFilter = z.object({
  state: z.enum(['open', 'answered', 'unresolved', 'resolved', 'any']).catch('open'),
  owner: z.enum(['anybody', 'me', 'nobody']).catch('anybody'),
  snoozed: z
    .literal('yes')
    .transform(() => true)
    .catch(false),
  centre: CentreId.nullable().catch(null),
  kind: z.enum(DOCUMENT_KINDS).nullable().catch(null),
  /** Theme of the activity that it is about. */
  theme: z.string().max(64).nullable().catch(null),
  /** The language of its text. */
  language: z.string().max(16).nullable().catch(null),
  /** Asked this many days ago, or earlier. */
  days: z.coerce.number().int().min(1).max(365).nullable().catch(null),
  /** Words that all occur in the comments, or in the title of the entry. */
  search: z.string().trim().min(1).max(100).nullable().catch(null),
  /** The end of the page before. */
  after: z.string().max(100).nullable().catch(null),
})
export type QueueFilter = z.infer<typeof QueueFilter>

/** `GET /api/campaigns/<campaign>/queue`, for the helpdesk and coordinators. The one that waits longest first. */
export const QueuePage = z.object({
  threads: z.array(Thread),
  /** To be sent as `after` for the next page; null at the end. */
  next: z.string().nullable(),
  /** All that fit the filter, on whatever page. */
  total: z.number().default(0),
  /** All that the helpdesk was ever asked in this campaign: it grows with each new question. */
  asked: z.number().default(0),
  /** Counts those that fit the filter, whatever their state and owner. */
  counts: z.object({
    open: z.number(),
    unassigned: z.number(),
    answered: z.number(),
    mine: z.number(),
    snoozed: z.number(),
  }),
  /** By thread: the title of the entry that it is about, and the language that it is written in. */
  about: z.record(z.string(), z.object({ entry: z.string().nullable(), language: z.string().nullable() })),
})
export type QueuePage = z.infer<typeof QueuePage>

/** The most questions changed at once. */
export const MAX_CHANGED_AT_ONCE = 200

/** A change of a question; omitted fields stay. */
const QuestionChange = z.object({
  thread: ThreadId,
  state: ThreadState.optional(),
  owner: PersonId.nullable().optional(),
  /** Resolving or reopening a question ends its snooze, unless this is set. */
  snoozedUntil: z.iso.datetime().nullable().optional(),
})
export type QuestionChange = z.infer<typeof QuestionChange>

/** `POST /api/campaigns/<campaign>/queue-changes`: all that can be changed, or nothing if the store fails. */
export const ChangeQuestions = z.object({
  changes: z.array(QuestionChange).min(1).max(MAX_CHANGED_AT_ONCE),
  /** Reverts an earlier change: nobody is notified. */
  isUndo: z.boolean().default(false),
})
export type ChangeQuestions = z.input<typeof ChangeQuestions>

/** The answer. */
export const ChangedQuestions = z.object({
  done: z.array(ThreadId),
  refused: z.array(z.object({ thread: ThreadId, reason: z.string() })),
})
export type ChangedQuestions = z.infer<typeof ChangedQuestions>

/** `GET /api/campaigns/<campaign>/queue-figures`, of the last eight weeks. */
export const QueueFigures = z.object({
  /** From the question to the first answer of the staff; null if nothing was answered. */
  medianFirstAnswerMs: z.number().nullable(),
  /** By the Monday of each week. */
  perWeek: z.array(z.object({ week: z.iso.date(), count: z.number() })),
})
export type QueueFigures = z.infer<typeof QueueFigures>
