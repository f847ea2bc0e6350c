/**
 * The network side of the server: listens at once, answers "not ready" until the app is open, and from then on hands
 * everything to it.
 */
import { createServer, STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import { problem, type FailureName } from '../../shared/failures.ts'
import type { HttpApp } from './app.ts'
import { createFairPace, senderOf } from '../pacing/fairPace.ts'
import { StoreFailing } from '../store/health/storeFailing.ts'
import { createDotPaths } from './dotPaths.ts'
import type { Front } from './front.ts'
import { handOn, wasHandedOn } from './forwarding.ts'
import { DATA_POLICY, fixedHeaders } from './headers.ts'

interface Served {
  readonly http: HttpApp
  readonly front: Pick<Front, 'answer'>
  /** @returns false if no socket lives at this address */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean
  /** Why the server does not answer under the requested name, for the person who runs it; null if it does. */
  refuseHost(request: IncomingMessage): string | null
  /** @throws StoreFailing with a sentence that `/readyz` shows, or any other error */
  probe(): Promise<void>
  /** The parts that are gone while everything works, only slower. */
  degraded(): readonly string[]
  /** Why each of it is gone, in a word. */
  whyDegraded(): Readonly<Record<string, string>>
  /** The address of the only node that can answer a request; null: this one can, or the node is unknown. */
  nodeFor(request: IncomingMessage): Promise<string | null> | null
  /** @returns null if the sender may not see them */
  metrics(request: IncomingMessage): Promise<string | null>
  /** An answer was sent, or broken off. */
  answered(status: number, durationMs: number): void
}

export interface Listener {
  readonly server: Server
  /** From now on requests reach the app. */
  serve(app: Served): void
  /** Tells new clients to come back later, and proxies to go elsewhere. Requests under way are still answered. */
  drain(): void
  /** Takes no new connections and ends those that are idle. */
  close(): Promise<void>
}

/** Longer than all of our addresses; a longer URL is refused before it is parsed. */
const MAX_URL_LENGTH = 4096

/** Requests that begin in one phase of the event loop: some 5 ms of the thread. */
const BEGUN_TOGETHER = 8

/** The text format of Prometheus. */
const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8'
const PROBLEM_TYPE = 'application/problem+json'

/** Which release and which process answers: `/healthz` says it. */
interface About {
  readonly version: string
  readonly instance: string
}

interface ListenOptions {
  readonly port: number
  readonly host: string
  readonly publicUrl: string | null
  readonly about: About
  /** The contact for reporting vulnerabilities, as a URI; null if not set. */
  readonly securityContact?: string | null
}

/** @throws if the address is in use or may not be used */
export function listen({ port, host, publicUrl, about, securityContact = null }: ListenOptions): Promise<Listener> {
  const plain = createPlainAnswers(publicUrl)
  const answerDotPath = createDotPaths({ securityContact, publicUrl, now: () => new Date() })
  const pace = createFairPace(BEGUN_TOGETHER)
  let isStopping = false
  let served: { readonly app: Served; readonly answer: ReturnType<typeof getRequestListener> } | null = null

  /** Whether requests should come here: whatever the store does, a node answers better than none. */
  function answerHealth(response: ServerResponse): void {
    if (isStopping) return plain.sendProblem(response, 'restarting')
    if (served === null) return plain.sendProblem(response, 'not-ready')
    plain.sendText(response, 200, `${JSON.stringify({ status: 'up', ...about })}\n`, 'application/json')
  }

  async function answerReadiness(response: ServerResponse): Promise<void> {
    if (isStopping) return plain.sendProblem(response, 'restarting')
    if (served === null) return plain.sendProblem(response, 'not-ready')
    try {
      await served.app.probe()
    } catch (error) {
      return plain.sendProblem(response, 'store-failing', error instanceof StoreFailing ? error.message : undefined)
    }
    const degraded = served.app.degraded()
    const why = degraded.length === 0 ? {} : { why: served.app.whyDegraded() }
    const answer = JSON.stringify({ status: 'ready', degraded, ...why })
    plain.sendText(response, 200, `${answer}\n`, 'application/json')
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? ''
    if (!isPlausible(url)) return plain.sendProblem(response, 'bad-request')
    const path = url.split('?', 1)[0] ?? ''
    if (path === '/healthz') return answerHealth(response)
    if (path === '/readyz') return answerReadiness(response)
    if (isStopping) return plain.sendProblem(response, 'restarting')
    if (served === null) return plain.sendProblem(response, 'not-ready')
    const refusal = served.app.refuseHost(request)
    if (refusal !== null) return plain.sendProblem(response, 'foreign-host', refusal)
    if (path === '/metrics') {
      const metrics = await served.app.metrics(request)
      return metrics === null
        ? plain.sendProblem(response, 'not-found')
        : plain.sendText(response, 200, metrics, METRICS_TYPE)
    }
    const dotPath = answerDotPath(path)
    if (dotPath.kind === 'text') return plain.sendText(response, 200, dotPath.text)
    if (dotPath.kind === 'missing') return plain.sendProblem(response, 'not-found')
    const { app, answer } = served
    const began = performance.now()
    response.once('close', () => app.answered(response.statusCode, performance.now() - began))
    await new Promise<void>((begin) => pace(senderOf(request), begin))
    if (response.destroyed) return
    const otherNode = wasHandedOn(request) ? null : app.nodeFor(request)
    const node = otherNode === null ? null : await otherNode
    if (node !== null) return handOn(request, response, node).catch(() => plain.breakOff(response))
    if (await app.front.answer(request, response)) return
    await answer(request, response)
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => {
      if (!response.headersSent) plain.sendProblem(response, 'bug')
      else response.destroy()
    })
  })
  server.on('upgrade', (request, socket, head) => {
    // Without a listener a peer that resets the connection would end the process.
    socket.on('error', () => socket.destroy())
    if (isStopping) return plain.refuseUpgrade(socket, 'restarting')
    if (served === null) return plain.refuseUpgrade(socket, 'not-ready')
    const refusal = served.app.refuseHost(request)
    if (refusal !== null) plain.refuseUpgrade(socket, 'foreign-host', refusal)
    else if (!served.app.upgrade(request, socket, head)) plain.refuseUpgrade(socket, 'not-found')
  })

  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve({
        server,
        serve(app) {
          served = { app, answer: getRequestListener(app.http.fetch) }
        },
        drain() {
          isStopping = true
        },
        close() {
          server.closeIdleConnections()
          return new Promise((closed) => server.close(() => closed()))
        },
      })
    })
  })
}

/** An address is a path of printable characters with complete escapes, and not too long. */
function isPlausible(url: string): boolean {
  if (!url.startsWith('/') || url.startsWith('//') || url.length > MAX_URL_LENGTH) return false
  if (!url.includes('%') && !url.includes('\0')) return true
  try {
    return !decodeURIComponent(url.split('?', 1)[0] ?? '').includes('\0')
  } catch {
    return false
  }
}

/** Answers that need no app. */
function createPlainAnswers(publicUrl: string | null) {
  const fixed = { ...fixedHeaders(publicUrl), 'content-security-policy': DATA_POLICY, 'cache-control': 'no-store' }

  return {
    sendText(response: ServerResponse, status: number, text: string, type = 'text/plain; charset=utf-8'): void {
      response.writeHead(status, { ...fixed, 'content-type': type }).end(text)
    },
    sendProblem(response: ServerResponse, failure: FailureName, detail?: string): void {
      const body = problem(failure, detail)
      response.writeHead(body.status, { ...fixed, 'content-type': PROBLEM_TYPE }).end(JSON.stringify(body))
    },
    /** For an answer that another node was to give. */
    breakOff(response: ServerResponse): void {
      if (response.headersSent) response.destroy()
      else this.sendProblem(response, 'store-failing')
    },
    refuseUpgrade(socket: Duplex, failure: FailureName, detail?: string): void {
      const body = problem(failure, detail)
      const text = JSON.stringify(body)
      const head = [
        `HTTP/1.1 ${body.status} ${STATUS_CODES[body.status]}`,
        'connection: close',
        `content-type: ${PROBLEM_TYPE}`,
        `content-length: ${Buffer.byteLength(text)}`,
        ...Object.entries(fixed).map(([name, value]) => `${name}: ${value}`),
      ]
      socket.end(`${head.join('\r\n')}\r\n\r\n${text}`)
    },
  }
}
