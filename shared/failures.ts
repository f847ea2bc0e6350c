/**
 * Every refusal a person or a program can meet, once: its HTTP status, its WebSocket close code and its words.
 *
 * y-websocket treats 4400-4499 as final and retries everything else; so 44xx says "do not come back like this" and
 * 1012/1013 say "come back later".
 */

interface Failure {
  readonly status: number
  readonly close: number
  readonly title: string
}

export const FAILURES = {
  'no-session': { status: 401, close: 4401, title: 'You are not signed in' },
  'not-allowed': { status: 403, close: 4403, title: 'You may not do this' },
  'foreign-origin': { status: 403, close: 4403, title: 'This request comes from another site' },
  'not-found': { status: 404, close: 4404, title: 'There is nothing at this address' },
  'no-such-document': { status: 404, close: 4404, title: 'There is no such document' },
  'no-such-campaign': { status: 404, close: 4404, title: 'There is no such campaign' },
  'no-such-centre': { status: 404, close: 4404, title: 'There is no such centre in this campaign' },
  'no-such-version': { status: 404, close: 4404, title: 'There is no such version of this document' },
  'no-such-activity': { status: 404, close: 4404, title: 'There is no such activity in this plan' },
  'no-such-suggestion': { status: 404, close: 4404, title: 'This is not suggested to this centre' },
  'no-such-connection': { status: 404, close: 4404, title: 'There is no such connection' },
  'no-such-text': { status: 404, close: 4404, title: 'These words are not in the document, or not any more' },
  'no-such-thread': { status: 404, close: 4404, title: 'There is no such thread' },
  'no-such-comment': { status: 404, close: 4404, title: 'There is no such comment of yours' },
  'no-such-answer': { status: 404, close: 4404, title: 'There is no such answer' },
  'no-such-person': { status: 404, close: 4404, title: 'There is no such person' },
  'no-such-mail': { status: 404, close: 4404, title: 'There is no such mail' },
  'no-such-link': { status: 404, close: 4404, title: 'This link does not work any more' },
  'no-plan': { status: 404, close: 4404, title: 'This centre has no plan yet' },
  'method-not-allowed': { status: 405, close: 4400, title: 'This address does not take this method' },
  conflict: { status: 409, close: 4400, title: 'This was already done differently' },
  'bad-request': { status: 400, close: 4400, title: 'This request could not be understood' },
  'bad-frame': { status: 400, close: 4400, title: 'This message could not be understood' },
  'wrong-credentials': { status: 401, close: 4401, title: 'This e-mail address and password do not fit' },
  'too-large': { status: 413, close: 4413, title: 'This is too large' },
  'document-full': { status: 413, close: 4413, title: 'This document has reached its largest size' },
  'not-json': { status: 415, close: 4400, title: 'This address takes JSON' },
  'old-schema': { status: 426, close: 4426, title: 'This page is older than the document; reload it' },
  'too-many-attempts': { status: 429, close: 1013, title: 'Too many failed attempts; wait a little' },
  bug: { status: 500, close: 1011, title: 'Something went wrong here' },
  'store-failing': { status: 503, close: 1013, title: 'Changes cannot be stored at the moment' },
  'not-ready': { status: 503, close: 1013, title: 'The server is starting' },
  'slow-consumer': { status: 503, close: 1013, title: 'This connection cannot keep up' },
  restarting: { status: 503, close: 1012, title: 'The server restarts' },
} as const satisfies Record<string, Failure>

export type FailureName = keyof typeof FAILURES

/** RFC 9457: the body of every refused HTTP request. `type` is `/problems/<failure>`. */
export interface Problem {
  readonly type: `/problems/${FailureName}`
  readonly title: string
  readonly status: number
  readonly detail?: string
}

export function problem(failure: FailureName, detail?: string): Problem {
  const { status, title } = FAILURES[failure]
  return { type: `/problems/${failure}`, title, status, ...(detail === undefined ? {} : { detail }) }
}
