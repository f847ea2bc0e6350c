/** People, for coordinators and lead planners. */
import { z } from 'zod'
import { CampaignId, CentreId, PersonId } from '../ids.ts'
import { Person, Role } from '../permissions.ts'
import { StrandsInCentre } from './strands.ts'

const OwnedInPlan = z.object({ campaign: CampaignId, centre: CentreId, count: z.number() })
export type OwnedInPlan = z.infer<typeof OwnedInPlan>

export const Account = Person.extend({
  lastSeenAt: z.iso.datetime().nullable(),
  /** The last day of access; null for no end. */
  accessUntil: z.iso.date().nullable(),
  endedAt: z.iso.datetime().nullable(),
  /** The strands of their centres in which a planner works, as far as chosen. */
  strands: z.array(StrandsInCentre).default([]),
  /** True for each of several accounts with one address. */
  sharesAddress: z.boolean(),
  /** Unresolved threads that this person owns: when they leave, somebody takes them over. */
  openQuestions: z.number(),
  /** Activities of open campaigns that this person owns, by plan: somebody takes them over too. */
  ownedActivities: z.array(OwnedInPlan).default([]),
})
export type Account = z.infer<typeof Account>

/** `GET /api/people`; with `?centre=` those of a centre. */
export const Accounts = z.object({ people: z.array(Account) })
export type Accounts = z.infer<typeof Accounts>

/** `POST /api/people/<id>/erasure`: `confirm` is the id once more. */
export const ErasePersonBody = z.object({ confirm: PersonId }).strict()
export type ErasePersonBody = z.infer<typeof ErasePersonBody>

/** `POST /api/invitations`: sends a link that gives this role to the reader of the mailbox. */
export const Invite = z
  .object({ email: z.email().max(320), role: Role, centre: CentreId.nullish(), lead: z.boolean().default(false) })
  .strict()
  .refine(({ role, centre }) => (role === 'planner') === (centre !== null && centre !== undefined), {
    message: 'a planner has a centre, and nobody else does',
    path: ['centre'],
  })
export type Invite = z.input<typeof Invite>

/** `POST /api/people/<id>/merge`: this account ends, and all its sign-ins lead to the other one. */
export const MergeAccount = z.object({ into: PersonId, reason: z.string().trim().min(1).max(500) }).strict()
export type MergeAccount = z.infer<typeof MergeAccount>

/** `POST /api/people/<id>/hand-over`: the named person owns this person's open questions from now on. */
export const HandOverTo = z.object({ to: PersonId }).strict()
export type HandOverTo = z.infer<typeof HandOverTo>

export const HandedOver = z.object({ questions: z.number() })
