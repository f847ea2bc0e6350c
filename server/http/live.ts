/** The `/live` socket: sends notices of changes that a person may read. It carries no content and takes none. */
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import { CLOSE_CODES, type SocketFailure } from '../../shared/failures.ts'
import type { Notice } from '../../shared/live.ts'
import type { Person } from '../../shared/permissions.ts'
import { endAfter } from '../pacing/endAfter.ts'
import { strangerAt } from '../pacing/payer.ts'
import type { SocketLimits } from './socketLimits.ts'

interface LiveDeps {
  readonly signedIn: (request: IncomingMessage) => Promise<Listener | null>
  readonly originAllowed: (request: IncomingMessage) => boolean
  /** The network address of a stranger. */
  readonly addressOf: (request: IncomingMessage) => string
  readonly limits: SocketLimits
}

interface Listener {
  readonly person: Person
  readonly tokenHash: string
}

export interface Live {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Tells everybody who may read it. */
  publish(notice: Notice, mayRead: (person: Person) => boolean): void
  /** Someone's rights changed: from now on their sockets are judged by the new ones. */
  replacePerson(person: Person): void
  /** A session was ended: its sockets are closed. */
  endSession(tokenHash: string): void
  readonly openSockets: number
  /** Listeners, with their sessions. */
  listeners(): Iterable<Listener>
  close(): void
}

/** Clients only ever listen; a few bytes are allowed for pings of their own. */
const MAX_PAYLOAD_BYTES = 1024
/** A peer that is refused may have sent more before it knew. */
const REFUSED_LIMIT_BYTES = 64 * 1024
const PING_EVERY_MS = 25_000
/** A listener that is this far behind is closed; it fetches everything again after it reconnects. */
const MAX_BUFFERED_BYTES = 256 * 1024

export function createLive(deps: LiveDeps): Live {
  const server = new WebSocketServer({ noServer: true, maxPayload: MAX_PAYLOAD_BYTES, perMessageDeflate: false })
  const listeners = new Map<WebSocket, Listener>()
  const alive = new WeakSet<WebSocket>()
  const pinger = setInterval(() => {
    for (const socket of server.clients) {
      if (!alive.has(socket)) socket.terminate()
      alive.delete(socket)
      socket.ping()
    }
  }, PING_EVERY_MS)

  async function connect(socket: WebSocket, request: IncomingMessage): Promise<void> {
    alive.add(socket)
    socket.on('pong', () => alive.add(socket))
    socket.on('error', () => {})
    socket.on('close', () => listeners.delete(socket))
    if (!deps.originAllowed(request)) return refuse(socket, request, 'foreign-origin')
    const signedIn = await deps.signedIn(request)
    if (signedIn === null) return refuse(socket, request, 'no-session')
    const place = deps.limits.takePlace(signedIn.person.id)
    if (typeof place === 'string') return refuse(socket, request, place)
    socket.on('close', place)
    if (socket.readyState === socket.OPEN) listeners.set(socket, signedIn)
    else place()
  }

  /** A peer may leave the close unanswered for half a minute, so refused sockets take places too. */
  function refuse(socket: WebSocket, request: IncomingMessage, failure: SocketFailure): void {
    const place = deps.limits.takePlace(strangerAt(deps.addressOf(request)))
    if (typeof place === 'string') return socket.terminate()
    socket.on('close', place)
    endAfter(request.socket, REFUSED_LIMIT_BYTES)
    closeFor(socket, failure)
  }

  return {
    get openSockets() {
      return listeners.size
    },
    listeners: () => listeners.values(),
    upgrade(request, socket, head) {
      server.handleUpgrade(request, socket, head, (webSocket) => {
        connect(webSocket, request).catch(() => closeFor(webSocket, 'store-failing'))
      })
    },
    publish(notice, mayRead) {
      const text = JSON.stringify(notice)
      for (const [socket, { person }] of listeners) {
        if (!mayRead(person)) continue
        if (socket.bufferedAmount > MAX_BUFFERED_BYTES) closeFor(socket, 'slow-consumer')
        else socket.send(text)
      }
    },
    replacePerson(person) {
      for (const [socket, listener] of listeners) {
        if (listener.person.id !== person.id) continue
        listeners.set(socket, { ...listener, person })
        socket.send(JSON.stringify({ topic: 'session' } satisfies Notice))
      }
    },
    endSession(tokenHash) {
      for (const [socket, listener] of listeners) {
        if (listener.tokenHash === tokenHash) closeFor(socket, 'no-session')
      }
    },
    close() {
      clearInterval(pinger)
      for (const socket of server.clients) closeFor(socket, 'restarting')
      server.close()
    },
  }
}

const closeFor = (socket: WebSocket, failure: SocketFailure) => socket.close(CLOSE_CODES[failure], failure)
