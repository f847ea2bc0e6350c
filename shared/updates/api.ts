/** The Weekly Update over HTTP. */
import { z } from 'zod'
import { SubmissionState } from '../submissions/submission.ts'
import { LocalDate } from '../days.ts'
import { CampaignId, ItemId, PersonId, UpdateId } from '../ids.ts'
import { MilestoneAudience } from '../milestones/milestone.ts'
import { RichText } from '../richtext/json.ts'
import { Candidate, CandidateKind } from './candidate.ts'
import { ItemContact, ItemSource } from './fields.ts'
import { Letter, LetterItem, LetterLine, LetterSection } from './letter.ts'
import { IssueNumber, UpdateState } from './updateState.ts'

/** `POST /api/updates`: the next issue. Without an id the server makes one; sending it twice makes one. */
export const NewUpdate = z.object({ id: UpdateId.optional(), day: LocalDate.optional() }).strict()
export type NewUpdate = z.infer<typeof NewUpdate>

export const MadeUpdate = z.object({ id: UpdateId })

const Counted = z.object({ people: z.int(), refused: z.int(), waiting: z.int() })

export const ListedUpdate = z.object({
  id: UpdateId,
  campaign: CampaignId,
  /** Null before it is released. */
  number: IssueNumber.nullable(),
  /** The planned day; null while a draft has none. */
  day: LocalDate.nullable(),
  state: UpdateState,
  title: z.string(),
  /** The headings of its items, in order. */
  headings: z.array(z.string()),
  isPublic: z.boolean(),
  /** When it goes, or went; null before somebody said so. */
  sendAt: z.iso.datetime().nullable(),
  /** For coordinators, of one that was sent. */
  sent: Counted.nullable(),
})
export type ListedUpdate = z.infer<typeof ListedUpdate>

/** `GET /api/updates`: the latest day first; drafts for coordinators alone. */
export const UpdateList = z.object({ updates: z.array(ListedUpdate) })
export type UpdateList = z.infer<typeof UpdateList>

/** A correction after sending: the sent mail stays as it was. */
export const UpdateNote = z.object({
  id: z.string(),
  item: ItemId,
  at: z.iso.datetime(),
  words: z.string(),
})
export type UpdateNote = z.infer<typeof UpdateNote>

export const ReadItem = LetterItem.extend({
  /** Plain text; `body` is the rich one. */
  text: z.string(),
  body: RichText,
  audience: z.array(MilestoneAudience),
  contact: ItemContact.nullable(),
  source: ItemSource.nullable(),
  /** Whether its audience includes the one who reads; for coordinators it does so always. */
  isForMe: z.boolean(),
})
export type ReadItem = z.infer<typeof ReadItem>

const ReadSection = LetterSection.extend({ items: z.array(ReadItem) })

const Named = z.object({ id: PersonId, name: z.string() })

/** What the coordinators of a letter need beside it. */
const Release = z.object({
  /** How many coordinators it takes. */
  policy: z.enum(['two', 'one']),
  /** Counts the snapshots of this letter; null before the first. */
  snapshot: z.int().nullable(),
  askedAt: z.iso.datetime().nullable(),
  askedBy: Named.nullable(),
  decision: SubmissionState.nullable(),
  decidedBy: Named.nullable(),
  /** With which it was returned. */
  words: z.string(),
  /** Whether the one who reads this may release this snapshot. */
  mayRelease: z.boolean(),
  /** The snapshot that waits; null if none does. */
  letter: Letter.nullable(),
  /** The snapshot that the one who reads this saw last, before this one; null if they saw none. */
  seen: Letter.nullable(),
})

/** `GET /api/updates/<id or number>` */
export const ReadUpdate = z.object({
  ...ListedUpdate.omit({ headings: true, sent: true }).shape,
  ...Letter.omit({ sections: true, day: true }).partial({ nextDay: true }).shape,
  sections: z.array(ReadSection),
  deadlines: z.array(LetterLine),
  dates: z.array(LetterLine),
  notes: z.array(UpdateNote),
  /** When sending began; null before. */
  sentAt: z.iso.datetime().nullable(),
  /** The numbers of its neighbours among released issues. */
  older: IssueNumber.nullable(),
  newer: IssueNumber.nullable(),
  /** Null for all but coordinators. */
  release: Release.nullable(),
})
export type ReadUpdate = z.infer<typeof ReadUpdate>

/** `GET /api/updates/<id>/candidates`, for coordinators: what happened since the last issue. */
export const CandidateList = z.object({
  /** When the last issue was sent; null without one. */
  since: z.iso.datetime().nullable(),
  groups: z.array(z.object({ kind: CandidateKind, entries: z.array(Candidate) })),
  /** The sources of the letter's items as they are now; null for one that is gone. */
  sources: z.array(z.object({ source: ItemSource, now: Candidate.nullable() })),
  /** Addresses in the letter that do not answer. */
  deadLinks: z.array(z.string()).default([]),
  /** Mailboxes that several people read: other addresses in the text may be a person's. */
  mailboxes: z.array(z.string()).default([]),
})
export type CandidateList = z.infer<typeof CandidateList>

/** `POST /api/updates/<id>/items` */
export const AddCandidate = z.object({ candidate: z.string().min(1).max(300) }).strict()

/** `POST /api/updates/<id>/release` */
export const ReleaseDecision = z
  .object({
    decision: z.enum(['ask', 'release', 'return', 'recall']),
    /** The snapshot that was looked at: refused if there is a newer one. */
    snapshot: z.int().optional(),
    words: z.string().trim().max(1000).optional(),
  })
  .strict()
export type ReleaseDecision = z.infer<typeof ReleaseDecision>

/** `PUT /api/updates/<id>/seen` */
export const SeenSnapshot = z.object({ snapshot: z.int().min(1).max(1_000_000) }).strict()

/** `POST /api/updates/<id>/sending`: now, or at an instant. */
export const StartSending = z.object({ at: z.iso.datetime().nullable() }).strict()
export type StartSending = z.infer<typeof StartSending>

/** `PATCH /api/updates/<id>/sending`: holds what waits, or sends the same letter to the rest. */
export const ChangeSending = z.object({ stopped: z.boolean() }).strict()
export type ChangeSending = z.infer<typeof ChangeSending>

/** `GET /api/updates/<id>/sending` */
export const Sending = z.object({
  /** Mails that a mail server took. One that was handed over without an answer counts, as nobody knows whether it arrived. */
  sent: z.int(),
  waiting: z.int(),
  /** For good, or for days. */
  refused: z.int(),
  stopped: z.boolean(),
  at: z.iso.datetime().nullable(),
  /** Mails that did not arrive, or may not have, the latest first: the reason in the mail server's words, for coordinators. */
  refusals: z.array(
    z.object({
      name: z.string(),
      at: z.iso.datetime(),
      trouble: z.string(),
      isPaused: z.boolean(),
      /** `later`: it is tried again. `unsure`: it was handed over without an answer, so it is not sent again. */
      kind: z.enum(['later', 'refused', 'unsure']),
    }),
  ),
})
export type Sending = z.infer<typeof Sending>

/** `GET /api/updates/<id>/mail`, for coordinators: the letter as a mail to oneself. */
export const UpdateMail = z.object({ subject: z.string(), html: z.string(), text: z.string() })
export type UpdateMail = z.infer<typeof UpdateMail>

/** `GET /api/updates/recipients`: who would receive a letter now. */
export const LetterRecipients = z.object({
  people: z.int(),
  byRole: z.array(z.object({ role: z.string(), people: z.int() })),
  switchedOff: z.int(),
  /** Readers who were never asked. */
  notAsked: z.int(),
  paused: z.array(z.object({ id: PersonId, name: z.string(), since: z.iso.datetime() })),
})
export type LetterRecipients = z.infer<typeof LetterRecipients>

/** `POST /api/updates/<id>/notes` */
export const NewNote = z.object({ item: ItemId, words: z.string().trim().min(1).max(500) }).strict()
export type NewNote = z.infer<typeof NewNote>

/** `GET /api/update-choice`, `PUT` the same with `wants`, `POST …/resume` for a paused address. */
export const UpdateChoice = z.object({
  /** Null for a reader who was not asked yet. */
  wants: z.boolean().nullable(),
  /** Whether mails to this person's address are paused, because it refused them for good. */
  isPaused: z.boolean(),
})
export type UpdateChoice = z.infer<typeof UpdateChoice>
export const SetUpdateChoice = z.object({ wants: z.boolean() }).strict()
