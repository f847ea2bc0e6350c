/** The reasons why a request failed. */
import type { FailureName } from '../../shared/failures.ts'
import { having, isText } from './guards.ts'
import type { CachedResponse } from '../offline/cachedResponses.ts'

const isProblem = having<{ type: string; title: string }>({ type: isText, title: isText })

export type Failure =
  /** The server refused and said why (RFC 9457). */
  | {
      readonly kind: 'refused'
      readonly problem: string
      readonly status: number
      readonly title: string
      /** When the server asks to come back, in seconds; null if it does not say. */
      readonly retryAfterS: number | null
    }
  /** No answer at all: offline, or the server is down. */
  | { readonly kind: 'unreachable' }
  /** A response that this version of the page does not understand. */
  | { readonly kind: 'not-understood' }

/** Thrown by `request`, so that it becomes react-query's error. */
export class RequestFailed extends Error {
  readonly failure: Failure
  /** The earlier response, parsed by the query's schema, if the server is away and this browser has cached it. */
  readonly cached: CachedResponse | null

  constructor(failure: Failure, kept: CachedResponse | null = null) {
    super(failure.kind === 'refused' ? failure.title : failure.kind)
    this.name = 'RequestFailed'
    this.failure = failure
    this.cached = kept
  }
}

/** Reads the body of a refused request. */
export async function readRefusal(response: Response): Promise<Failure> {
  const body: unknown = await response.json().catch(() => null)
  const { type, title } = isProblem(body) ? body : { type: 'about:blank', title: response.statusText }
  const retryAfterS = Number.parseInt(response.headers.get('retry-after') ?? '', 10)
  const isSaid = Number.isSafeInteger(retryAfterS)
  return { kind: 'refused', problem: type, status: response.status, title, retryAfterS: isSaid ? retryAfterS : null }
}

/** Is this the named refusal? */
export function isRefusal(error: unknown, name: FailureName): boolean {
  return (
    error instanceof RequestFailed && error.failure.kind === 'refused' && error.failure.problem === `/problems/${name}`
  )
}

/** Is this a refusal with the given HTTP status? */
export function hasStatus(error: unknown, status: number): boolean {
  return error instanceof RequestFailed && error.failure.kind === 'refused' && error.failure.status === status
}

/** @returns the seconds after which the server asks to come back; null if it does not say */
export function retryAfterSOf(error: unknown): number | null {
  return error instanceof RequestFailed && error.failure.kind === 'refused' ? error.failure.retryAfterS : null
}

export function isUnreachable(error: unknown): boolean {
  return error instanceof RequestFailed && error.failure.kind === 'unreachable'
}

/** The server cannot be reached or fails: a retry may help, and an earlier response is still useful. */
export function isServerUnavailable(error: unknown): error is RequestFailed {
  if (!(error instanceof RequestFailed)) return false
  const { failure } = error
  return failure.kind === 'unreachable' || (failure.kind === 'refused' && failure.status >= 500)
}
