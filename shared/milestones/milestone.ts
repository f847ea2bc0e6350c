/** A *milestone* is a dated deadline or event of a campaign, which coordinators write for the network. */
import { z } from 'zod'
import { LocalDate, LocalTime, mondayOf } from '../days.ts'
import { CampaignId } from '../ids.ts'

/** Made by the milestone's writer, so that sending it twice makes one: a {@link randomId}. */
export const MilestoneId = z
  .string()
  .regex(/^[\w-]{22}$/)
  .brand<'MilestoneId'>()
export type MilestoneId = z.infer<typeof MilestoneId>

export const MAX_MILESTONES = 200
export const MAX_TITLE = 200
export const MAX_TEXT = 2000
export const MAX_PLACE = 200
export const MAX_NOTE = 120
export const MAX_LINK = 500

/** Years that a calendar can show and a person can mean. */
const Day = LocalDate.refine((day) => day >= '2000-01-01' && day <= '2099-12-31', 'must be between 2000 and 2099')

export const MilestoneWhen = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('day'), day: Day }),
    z.object({ kind: z.literal('range'), from: Day, to: Day }),
    /** `week of Monday 18 November`: some time in the week that begins on this day. */
    z.object({ kind: z.literal('week'), monday: Day }),
    /** `ongoing until 21 November`: it has begun, and nobody needs to know when. */
    z.object({ kind: z.literal('until'), to: Day }),
  ])
  .refine((when) => when.kind !== 'range' || when.from < when.to, {
    path: ['to'],
    error: 'must be after the first day',
  })
  .refine((when) => when.kind !== 'week' || mondayOf(when.monday) === when.monday, {
    path: ['monday'],
    error: 'must be a Monday',
  })
export type MilestoneWhen = z.infer<typeof MilestoneWhen>

/** Hours are those of Brussels: see {@link NETWORK_ZONE}. */
export const MilestoneTime = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('at'), start: LocalTime, end: LocalTime.nullable() }),
    /** 17:00. */
    z.object({ kind: z.literal('close-of-business') }),
  ])
  .refine((time) => time.kind !== 'at' || time.end === null || time.end > time.start, {
    path: ['end'],
    error: 'must be after the start',
  })
export type MilestoneTime = z.infer<typeof MilestoneTime>

export const MilestonePlace = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('online'), text: z.string().trim().max(MAX_PLACE) }),
  z.object({ kind: z.literal('place'), text: z.string().trim().max(MAX_PLACE) }),
  z.object({ kind: z.literal('hybrid'), text: z.string().trim().max(MAX_PLACE) }),
])
export type MilestonePlace = z.infer<typeof MilestonePlace>
export const PLACE_KINDS = ['online', 'place', 'hybrid'] as const

export const AUDIENCES = [
  'all',
  'awareness-centres',
  'helplines',
  'hotlines',
  'youth',
  'sic-plus',
  /** People who were invited in person. The workspace does not know them. */
  'notified',
] as const
export const MilestoneAudience = z.enum(AUDIENCES)
export type MilestoneAudience = z.infer<typeof MilestoneAudience>

export const PURPOSES = ['information', 'action', 'participation', 'dissemination'] as const
export const MilestonePurpose = z.enum(PURPOSES)
export type MilestonePurpose = z.infer<typeof MilestonePurpose>

export const CONTACT_ROLES = ['coordination-team', 'helpdesk', 'european-commission'] as const
/** Answers questions: a role or a mailbox that several people read, never a person. */
export const MilestoneContact = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('role'), role: z.enum(CONTACT_ROLES) }),
  z.object({ kind: z.literal('mailbox'), address: z.email('must be an email address').max(200) }),
])
export type MilestoneContact = z.infer<typeof MilestoneContact>

const isWebAddress = (address: string): boolean => {
  const url = URL.parse(address)
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:')
}
const WebAddress = z
  .string()
  .max(MAX_LINK)
  .refine(isWebAddress, 'must be an address that starts with https:// or http://')

/** In the order of the table, each once. */
const several = <T extends string>(option: z.ZodType<T>, order: readonly T[]) =>
  z
    .array(option)
    .min(1, 'choose at least one')
    .max(order.length)
    .transform((chosen) => order.filter((one) => chosen.includes(one)))

/** Text that comes from a form: PostgreSQL stores none with U+0000. */
const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((words) => !words.includes('\0'), 'must not contain U+0000')

/** The fields that a coordinator writes. */
export const MilestoneFields = z
  .object({
    kind: z.enum(['deadline', 'date']),
    title: text(MAX_TITLE).refine((title) => title !== '', 'must not be empty'),
    when: MilestoneWhen,
    /** Beside the date, such as “activities all month”. */
    whenNote: text(MAX_NOTE),
    time: MilestoneTime.nullable(),
    place: MilestonePlace.nullable(),
    detailsToFollow: z.boolean(),
    audiences: several(MilestoneAudience, AUDIENCES),
    purposes: several(MilestonePurpose, PURPOSES),
    contact: MilestoneContact.nullable(),
    link: WebAddress.nullable(),
    text: text(MAX_TEXT),
    /** What it is the deadline of; its page leads there. */
    leadsTo: z.enum(['reports']).nullable().default(null),
    /** Whether the workspace reminds people of it by itself. */
    reminds: z.boolean(),
  })
  .strict()
  .refine(({ when, time }) => when.kind !== 'week' || time === null, {
    path: ['time'],
    error: 'a week has no time of day',
  })
export type MilestoneFields = z.infer<typeof MilestoneFields>

export const Milestone = z.object({
  ...MilestoneFields.shape,
  id: MilestoneId,
  campaign: CampaignId,
  /** Grows with each change; a change names the one that it is of. */
  version: z.int(),
  createdAt: z.iso.datetime(),
  /** When something last changed that people must know; null if nothing has. */
  updatedAt: z.iso.datetime().nullable(),
  /** Taken over from the campaign before, and not looked at since. */
  needsReview: z.boolean(),
})
export type Milestone = z.infer<typeof Milestone>

const WithoutTheRest = z.object(MilestoneFields.shape)

/** A milestone's fields, without the server's additions. */
export const fieldsOf = (milestone: Milestone): MilestoneFields => WithoutTheRest.parse(milestone)

/** Whether a change affects what people have in their calendars, so that they must know it. */
export function changesDate(before: MilestoneFields, after: MilestoneFields): boolean {
  // Parsed objects have their keys in the order of the schema.
  const facts = ({ kind, when, time, place, link }: MilestoneFields) => JSON.stringify([kind, when, time, place, link])
  return facts(before) !== facts(after)
}
