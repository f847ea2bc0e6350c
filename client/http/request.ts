/** Sends the reads and changes of the workspace. Responses are checked and failures are typed. */
import { deleteCachedResponse, findCachedResponse, cacheResponse } from '../offline/cachedResponses.ts'
import { lastPerson } from '../offline/lastPerson.ts'
import { hasStatus, isServerUnavailable, RequestFailed } from './failure.ts'
import type { Schema } from '../../shared/schema.ts'
import { send, type Method } from './send.ts'

/**
 * Sends a request and checks the response. The response of a read is cached, and is attached to the failure if the
 * server is away later.
 * @throws RequestFailed
 */
export async function request<T>(
  schema: Schema<T>,
  path: string,
  { method = 'GET', body }: { method?: Method; body?: unknown } = {},
): Promise<T> {
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
