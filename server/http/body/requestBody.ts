/** Reads the body of a request, up to a bound and as far as there is room for it. */
import type { BodyPlace } from './bodyRoom.ts'

export type Body =
  | { readonly kind: 'read'; readonly value: unknown; readonly bytes?: Uint8Array }
  | { readonly kind: 'refused'; readonly failure: 'not-json' | 'too-large' | 'bad-request' | 'no-room' }

/** How much is read, and in which place it counts. */
export interface BodyLimit {
  readonly bytes: number
  readonly place: BodyPlace
  /** How much of a body that is too large is read and thrown away. More is not read: the connection is closed. */
  readonly drainedBytes: number
}

const NOTHING = new Uint8Array()

/** For routes that take any body unread. */
export async function skipBody({ body }: Request, limit: BodyLimit): Promise<Body> {
  const read = await readAtMost(body, limit)
  return typeof read === 'string' ? { kind: 'refused', failure: read } : { kind: 'read', value: undefined }
}

/** The fields of a form, in the way of a page without script. */
export async function readForm({ body }: Request, limit: BodyLimit): Promise<Body> {
  const read = await readAtMost(body, limit)
  if (typeof read === 'string') return { kind: 'refused', failure: read }
  return { kind: 'read', value: new URLSearchParams(new TextDecoder().decode(read)) }
}

/** The bytes of a file. A form of another site cannot send them under this type. */
export async function readBytes({ body, headers }: Request, limit: BodyLimit): Promise<Body> {
  const read = await readAtMost(body, limit)
  if (typeof read === 'string') return { kind: 'refused', failure: read }
  const isFile = /^application\/octet-stream\s*(;|$)/i.test(headers.get('content-type') ?? '')
  if (read.length > 0 && !isFile) return { kind: 'refused', failure: 'bad-request' }
  return { kind: 'read', value: undefined, ...(read.length === 0 ? {} : { bytes: read }) }
}

/** A form of another site can send a body only as a form or as text, so the content type of JSON is required. */
export async function readJson(request: Request, limit: BodyLimit): Promise<Body> {
  const read = await readAtMost(request.body, limit)
  if (typeof read === 'string') return { kind: 'refused', failure: read }
  if (read.length === 0) return { kind: 'read', value: undefined }
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type)) return { kind: 'refused', failure: 'not-json' }
  try {
    return { kind: 'read', value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(read)) }
  } catch {
    return { kind: 'refused', failure: 'bad-request' }
  }
}

/**
 * A body that is a little too large is read to its end anyway, and discarded: a client that still sends when the
 * connection is closed sees a broken connection, and not why.
 */
async function readAtMost(
  body: ReadableStream<Uint8Array> | null,
  { bytes: limit, place, drainedBytes }: BodyLimit,
): Promise<Uint8Array | 'too-large' | 'no-room'> {
  if (body === null) return NOTHING
  let chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body) {
    length += chunk.length
    if (length > limit + drainedBytes) return 'too-large'
    if (length <= limit && !place.take(chunk.length)) return 'no-room'
    if (length > limit) chunks = []
    else chunks.push(chunk)
  }
  return length > limit ? 'too-large' : Buffer.concat(chunks)
}
