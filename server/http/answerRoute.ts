/**
 * Answers requests to routes: for the visitor of their session, within the bounds of the route and the budget of the
 * payer. A large body is read only from people who may send it.
 */
import type { Person, Visitor } from '../../shared/permissions.ts'
import { strangerAt, type Payer } from '../pacing/payer.ts'
import type { Admission } from './admission/admission.ts'
import type { BodyPlace, BodyRoom } from './body/bodyRoom.ts'
import type { Body, BodyLimit } from './body/requestBody.ts'
import { boundAnswer, type Exceeded } from './boundedAnswer.ts'
import { BOUNDS, SMALL_BODY_BYTES } from './bounds.ts'
import { hasNullCharacter } from './nullCharacter.ts'
import { refuse, type Refusal, type Success } from './result.ts'
import { isFromAnywhere, type Arriving, type Incoming, type RequestHeaders, type Route } from './route.ts'
import { within } from './admission/within.ts'

export interface AnswerRouteDeps {
  readonly visitorOf: (headers: RequestHeaders) => Promise<Visitor>
  /** The refusal of a route if its path or query names something hidden from the person; null for others. */
  readonly refuseHidden: (arriving: Arriving, person: Person) => Refusal | null
  readonly admission: Admission
  readonly bodies: BodyRoom
  /** How many times as long as its bounds say an answer may take. */
  readonly patience: number
  readonly onExceeded: (bound: Exceeded | 'budget' | 'bodies', route: Route) => void
}

/** Reads the body. */
type ReadBody = (limit: BodyLimit) => Promise<Body>

/** Errors of routes pass through. @param read null for a request without a body */
export type AnswerRoute = (route: Route, arriving: Arriving, read: ReadBody | null) => Promise<Success | Refusal>

/** How much of a body that is too large is read and thrown away, so that its sender sees why it was refused. */
const DRAINED_BYTES = { person: 16 * 2 ** 20, stranger: 512 * 2 ** 10 } as const

/** Nothing more is read from a connection after an unread body. */
const CLOSE = { connection: 'close' } as const

export function createAnswerRoute(deps: AnswerRouteDeps): AnswerRoute {
  async function answerWithinBounds(one: Route, incoming: Incoming, visitor: Visitor): Promise<Success | Refusal> {
    if (hasNullCharacter(incoming)) return refuse('null-character')
    // Without a session a route itself answers that one is needed, whatever the path names.
    const hidden = visitor === null ? null : deps.refuseHidden(incoming, visitor)
    if (hidden !== null) return hidden
    const bounds = BOUNDS[one.bounds]
    const answered = await within(
      bounds.timeMs * deps.patience,
      one.answer(incoming, visitor),
      () => deps.onExceeded('time', one),
      one.method === 'GET',
    )
    if (answered === 'late') return { ...refuse('too-slow'), headers: { 'retry-after': '5' } }
    const { result, exceeded } = await boundAnswer(answered, bounds)
    if (exceeded !== null) deps.onExceeded(exceeded, one)
    return result
  }

  /** In the order in which a refusal reveals least. */
  async function refuseSender(one: Route, arriving: Arriving, visitor: Visitor): Promise<Refusal | null> {
    if (hasNullCharacter({ ...arriving, body: undefined })) return refuse('null-character')
    const hidden = visitor === null ? null : deps.refuseHidden(arriving, visitor)
    return hidden ?? one.refuseSender(arriving, visitor)
  }

  /** @returns the body, or why it is not read */
  async function readSent(
    one: Route,
    arriving: Arriving,
    visitor: Visitor,
    reading: Reading,
  ): Promise<Incoming | Refusal> {
    const { read, payer, place } = reading
    if (read === null) return { ...arriving, body: undefined, bytes: null }
    const { bodyBytes } = BOUNDS[one.bounds]
    const refusal = bodyBytes > SMALL_BODY_BYTES ? await refuseSender(one, arriving, visitor) : null
    if (refusal !== null) return { ...refusal, headers: CLOSE }
    const counted: BodyPlace = {
      ...place,
      take(bytes) {
        deps.admission.countBytes(payer, bytes)
        return place.take(bytes)
      },
    }
    const drainedBytes = DRAINED_BYTES[visitor === null ? 'stranger' : 'person']
    const body = await read({ bytes: bodyBytes, place: counted, drainedBytes })
    if (body.kind === 'read') return { ...arriving, body: body.value, bytes: body.bytes ?? null }
    if (body.failure !== 'no-room') return refuse(body.failure)
    deps.onExceeded('bodies', one)
    return { ...refuse('no-room-for-bodies'), headers: { ...CLOSE, 'retry-after': '10' } }
  }

  return async (one, arriving, read) => {
    const visitor = isFromAnywhere(one) ? null : await deps.visitorOf(arriving.headers)
    const payer = visitor?.id ?? strangerAt(arriving.address)
    const place = deps.bodies.placeFor(payer)
    try {
      const admitted = await deps.admission.admit(
        payer,
        () => readSent(one, arriving, visitor, { read, payer, place }),
        async (sent) => ('refused' in sent ? sent : answerWithinBounds(one, sent, visitor)),
      )
      if (admitted.kind === 'done') return admitted.value
      deps.onExceeded('budget', one)
      const headers = { 'retry-after': String(admitted.retryAfterS), ...(read === null ? {} : CLOSE) }
      return { ...refuse('over-budget'), headers }
    } finally {
      place.giveBack()
    }
  }
}

/** Handles requests without a route, such as by answering 404, at the requester's expense. */
export type AtTheirExpense = (
  asking: Pick<Arriving, 'headers' | 'address'>,
  work: () => Promise<Success | Refusal>,
) => Promise<Success | Refusal>

export const createAtTheirExpense =
  ({ visitorOf, admission }: Pick<AnswerRouteDeps, 'visitorOf' | 'admission'>): AtTheirExpense =>
  async ({ headers, address }, work) => {
    const payer = (await visitorOf(headers))?.id ?? strangerAt(address)
    const admitted = await admission.admit(payer, async () => null, work)
    if (admitted.kind === 'done') return admitted.value
    return { ...refuse('over-budget'), headers: { 'retry-after': String(admitted.retryAfterS) } }
  }

interface Reading {
  readonly read: ReadBody | null
  readonly payer: Payer
  readonly place: BodyPlace
}
