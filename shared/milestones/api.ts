/** Milestones over HTTP. */
import { hasUser } from '../hasUser.ts'
import { z } from 'zod'
import { Strand } from '../accounts/strands.ts'
import { CentreId } from '../ids.ts'
import { MilestoneLabel } from './labels.ts'
import { MAX_MILESTONES, Milestone, MilestoneFields, MilestoneId } from './milestone.ts'
import { NOBODY_NOTIFIED, Notified } from './notified.ts'

/** A reminder sent about a milestone, for coordinators. */
const SentReminder = z.object({
  label: MilestoneLabel,
  at: z.iso.datetime(),
  people: z.int(),
  /** The name of the coordinator who sent it last; null for the server, or if unknown. */
  by: z.string().nullable().default(null),
})

export const ListedMilestone = z.object({
  ...Milestone.shape,
  /** The label of the moment of the answer. Our client computes it itself, since it may show the list later. */
  label: MilestoneLabel.nullable(),
  /** Whether it is for the person who asks: they are reminded of it. */
  isForMe: z.boolean().default(false),
  /** Empty for all but coordinators. */
  notified: Notified.default(NOBODY_NOTIFIED),
  /** The last first; empty for all but coordinators. */
  sent: z.array(SentReminder),
})
export type ListedMilestone = z.infer<typeof ListedMilestone>

/** `GET /api/campaigns/<campaign>/milestones`, by day. */
export const MilestoneList = z.object({ milestones: z.array(ListedMilestone) })
export type MilestoneList = z.infer<typeof MilestoneList>

const TypedMilestone = MilestoneFields.refine(({ link }) => link === null || !hasUser(link), {
  path: ['link'],
  error: 'must have no name or password before its host',
})

/** `POST /api/campaigns/<campaign>/milestones`. Creates one per id, which the server makes if omitted. */
export const NewMilestone = z
  .object({ id: MilestoneId.optional(), milestone: TypedMilestone, notified: Notified.optional() })
  .strict()
export type NewMilestone = z.infer<typeof NewMilestone>

/**
 * `PUT /api/campaigns/<campaign>/milestones/<id>`: a conflict unless it is a change of the newest version. Without
 * `notified` that stays as it is.
 */
export const ChangedMilestone = z
  .object({ version: z.int(), milestone: TypedMilestone, notified: Notified.optional() })
  .strict()
export type ChangedMilestone = z.infer<typeof ChangedMilestone>

/** `POST …/milestones/review`: the copied ones that are right, or with `needsReview` that are to be checked after all. */
export const ReviewMilestones = z
  .object({
    milestones: z
      .array(z.object({ id: MilestoneId, version: z.int() }).strict())
      .min(1)
      .max(MAX_MILESTONES),
    needsReview: z.boolean(),
  })
  .strict()

/** Those that were changed, each with its new version. */
export const ReviewedMilestones = z.object({
  milestones: z.array(z.object({ id: MilestoneId, version: z.int() })),
})
export type ReviewedMilestones = z.infer<typeof ReviewedMilestones>

export const MAX_REMINDER_WORDS = 500

/** A coordinator's own words in a reminder: plain text, in lines. */
const ReminderWords = z
  .string()
  .transform((words) => words.replaceAll(/\r\n?/g, '\n').trim())
  .refine((words) => words.length <= MAX_REMINDER_WORDS, `at most ${MAX_REMINDER_WORDS} characters`)
  .refine((words) => !words.includes('\0'), 'must not contain U+0000')

/** `POST …/milestones/<id>/reminders`: reminds now, people of these centres alone if any are named. */
export const RemindNow = z
  .object({ centres: z.array(CentreId).max(200).optional(), words: ReminderWords.default('') })
  .strict()
export type RemindNow = z.infer<typeof RemindNow>

/**
 * `GET /api/campaigns/<campaign>/reminders`, for coordinators: who reminded each centre of each milestone last, by hand.
 * The newest come first.
 */
export const LastReminders = z.object({
  reminders: z.array(
    z.object({
      centre: CentreId,
      milestone: MilestoneId,
      at: z.iso.datetime(),
      /** Null for somebody who was erased. */
      by: z.string().nullable(),
    }),
  ),
})
export type LastReminders = z.infer<typeof LastReminders>

/** `GET …/milestones/<id>/recipients`: the people that a reminder would reach now. */
export const Recipients = z.object({
  /** The label that most of them would read; null if nobody would be reminded. */
  label: MilestoneLabel.nullable(),
  people: z.int(),
  byMail: z.int(),
  /** All centres of the audience that have people. `hadAll`: those of them who received every label. */
  centres: z.array(z.object({ centre: CentreId, people: z.int(), hadAll: z.int() })),
  /** Centres whose planners all stand for a strand, because none of them has said that they work in it. */
  unsaid: z.array(z.object({ strand: Strand, centres: z.array(CentreId) })),
  /** People of no centre: readers and helpdesk. */
  others: z.int(),
  /** People of the audience who received all labels already. */
  hadAll: z.int(),
})
export type Recipients = z.infer<typeof Recipients>
