/** Answers requests to routes: for the visitor of their session, within the bounds of the route and the budget of the person. */
import type { Person, Visitor } from '../../shared/permissions.ts'
import type { Admission } from './admission.ts'
import { boundAnswer, type Exceeded } from './boundedAnswer.ts'
import { BOUNDS } from './bounds.ts'
import { hasNullCharacter } from './nullCharacter.ts'
import { refuse, type Refusal, type Success } from './result.ts'
import { isFromAnywhere, type Incoming, type RequestHeaders, type Route } from './route.ts'
import { within } from './within.ts'

export interface AnswerRouteDeps {
  readonly visitorOf: (headers: RequestHeaders) => Promise<Visitor>
  /** The refusal of a route whose path or query names what is hidden from the person; null for others. */
  readonly refuseHidden: (incoming: Incoming, person: Person) => Refusal | null
  readonly admission: Admission
  readonly onExceeded: (bound: Exceeded | 'budget', route: Route) => void
}

/** Errors of routes pass through. */
export type AnswerRoute = (route: Route, incoming: Incoming) => Promise<Success | Refusal>

export function createAnswerRoute(deps: AnswerRouteDeps): AnswerRoute {
  async function answerWithinBounds(one: Route, incoming: Incoming, visitor: Visitor): Promise<Success | Refusal> {
    // Without a session a route says itself that one is needed, whatever is named.
    const hidden = visitor === null ? null : deps.refuseHidden(incoming, visitor)
    if (hidden !== null) return hidden
    const bounds = BOUNDS[one.bounds]
    const answered = await within(
      bounds.timeMs,
      one.answer(incoming, visitor),
      () => deps.onExceeded('time', one),
      one.method === 'GET',
    )
    if (answered === 'late') return { ...refuse('too-slow'), headers: { 'retry-after': '5' } }
    const { result, exceeded } = await boundAnswer(answered, bounds)
    if (exceeded !== null) deps.onExceeded(exceeded, one)
    return result
  }

  return async (one, incoming) => {
    if (hasNullCharacter(incoming)) return refuse('null-character')
    const visitor = isFromAnywhere(one) ? null : await deps.visitorOf(incoming.headers)
    if (visitor === null) return answerWithinBounds(one, incoming, visitor)
    const admitted = await deps.admission.admit(visitor.id, () => answerWithinBounds(one, incoming, visitor))
    if (admitted.kind === 'done') return admitted.value
    deps.onExceeded('budget', one)
    return { ...refuse('over-budget'), headers: { 'retry-after': String(admitted.retryAfterS) } }
  }
}
