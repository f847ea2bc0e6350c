/** Turns the list of routes into something that answers requests. */
import { Hono } from 'hono'
import type { Logger } from 'pino'
import type { Visitor } from '../../shared/permissions.ts'
import { refuse, toResponse } from './result.ts'
import { DATA_POLICY, SECURITY_HEADERS, strictTransport } from './headers.ts'
import { hasNullCharacter } from './nullCharacter.ts'
import { isOriginAllowed } from './origin.ts'
import type { Incoming, Method, Route } from './route.ts'

/** The largest JSON body in bytes. */
const MAX_BODY_BYTES = 256 * 1024

/** More of a body that is too large is not read: the connection is closed. */
const MAX_DRAINED_BYTES = 16 * 1024 * 1024

interface HttpAppDeps {
  readonly routes: readonly Route[]
  readonly publicUrl: string | null
  readonly visitorOf: (headers: Headers) => Promise<Visitor>
  readonly logger: Logger
  /** Turns an error into a refusal where it is an expected one; null for a bug. */
  readonly refusalOf: (error: unknown) => ReturnType<typeof refuse> | null
}

interface Bindings {
  readonly incoming: { readonly socket: { readonly remoteAddress?: string | undefined } }
}

export type HttpApp = Hono<{ Bindings: Bindings }>

export function createHttpApp(deps: HttpAppDeps): HttpApp {
  const app: HttpApp = new Hono()
  const fixed = { ...SECURITY_HEADERS, ...strictTransport(deps.publicUrl) }

  app.use('*', async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(fixed)) c.header(name, value)
    if (!c.res.headers.has('content-security-policy')) c.header('content-security-policy', DATA_POLICY)
  })

  function open(one: Route): void {
    app.on(one.method, one.path, async (c) => {
      const { raw } = c.req
      const body = one.fromAnywhere === true ? await skipBody(raw) : await readJson(raw, one.method)
      if (body.kind === 'refused') return toResponse(refuse(body.failure))
      const incoming: Incoming = {
        params: c.req.param() as Incoming['params'],
        query: new URL(c.req.url).searchParams,
        headers: raw.headers,
        address: c.env.incoming.socket.remoteAddress ?? '',
        body: body.value,
      }
      if (hasNullCharacter(incoming)) return toResponse(refuse('null-character'))
      const visitor = one.fromAnywhere === true ? null : await deps.visitorOf(incoming.headers)
      return toResponse(await one.answer(incoming, visitor))
    })
  }

  // Before the check of where a request comes from, which they do without.
  for (const one of deps.routes) if (one.fromAnywhere === true) open(one)

  app.use('/api/*', async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    const origin = c.req.header('origin') ?? null
    const foreign = c.req.header('sec-fetch-site') === 'cross-site'
    if (foreign || !isOriginAllowed(origin, c.req.header('host') ?? null, deps.publicUrl)) {
      return toResponse(refuse('foreign-origin'))
    }
    return next()
  })

  for (const one of deps.routes) if (one.fromAnywhere !== true) open(one)

  const methods = new Map<string, Method[]>()
  for (const one of deps.routes) methods.set(one.path, [...(methods.get(one.path) ?? []), one.method])
  for (const [path, allowed] of methods) {
    app.all(path, () => toResponse({ ...refuse('method-not-allowed'), headers: { allow: allowed.join(', ') } }))
  }
  app.all('/api/*', () => toResponse(refuse('not-found')))

  app.onError((error) => {
    const refusal = deps.refusalOf(error)
    if (refusal !== null) return toResponse(refusal)
    deps.logger.error({ err: error }, 'a request failed')
    return toResponse(refuse('bug'))
  })
  app.notFound(() => toResponse(refuse('not-found')))
  return app
}

type Body =
  | { readonly kind: 'read'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly failure: 'not-json' | 'too-large' | 'bad-request' }

async function skipBody({ body }: Request): Promise<Body> {
  if (body !== null && (await readAtMost(body, MAX_BODY_BYTES)) === null)
    return { kind: 'refused', failure: 'too-large' }
  return { kind: 'read', value: undefined }
}

/** A form of another site can send a body only as a form or as text, so JSON is asked for by its content type. */
async function readJson(request: Request, method: Method): Promise<Body> {
  if (method === 'GET' || request.body === null) return { kind: 'read', value: undefined }
  const bytes = await readAtMost(request.body, MAX_BODY_BYTES)
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
