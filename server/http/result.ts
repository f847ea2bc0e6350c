/** The result of a handler: a success, or a refusal as a value. */
import { problem, type FailureName } from '../../shared/failures.ts'

export interface Success {
  /** 404, 410, 422 and 429: a page for people that explains it. */
  readonly status: 200 | 201 | 202 | 204 | 303 | 304 | 404 | 410 | 422 | 429
  /** Sent as JSON; none for 204, 303 and 304. */
  readonly json?: unknown
  /** The same, encoded already. */
  readonly text?: string
  /** A body in place of JSON, encoded and packed as the headers say. */
  readonly bytes?: Buffer<ArrayBuffer>
  /** The same, made while it is sent. */
  readonly stream?: ReadableStream<Uint8Array>
  readonly headers?: Readonly<Record<string, string>>
  /** `Set-Cookie` values, beside that of the headers. */
  readonly cookies?: readonly string[]
}

export interface Refusal {
  readonly refused: FailureName
  readonly detail?: string
  readonly headers?: Readonly<Record<string, string>>
}

export const refuse = (refused: FailureName, detail?: string): Refusal =>
  detail === undefined ? { refused } : { refused, detail }

export function isRefusal(value: object): value is Refusal {
  return 'refused' in value
}

export function toResponse(result: Success | Refusal): Response {
  if (isRefusal(result)) {
    const body = problem(result.refused, result.detail)
    return new Response(JSON.stringify(body), {
      status: body.status,
      headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...result.headers },
    })
  }
  // `no-cache` lets a browser keep an answer, but never use it without asking whether it still holds. `private` keeps
  // proxies from storing what one person may read.
  const headers = new Headers({ 'cache-control': 'private, no-cache', ...result.headers })
  for (const cookie of result.cookies ?? []) headers.append('set-cookie', cookie)
  if (result.stream !== undefined) return new Response(result.stream, { status: result.status, headers })
  if (result.bytes !== undefined) return new Response(result.bytes, { status: result.status, headers })
  if (result.json === undefined) return new Response(null, { status: result.status, headers })
  return new Response(result.text ?? JSON.stringify(result.json), {
    status: result.status,
    headers: withJson(headers),
  })
}

function withJson(headers: Headers): Headers {
  if (!headers.has('content-type')) headers.set('content-type', 'application/json')
  return headers
}
