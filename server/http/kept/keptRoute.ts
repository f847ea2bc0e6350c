/**
 * Makes a route whose answers are kept. The function that makes an answer gets only its key: neither the person nor the
 * request can be in an answer unless they are in its key.
 */
import type { Action, Person } from '../../../shared/permissions.ts'
import type { Subjects } from '../../../shared/subjects.ts'
import { BOUNDS, type BoundsName } from '../bounds.ts'
import { encodeWithin } from '../boundedAnswer.ts'
import type { AnswerKey, KeptAnswers } from './keptAnswers.ts'
import { isRefusal, refuse, type Refusal, type Success } from '../result.ts'
import { PackedBody } from './packedBody.ts'
import { route, type Params, type Route } from '../route.ts'

export function keptRoute<A extends Action, F, K extends AnswerKey>(
  kept: KeptAnswers,
  spec: {
    readonly path: string
    readonly bounds: BoundsName
    readonly requires: A
    readonly find: (params: Params) => Promise<{ readonly subject: Subjects[A]; readonly found: F } | Refusal>
    /** Names all that the answer depends on: versions, class of rights, centre, language, query. */
    readonly keyOf: (call: {
      readonly found: F
      readonly person: Person
      readonly query: URLSearchParams
    }) => Promise<K | Refusal>
    /** Makes the answer, sent as JSON; `encoded` is JSON already. */
    readonly make: (key: K) => Promise<{ readonly json: object } | { readonly encoded: Buffer<ArrayBuffer> } | Refusal>
  },
): Route {
  async function encode(key: K): Promise<Buffer<ArrayBuffer> | Success | Refusal> {
    const made = await spec.make(key)
    if (isRefusal(made)) return made
    if ('encoded' in made)
      return made.encoded.length > BOUNDS[spec.bounds].answerBytes ? refuse('answer-too-large') : made.encoded
    const { encoded, exceeded } = await encodeWithin(made.json, BOUNDS[spec.bounds])
    if (exceeded !== null) kept.onExceeded(exceeded, spec.path)
    return encoded === null ? refuse('answer-too-large') : Buffer.from(encoded)
  }

  return {
    ...route({
      method: 'GET',
      path: spec.path,
      bounds: spec.bounds,
      requires: spec.requires,
      find: spec.find,
      async handle({ person, found, query, headers }) {
        const keyNow = () => spec.keyOf({ found, person, query })
        const key = await keyNow()
        if (isRefusal(key)) return key
        const isCurrent = async () => JSON.stringify(await keyNow()) === JSON.stringify(key)
        const answer = await kept.find(spec.path, key, () => encode(key), isCurrent)
        return answer instanceof PackedBody ? answer.respond(headers) : answer
      },
    }),
    isKept: true,
  }
}
