/**
 * The network side of the server: listens at once, says "not ready" until the app is there, and hands everything on to
 * it from then on.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import { problem, type FailureName } from '../../shared/failures.ts'
import type { HttpApp } from './app.ts'
import { StoreFailing } from '../store/health/storeFailing.ts'
import { EXPOSITION_TYPE } from './exposition.ts'
import { DATA_POLICY, SECURITY_HEADERS } from './headers.ts'

interface Served {
  readonly http: HttpApp
  /** @returns false if no socket lives at this address */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean
  /** @throws StoreFailing with a sentence that `/readyz` shows, or any other error */
  probe(): Promise<void>
  /** @returns null if the sender may not see them */
  metrics(request: IncomingMessage): string | null
}

export interface Listener {
  readonly server: Server
  /** From now on requests reach the app. */
  serve(app: Served): void
  /** Takes no new connections and ends those that are idle. */
  close(): Promise<void>
}

/** Longer than all of our addresses; a longer URL is refused before it is parsed. */
const MAX_URL_LENGTH = 4096

/** @throws if the address is in use or may not be used */
export function listen(port: number, host: string): Promise<Listener> {
  let served: { readonly app: Served; readonly answer: ReturnType<typeof getRequestListener> } | null = null

  async function answerReadiness(response: ServerResponse): Promise<void> {
    if (served === null) return sendProblem(response, 'not-ready')
    try {
      await served.app.probe()
    } catch (error) {
      return sendProblem(response, 'store-failing', error instanceof StoreFailing ? error.message : undefined)
    }
    sendText(response, 200, 'ready\n')
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? ''
    if (!isPlausible(url)) return sendProblem(response, 'bad-request')
    const path = url.split('?', 1)[0]
    if (path === '/healthz') return sendText(response, 200, 'ok\n')
    if (path === '/readyz') return answerReadiness(response)
    if (served === null) return sendProblem(response, 'not-ready')
    if (path === '/metrics') {
      const metrics = served.app.metrics(request)
      return metrics === null ? sendProblem(response, 'not-found') : sendText(response, 200, metrics, EXPOSITION_TYPE)
    }
    await served.answer(request, response)
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => {
      if (!response.headersSent) sendProblem(response, 'bug')
      else response.destroy()
    })
  })
  server.on('upgrade', (request, socket, head) => {
    // Without a listener a peer that resets the connection would end the process.
    socket.on('error', () => socket.destroy())
    if (served === null) refuseUpgrade(socket, 503)
    else if (!served.app.upgrade(request, socket, head)) refuseUpgrade(socket, 404)
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
  try {
    return !decodeURIComponent(url.split('?', 1)[0] ?? '').includes('\0')
  } catch {
    return false
  }
}

function refuseUpgrade(socket: Duplex, status: 404 | 503): void {
  const words = status === 404 ? 'Not Found' : 'Service Unavailable'
  socket.end(`HTTP/1.1 ${status} ${words}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

const PLAIN_HEADERS = { ...SECURITY_HEADERS, 'content-security-policy': DATA_POLICY, 'cache-control': 'no-store' }

function sendText(response: ServerResponse, status: number, text: string, type = 'text/plain; charset=utf-8'): void {
  response.writeHead(status, { ...PLAIN_HEADERS, 'content-type': type }).end(text)
}

function sendProblem(response: ServerResponse, failure: FailureName, detail?: string): void {
  const body = problem(failure, detail)
  response
    .writeHead(body.status, { ...PLAIN_HEADERS, 'content-type': 'application/problem+json' })
    .end(JSON.stringify(body))
}
