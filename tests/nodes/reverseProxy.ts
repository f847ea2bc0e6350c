/**
 * A *reverse proxy* is in front of nodes, as at an operator's: it hands requests and sockets to the nodes in turn,
 * without sticky sessions. A node whose connections fail, or whose `/healthz` is not 200, is left out until it is well
 * again, as the shipped Caddyfile has it.
 */
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import type { ServerWithSockets } from '../harness/documentSockets.ts'
import { signIn } from '../harness/signIn.ts'

export interface ReverseProxy extends ServerWithSockets {
  /** Whether the node gets its turn. */
  isInTurn(node: ProxiedNode): boolean
  /** The sockets that are open at a node through here. */
  socketsAt(node: ProxiedNode): number
  close(): Promise<void>
}

type ProxiedNode = Pick<ServerWithSockets, 'http'>

const CHECK_EVERY_MS = 200
const CHECK_MS = 1000
const CONNECT_MS = 1000
/** A response takes no longer. */
const RESPONSE_MS = 10_000
const MAX_CONNECTIONS = 500

/** @param nodes asked at each turn: nodes come and go */
export async function startReverseProxy(nodes: () => readonly ProxiedNode[]): Promise<ReverseProxy> {
  const leftOut = new Set<string>()
  const tunnels = new Map<Duplex, string>()
  // Requests and sockets take turns apart: a device that signs in and then opens a socket would else be at one node always.
  const turns = { request: 0, socket: 0 }
  const closing = new AbortController()

  async function check({ http }: ProxiedNode): Promise<void> {
    const health = await fetch(`${http}/healthz`, { signal: AbortSignal.timeout(CHECK_MS) }).catch(() => null)
    if (health?.ok === true) leftOut.delete(http)
    else leftOut.add(http)
    await health?.body?.cancel()
  }

  async function checkRegularly(): Promise<void> {
    while (!closing.signal.aborted) {
      await Promise.all(nodes().map(check))
      await wait(CHECK_EVERY_MS)
    }
  }

  /** @returns a connection to the next node that takes one; null if none does */
  async function connectNext(kind: keyof typeof turns): Promise<{ socket: Socket; node: string } | null> {
    const inTurn = nodes().filter(({ http }) => !leftOut.has(http))
    // On a busy machine all may be too slow for a check at once: then each is asked anyway.
    const ready = inTurn.length > 0 ? inTurn : nodes()
    const first = turns[kind]++
    for (let at = 0; at < ready.length; at++) {
      const node = ready[(first + at) % ready.length]?.http ?? ''
      const socket = await connectTo(node)
      if (socket !== null) return { socket, node }
      leftOut.add(node)
    }
    return null
  }

  async function handOver(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const next = await connectNext('request')
    if (next === null) return void response.writeHead(503).end()
    const { method, url, headers } = request
    const options = { method, path: url, headers: { ...headers, connection: 'close' } }
    const asked = ask({ ...options, createConnection: () => next.socket, timeout: RESPONSE_MS })
    asked.on('timeout', () => asked.destroy())
    asked.on('error', () => (response.headersSent ? response.destroy() : response.writeHead(502).end()))
    asked.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    response.on('close', () => asked.destroy())
    request.pipe(asked)
  }

  async function tunnel(request: IncomingMessage, near: Duplex, head: Buffer): Promise<void> {
    near.on('error', () => near.destroy())
    const next = await connectNext('socket')
    if (next === null) return void near.end('HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\n\r\n')
    const { socket: far, node } = next
    tunnels.set(near, node)
    near.on('close', () => {
      tunnels.delete(near)
      far.destroySoon()
    })
    // A node's last message, such as why it closes, still arrives: the pipe ends the other side.
    far.on('error', () => near.destroy())
    far.on('end', () => near.end())
    far.write(headOf(request))
    far.write(head)
    near.pipe(far).pipe(near)
  }

  const server = createServer((request, response) => void handOver(request, response))
  server.maxConnections = MAX_CONNECTIONS
  server.on('upgrade', (request, socket, head) => void tunnel(request, socket, head))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const checking = checkRegularly()
  const { port } = server.address() as AddressInfo
  const http = `http://127.0.0.1:${port}`

  return {
    http,
    ws: `ws://127.0.0.1:${port}`,
    cookieOf: (email) => signIn({ http }, email),
    isInTurn: (node) => !leftOut.has(node.http),
    socketsAt: (node) => [...tunnels.values()].filter((at) => at === node.http).length,
    async close() {
      closing.abort()
      for (const near of tunnels.keys()) near.destroy()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await checking
    },
  }
}

/** @returns null if it takes no connection */
async function connectTo(http: string): Promise<Socket | null> {
  const { hostname, port } = new URL(http)
  const socket = connect(Number(port), hostname)
  const connected = await new Promise<boolean>((resolve) => {
    socket.once('connect', () => resolve(true))
    socket.on('error', () => resolve(false))
    socket.setTimeout(CONNECT_MS, () => resolve(false))
  })
  socket.setTimeout(0)
  if (connected) return socket
  socket.destroy()
  return null
}

function headOf({ method, url, rawHeaders }: IncomingMessage): string {
  const lines = [`${method} ${url} HTTP/1.1`]
  for (let at = 0; at < rawHeaders.length; at += 2) lines.push(`${rawHeaders[at]}: ${rawHeaders[at + 1]}`)
  return `${lines.join('\r\n')}\r\n\r\n`
}
