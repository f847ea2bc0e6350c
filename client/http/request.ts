/** Sends all HTTP requests of the client. Responses are checked and failures are typed. */
import type { z } from 'zod'
import { deleteCachedResponse, findCachedResponse, cacheResponse } from '../offline/cachedResponses.ts'
import { lastPerson } from '../offline/lastPerson.ts'
import { hasStatus, isServerUnavailable, readRefusal, RequestFailed } from './failure.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** A read without a response for this long counts as failed. Mutations have no timeout. */
const READ_WITHIN_MS = 10_000

async function send(method: Method, path: string, body: unknown): Promise<Response> {
  let response: Response
  const silence = new AbortController()
  const timer = method === 'GET' ? setTimeout(() => silence.abort(), READ_WITHIN_MS) : undefined
  try {
    response = await fetch(path, {
      method,
      signal: silence.signal,
      headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  } catch {
    throw new RequestFailed({ kind: 'unreachable' })
  } finally {
    clearTimeout(timer)
  }
  if (!response.ok) throw new RequestFailed(await readRefusal(response))
  return response
}

/**
 * Sends a request and checks the response. The response of a read is cached, and is attached to the failure if the
 * server is away later.
 * @throws RequestFailed
 */
export async function request<S extends z.ZodType>(
  schema: S,
  path: string,
  { method = 'GET', body }: { method?: Method; body?: unknown } = {},
): Promise<z.infer<S>> {
  const person = method === 'GET' ? (lastPerson()?.person.id ?? null) : null
  try {
    const response = await send(method, path, body)
    const answer: unknown = await response.json().catch(() => null)
    const parsed = schema.safeParse(answer)
    if (!parsed.success) throw new RequestFailed({ kind: 'not-understood' })
    if (person !== null) void cacheResponse(person, path, answer)
    return parsed.data
  } catch (error) {
    if (person !== null && (hasStatus(error, 403) || hasStatus(error, 404))) void deleteCachedResponse(person, path)
    if (person === null || !isServerUnavailable(error)) throw error
    throw new RequestFailed(error.failure, await findCachedResponse(person, path, schema))
  }
}

/**
 * Sends a request whose response has no body.
 * @throws RequestFailed
 */
export async function requestVoid(path: string, { method, body }: { method: Method; body?: unknown }): Promise<void> {
  await send(method, path, body)
}
