/** Turns the list of routes into something that answers requests. */
import type { IncomingMessage } from 'node:http'
import { Hono, type Context } from 'hono'
import type { Logger } from 'pino'
import type { AnswerRoute, AtTheirExpense } from './answerRoute.ts'
import type { AddressOf } from './clientAddress.ts'
import { refuse, toResponse, type Refusal } from './result.ts'
import { DATA_POLICY, fixedHeaders } from './headers.ts'
import { isOriginAllowed } from './origin.ts'
import { isSecretAddress } from './pageAddresses.ts'
import { createLingerAtClose } from './body/lingeringClose.ts'
import { readBytes, readForm, readJson, skipBody, type Body, type BodyLimit } from './body/requestBody.ts'
import { isFromAnywhere, type Arriving, type Method, type Route } from './route.ts'

interface HttpAppDeps {
  readonly routes: readonly Route[]
  readonly publicUrl: string | null
  readonly answer: AnswerRoute
  readonly atTheirExpense: AtTheirExpense
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
  const lingerAtClose = createLingerAtClose()
  const turnAway = async (c: Context<{ Bindings: Bindings }>, refusal: Refusal): Promise<Response> => {
    const asking = { headers: c.req.raw.headers, address: deps.addressOf(c.env.incoming) }
    return toResponse(await deps.atTheirExpense(asking, async () => refusal))
  }
  const fixed = fixedHeaders(deps.publicUrl)

  app.use('*', async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(fixed)) c.header(name, value)
    if (isSecretAddress(c.req.path)) c.header('referrer-policy', 'no-referrer')
    if (!c.res.headers.has('content-security-policy')) c.header('content-security-policy', DATA_POLICY)
  })

  function open(one: Route): void {
    app.on(one.method, one.path, async (c) => {
      const { raw } = c.req
      const arriving: Arriving = {
        params: c.req.param() as Arriving['params'],
        query: new URL(c.req.url).searchParams,
        headers: raw.headers,
        address: deps.addressOf(c.env.incoming),
      }
      const read = one.method === 'GET' ? null : (limit: BodyLimit) => readBody(raw, one, limit)
      const result = await deps.answer(one, arriving, read)
      if (result.headers?.['connection'] === 'close') lingerAtClose(c.env.incoming.socket)
      return toResponse(result)
    })
  }

  // Before the check of a request's origin, which these do not need.
  for (const one of deps.routes) if (isFromAnywhere(one)) open(one)

  app.use('/api/*', async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    const origin = c.req.header('origin') ?? null
    const foreign = c.req.header('sec-fetch-site') === 'cross-site'
    if (foreign || !isOriginAllowed(origin, c.req.header('host') ?? null, deps.publicUrl)) {
      lingerAtClose(c.env.incoming.socket)
      return turnAway(c, { ...refuse('foreign-origin'), headers: { connection: 'close' } })
    }
    return next()
  })

  for (const one of deps.routes) if (!isFromAnywhere(one)) open(one)

  const methods = new Map<string, Method[]>()
  for (const one of deps.routes) methods.set(one.path, [...(methods.get(one.path) ?? []), one.method])
  for (const [path, allowed] of methods) {
    app.all(path, (c) => turnAway(c, { ...refuse('method-not-allowed'), headers: { allow: allowed.join(', ') } }))
  }
  app.all('/api/*', (c) => turnAway(c, refuse('not-found')))

  app.onError((error) => {
    const refusal = deps.refusalOf(error)
    if (refusal !== null) return toResponse(refusal)
    deps.logger.error({ err: error }, 'a request failed')
    return toResponse(refuse('bug'))
  })
  app.notFound((c) => turnAway(c, refuse('not-found')))
  return app
}

async function readBody(request: Request, one: Route, limit: BodyLimit): Promise<Body> {
  if (isFromAnywhere(one)) return readAny(request, one, limit)
  return one.reads === 'bytes' ? readBytes(request, limit) : readJson(request, limit)
}

const readAny = (request: Request, { fromAnywhere }: Route, limit: BodyLimit): Promise<Body> =>
  fromAnywhere === 'form' ? readForm(request, limit) : skipBody(request, limit)
