/** Reads the body of a request, up to a bound. */
import type { Method } from './route.ts'

export type Body =
  | { readonly kind: 'read'; readonly value: unknown; readonly bytes?: Uint8Array }
  | { readonly kind: 'refused'; readonly failure: 'not-json' | 'too-large' | 'bad-request' }

/** More of a body that is too large is not read: the connection is closed. */
const MAX_DRAINED_BYTES = 16 * 1024 * 1024

/** For routes that take any body unread. */
export async function skipBody({ body }: Request, limitBytes: number): Promise<Body> {
  if (body !== null && (await readAtMost(body, limitBytes)) === null) return { kind: 'refused', failure: 'too-large' }
  return { kind: 'read', value: undefined }
}

/** The fields of a form, in the way of a page without script. */
export async function readForm({ body }: Request, limitBytes: number): Promise<Body> {
  const bytes = body === null ? new Uint8Array() : await readAtMost(body, limitBytes)
  if (bytes === null) return { kind: 'refused', failure: 'too-large' }
  return { kind: 'read', value: new URLSearchParams(new TextDecoder().decode(bytes)) }
}

/** The bytes of a file. A form of another site cannot send them under this type. */
export async function readBytes({ body, headers }: Request, limitBytes: number): Promise<Body> {
  const bytes = body === null ? new Uint8Array() : await readAtMost(body, limitBytes)
  if (bytes === null) return { kind: 'refused', failure: 'too-large' }
  const isFile = /^application\/octet-stream\s*(;|$)/i.test(headers.get('content-type') ?? '')
  if (bytes.length > 0 && !isFile) return { kind: 'refused', failure: 'bad-request' }
  return { kind: 'read', value: undefined, ...(bytes.length === 0 ? {} : { bytes }) }
}

/** A form of another site can send a body only as a form or as text, so JSON is asked for by its content type. */
export async function readJson(request: Request, method: Method, limitBytes: number): Promise<Body> {
  if (method === 'GET' || request.body === null) return { kind: 'read', value: undefined }
  const bytes = await readAtMost(request.body, limitBytes)
  if (bytes === null) return { kind: 'refused', failure: 'too-large' }
  if (bytes.length === 0) return { kind: 'read', value: undefined }
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type)) return { kind: 'refused', failure: 'not-json' }
  try {
    return { kind: 'read', value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) }
  } catch {
    return { kind: 'refused', failure: 'bad-request' }
  }
}

/**
 * A body that is too large is read to its end all the same, and discarded: a client that still sends when the
 * connection is closed sees a broken connection, and not why.
 */
async function readAtMost(body: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array | null> {
  let chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body) {
    length += chunk.length
    if (length > MAX_DRAINED_BYTES) return null
    if (length > limit) chunks = []
    else chunks.push(chunk)
  }
  return length > limit ? null : Buffer.concat(chunks)
}
