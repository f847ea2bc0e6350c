/** A connection: a suggestion that people took up. Its life is a list of acts; its status follows from them. */
import { z } from 'zod'
import { ActivityId, CampaignId, CentreId, ConnectionId, PersonId } from '../ids.ts'
import { RichText } from '../richtext/json.ts'
import { Reason } from '../synergies/reason.ts'
import { Joint, NOT_JOINT } from './joint.ts'
import { SuggestionKind } from '../synergies/suggestion.ts'

export const ConnectionStatus = z.enum(['proposed', 'agreed', 'done', 'ended'])
export type ConnectionStatus = z.infer<typeof ConnectionStatus>

export const ConnectionAction = z.enum([
  /** A centre is interested, and asks the other. */
  'propose',
  /** Either says something to the other: a question before answering it, or word of how it goes. */
  'say',
  /** The one that was asked says yes, or no. */
  'agree',
  'decline',
  'finish',
  /** Withdrawn by the asking side, or ended by either. */
  'end',
  'reopen',
])
export type ConnectionAction = z.infer<typeof ConnectionAction>

const ConnectionSide = z.object({
  centre: CentreId,
  activity: ActivityId,
  /** The title of the activity when the connection was proposed. */
  title: z.string(),
})
export type ConnectionSide = z.infer<typeof ConnectionSide>

/** The part of an agreed connection that everybody signed in may see. */
export const Connection = z.object({
  id: ConnectionId,
  campaign: CampaignId,
  status: ConnectionStatus,
  /** The asking side comes first. */
  sides: z.tuple([ConnectionSide, ConnectionSide]),
  kind: SuggestionKind,
  changedAt: z.iso.datetime(),
  /** The centre that has to answer; null if none has, and for people who do not take part. */
  waitingFor: CentreId.nullable(),
})
export type Connection = z.infer<typeof Connection>

/** `GET /api/campaigns/<campaign>/connections`. The one changed last comes first. */
export const ConnectionList = z.object({ connections: z.array(Connection) })
export type ConnectionList = z.infer<typeof ConnectionList>

/** The message with an act. Empty if there is none. */
const Words = z.string().trim().max(2000)

/** `GET /api/connections/<id>`, for both centres and coordinators. */
export const ConnectionDetail = Connection.extend({
  /** Reasons for the suggestion at the time of the proposal. */
  reasons: z.array(Reason),
  history: z.array(
    z.object({
      at: z.iso.datetime(),
      act: ConnectionAction,
      centre: CentreId,
      person: z.object({ id: PersonId, name: z.string() }),
      words: z.string(),
    }),
  ),
  notes: RichText,
  /** Whether the two activities are one event. */
  joint: Joint.default(NOT_JOINT),
})
export type ConnectionDetail = z.infer<typeof ConnectionDetail>

/** `POST /api/campaigns/<campaign>/centres/<centre>/connections`: that centre is interested. */
export const ProposeConnection = z.object({
  activity: ActivityId,
  other: z.object({ centre: CentreId, activity: ActivityId }),
  words: Words.default(''),
})
export type ProposeConnection = z.infer<typeof ProposeConnection>

/** `POST /api/connections/<id>/acts`, in the name of one of its centres. */
export const TakeConnectionAction = z
  .object({ centre: CentreId, act: ConnectionAction.exclude(['propose']), words: Words.default('') })
  .refine(({ act, words }) => act !== 'say' || words !== '', { path: ['words'], message: 'nothing is said' })
export type TakeConnectionAction = z.infer<typeof TakeConnectionAction>

/** The status after an act, for the asking centre and the asked one. An act that is missing here is refused. */
const NEXT: Readonly<
  Record<ConnectionStatus, Readonly<Record<'asker' | 'asked', Partial<Record<ConnectionAction, ConnectionStatus>>>>>
> = {
  proposed: {
    asker: { say: 'proposed', end: 'ended' },
    asked: { say: 'proposed', agree: 'agreed', decline: 'ended' },
  },
  agreed: {
    asker: { say: 'agreed', finish: 'done', end: 'ended' },
    asked: { say: 'agreed', finish: 'done', end: 'ended' },
  },
  done: { asker: { reopen: 'agreed' }, asked: { reopen: 'agreed' } },
  ended: { asker: { propose: 'proposed' }, asked: { propose: 'proposed' } },
}

/** The status after an act by one of its centres; null if that act is not open to that centre now. */
export function statusAfter(
  { status, sides }: Pick<Connection, 'status' | 'sides'>,
  act: ConnectionAction,
  centre: CentreId,
): ConnectionStatus | null {
  if (centre !== sides[0].centre && centre !== sides[1].centre) return null
  return NEXT[status][centre === sides[0].centre ? 'asker' : 'asked'][act] ?? null
}

/** An ending is taken back as a slip, not as a change of mind: later the other centre is asked again. */
const TAKE_BACK_MS = 10 * 60_000

/**
 * The status that a centre brings back when it takes back its ending of a connection; null if the last act was another one, if
 * it is too long ago, or if nothing was agreed: a declined request is asked again.
 */
export function statusBeforeEnd(
  history: readonly { readonly act: ConnectionAction; readonly centre: CentreId; readonly at: string }[],
  { centre, at }: { readonly centre: CentreId; readonly at: Date },
): ConnectionStatus | null {
  const last = history.at(-1)
  if (last?.act !== 'end' || last.centre !== centre) return null
  if (at.getTime() - Date.parse(last.at) > TAKE_BACK_MS) return null
  const sinceAsked = history.slice(history.findLastIndex(({ act }) => act === 'propose') + 1)
  return sinceAsked.some(({ act }) => act === 'agree') ? 'agreed' : null
}

/** Returns the centre that has to answer after an act: the other side of a proposal, until it is settled. */
export function waitingAfter(status: ConnectionStatus, sides: Connection['sides'], lastBy: CentreId): CentreId | null {
  if (status !== 'proposed') return null
  return lastBy === sides[0].centre ? sides[1].centre : sides[0].centre
}

/** A centre's side, and the other one; null for a centre that does not take part. */
export function sidesOf(
  { sides }: Pick<Connection, 'sides'>,
  centre: CentreId | null,
): { readonly own: ConnectionSide; readonly other: ConnectionSide } | null {
  if (sides[0].centre === centre) return { own: sides[0], other: sides[1] }
  return sides[1].centre === centre ? { own: sides[1], other: sides[0] } : null
}
