/** The one way to talk to the server over HTTP: answers are checked, failures are typed. */
import type { z } from 'zod'
import { readRefusal, RequestFailed } from './failure.ts'

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

async function send(method: Method, path: string, body: unknown): Promise<Response> {
  let response: Response
  try {
    response = await fetch(path, {
      method,
      headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  } catch {
    throw new RequestFailed({ kind: 'unreachable' })
  }
  if (!response.ok) throw new RequestFailed(await readRefusal(response))
  return response
}

/**
 * Asks and checks the answer.
 * @throws RequestFailed
 */
export async function request<S extends z.ZodType>(
  schema: S,
  path: string,
  { method = 'GET', body }: { method?: Method; body?: unknown } = {},
): Promise<z.infer<S>> {
  const response = await send(method, path, body)
  const parsed = schema.safeParse(await response.json().catch(() => null))
  if (!parsed.success) throw new RequestFailed({ kind: 'not-understood' })
  return parsed.data
}

/**
 * Tells the server something whose answer has no body.
 * @throws RequestFailed
 */
export async function tell(path: string, { method }: { method: Method }): Promise<void> {
  await send(method, path, undefined)
}
