/** Milestones over HTTP. */
import { z } from 'zod'
import { Strand } from '../accounts/strands.ts'
import { CentreId } from '../ids.ts'
import { MilestoneLabel } from './labels.ts'
import { Milestone, MilestoneFields, MilestoneId } from './milestone.ts'
import { NOBODY_NOTIFIED, Notified } from './notified.ts'

/** A reminder sent about a milestone, for coordinators. */
export const SentReminder = z.object({ label: MilestoneLabel, at: z.iso.datetime(), people: z.int() })
export type SentReminder = z.infer<typeof SentReminder>

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

/** `POST /api/campaigns/<campaign>/milestones`. Creates one per id, which the server makes if omitted. */
export const NewMilestone = z
  .object({ id: MilestoneId.optional(), milestone: MilestoneFields, notified: Notified.optional() })
  .strict()
export type NewMilestone = z.infer<typeof NewMilestone>

/**
 * `PUT /api/campaigns/<campaign>/milestones/<id>`: a conflict unless it is a change of the newest version. Without
 * `notified` that stays as it is.
 */
export const ChangedMilestone = z
  .object({ version: z.int(), milestone: MilestoneFields, notified: Notified.optional() })
  .strict()
export type ChangedMilestone = z.infer<typeof ChangedMilestone>

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
