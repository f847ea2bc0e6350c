/** A *join request*: somebody asks for a role, and for a centre if they plan. */
import { z } from 'zod'
import { CentreId, PersonId } from '../ids.ts'
import { Role } from '../permissions.ts'

export const JoinRequestId = z
  .string()
  .regex(/^[\w-]{22}$/)
  .brand<'JoinRequestId'>()
export type JoinRequestId = z.infer<typeof JoinRequestId>

/** `asked`: the decider has asked back, and the person has not answered yet. */
export const JoinRequestState = z.enum(['waiting', 'asked', 'approved', 'refused', 'withdrawn'])
export type JoinRequestState = z.infer<typeof JoinRequestState>

const Words = z.string().trim().max(2000)

/** `POST /api/join-requests`; sent again, it changes the request that waits. */
export const AskToJoin = z
  .object({
    role: Role,
    centre: CentreId.nullish(),
    reason: Words.default(''),
    /** As others will read it; without it the name that the way of signing in gave. */
    name: z.string().trim().min(1).max(100).optional(),
  })
  .strict()
  .refine(({ role, centre }) => (role === 'planner') === (centre !== null && centre !== undefined), {
    message: 'a planner names a centre, and nobody else does',
    path: ['centre'],
  })
export type AskToJoin = z.input<typeof AskToJoin>

/** `POST /api/join-requests/<id>/decision`. `ask` and `refuse` need words, `move` a centre. */
export const DecideJoin = z
  .object({
    decision: z.enum(['approve', 'refuse', 'ask', 'move']),
    words: Words.default(''),
    centre: CentreId.nullish(),
    /** The last day of access, for a placement; for `approve`. */
    until: z.iso.date().nullish(),
  })
  .strict()
  .refine(({ decision, words }) => (decision !== 'refuse' && decision !== 'ask') || words !== '', {
    message: 'say why',
    path: ['words'],
  })
  .refine(({ decision, centre }) => decision !== 'move' || (centre !== null && centre !== undefined), {
    message: 'name the centre',
    path: ['centre'],
  })
export type DecideJoin = z.input<typeof DecideJoin>

/** `POST /api/join-requests/<id>/answer`, by the person who asked to join. */
export const AnswerJoin = z.object({ words: Words.min(1) }).strict()
export type AnswerJoin = z.input<typeof AnswerJoin>

/**
 * How well an address fits a centre: people with its mail domain are in it, or in another one, or anybody can get such
 * an address.
 */
export const AddressMatch = z.enum(['fits', 'fits-another', 'other-domain', 'free-mail', 'unverified'])
export type AddressMatch = z.infer<typeof AddressMatch>

const JoinMessage = z.object({ by: z.string(), at: z.iso.datetime(), words: z.string(), own: z.boolean() })

/** As deciders see it. */
export const JoinRequest = z.object({
  id: JoinRequestId,
  person: z.object({ id: PersonId, name: z.string(), email: z.string(), emailVerified: z.boolean() }),
  role: Role,
  centre: CentreId.nullable(),
  reason: z.string(),
  state: JoinRequestState,
  askedAt: z.iso.datetime(),
  addressMatch: AddressMatch,
  /** Earlier requests of this person: how they ended, and when. */
  earlier: z.array(z.object({ state: JoinRequestState, at: z.iso.datetime() })),
  messages: z.array(JoinMessage),
  /** When the lead planners were reminded, and when it came to the coordinators as well. */
  remindedAt: z.iso.datetime().nullable(),
  escalatedAt: z.iso.datetime().nullable(),
  /** Names of the people who have opened it, the first one first. */
  seenBy: z.array(z.object({ name: z.string(), at: z.iso.datetime() })),
  decidedAt: z.iso.datetime().nullable(),
  decidedBy: z.string().nullable(),
})
export type JoinRequest = z.infer<typeof JoinRequest>

/** `GET /api/join-requests`: those that this person may decide; with `?state=decided` those of the last year that are decided. */
export const JoinRequestList = z.object({ requests: z.array(JoinRequest) })
export type JoinRequestList = z.infer<typeof JoinRequestList>

/** `GET /api/join-requests/own`: one's own newest request; null without any. */
export const OwnJoinRequest = z.object({
  request: z
    .object({
      id: JoinRequestId,
      role: Role,
      centre: CentreId.nullable(),
      reason: z.string(),
      state: JoinRequestState,
      askedAt: z.iso.datetime(),
      /** The words of a refusal. */
      words: z.string(),
      messages: z.array(JoinMessage),
      seenBy: z.array(z.object({ name: z.string(), at: z.iso.datetime() })),
      /** Who decides now. */
      deciders: z.array(z.string()),
      reminderAt: z.iso.datetime(),
      escalationAt: z.iso.datetime(),
    })
    .nullable(),
})
export type OwnJoinRequest = z.infer<typeof OwnJoinRequest>

/** `GET /api/join-options`: the centres of the network, for somebody who does not belong to one yet. */
export const JoinOptions = z.object({
  centres: z.array(
    z.object({
      id: CentreId,
      name: z.string(),
      country: z.string(),
      countryName: z.string(),
      /** How many plan there, and how many of them decide. */
      planners: z.number(),
      leads: z.number(),
    }),
  ),
  /** The centre of people with the same mail domain; null if there is none, or for free mail. */
  proposed: CentreId.nullable(),
})
export type JoinOptions = z.infer<typeof JoinOptions>
