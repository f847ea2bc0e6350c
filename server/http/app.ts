/** Turns the list of routes into something that answers requests. */
import type { IncomingMessage } from 'node:http'
import { Hono } from 'hono'
import type { Logger } from 'pino'
import type { AnswerRoute } from './answerRoute.ts'
import { BOUNDS } from './bounds.ts'
import type { AddressOf } from './clientAddress.ts'
import { refuse, toResponse } from './result.ts'
import { DATA_POLICY, fixedHeaders } from './headers.ts'
import { isOriginAllowed } from './origin.ts'
import { readBytes, readForm, readJson, skipBody, type Body } from './requestBody.ts'
import { isFromAnywhere, type Incoming, type Method, type Route } from './route.ts'

interface HttpAppDeps {
  readonly routes: readonly Route[]
  readonly publicUrl: string | null
  readonly answer: AnswerRoute
  readonly addressOf: AddressOf
  readonly logger: Logger
  /** Turns an error into a refusal where it is an expected one; null for a bug. */
  readonly refusalOf: (error: unknown) => ReturnType<typeof refuse> | null
}

interface Bindings {
  readonly incoming: IncomingMessage
}

export type HttpApp = Hono<{ Bindings: Bindings }>

export function createHttpApp(deps: HttpAppDeps): HttpApp {
  const app: HttpApp = new Hono()
  const fixed = fixedHeaders(deps.publicUrl)

  app.use('*', async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(fixed)) c.header(name, value)
    if (!c.res.headers.has('content-security-policy')) c.header('content-security-policy', DATA_POLICY)
  })

  function open(one: Route): void {
    app.on(one.method, one.path, async (c) => {
      const { raw } = c.req
      const { bodyBytes } = BOUNDS[one.bounds]
      const body = await bodyOf(raw, one, bodyBytes)
      if (body.kind === 'refused') return toResponse(refuse(body.failure))
      const incoming: Incoming = {
        params: c.req.param() as Incoming['params'],
        query: new URL(c.req.url).searchParams,
        headers: raw.headers,
        address: deps.addressOf(c.env.incoming),
        body: body.value,
        bytes: body.bytes ?? null,
      }
      return toResponse(await deps.answer(one, incoming))
    })
  }

  // Before the check of where a request comes from, which they do without.
  for (const one of deps.routes) if (isFromAnywhere(one)) open(one)

  app.use('/api/*', async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    const origin = c.req.header('origin') ?? null
    const foreign = c.req.header('sec-fetch-site') === 'cross-site'
    if (foreign || !isOriginAllowed(origin, c.req.header('host') ?? null, deps.publicUrl)) {
      return toResponse(refuse('foreign-origin'))
    }
    return next()
  })

  for (const one of deps.routes) if (!isFromAnywhere(one)) open(one)

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

async function bodyOf(request: Request, one: Route, limitBytes: number) {
  if (isFromAnywhere(one)) return readAny(request, one, limitBytes)
  return one.reads === 'bytes' ? readBytes(request, limitBytes) : readJson(request, one.method, limitBytes)
}

const readAny = (request: Request, { fromAnywhere }: Route, limitBytes: number): Promise<Body> =>
  fromAnywhere === 'form' ? readForm(request, limitBytes) : skipBody(request, limitBytes)
