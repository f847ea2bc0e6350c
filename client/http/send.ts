/** Sends all HTTP requests of the client. */
import { readRefusal, RequestFailed } from './failure.ts'
import type { Schema } from '../../shared/schema.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** A read without a response for this long counts as failed. Mutations have no timeout. */
const READ_WITHIN_MS = 10_000

/**
 * Sends a request and checks its response. Nothing is cached: for pages before the sign-in.
 * @throws RequestFailed
 */
export async function requestOnce<T>(
  schema: Schema<T>,
  path: string,
  { method = 'GET', body }: { method?: Method; body?: unknown } = {},
): Promise<T> {
  const response = await send(method, path, body)
  const parsed = schema.safeParse(await response.json().catch(() => null))
  if (!parsed.success) throw new RequestFailed({ kind: 'not-understood' })
  return parsed.data
}

/** @throws RequestFailed */
export async function send(
  method: Method,
  path: string,
  body: unknown,
  { withinMs = READ_WITHIN_MS }: { readonly withinMs?: number } = {},
): Promise<Response> {
  let response: Response
  const silence = new AbortController()
  const timer = method === 'GET' ? setTimeout(() => silence.abort(), withinMs) : undefined
  try {
    response = await fetch(path, {
      method,
      signal: silence.signal,
      headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': typeOf(body) }) },
      ...(body === undefined ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) }),
    })
  } catch {
    throw new RequestFailed({ kind: 'unreachable' })
  } finally {
    clearTimeout(timer)
  }
  if (!response.ok) throw new RequestFailed(await readRefusal(response))
  return response
}

/** A file is sent as it is. */
const typeOf = (body: unknown): string => (body instanceof Blob ? 'application/octet-stream' : 'application/json')

/**
 * Sends a request whose response has no body.
 * @throws RequestFailed
 */
export async function requestVoid(path: string, { method, body }: { method: Method; body?: unknown }): Promise<void> {
  await send(method, path, body)
}
