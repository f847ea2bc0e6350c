/**
 * A WebSocket becomes a session in a room. Every upgrade on `/sync/…` is accepted and a refusal is a close code:
 * y-websocket treats 44xx as final and would retry a refused upgrade forever.
 */
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import { DOCUMENT_SCHEMA } from '../../../shared/documents/api.ts'
import type { SocketFailure } from '../../../shared/failures.ts'
import { documentName, parseDocumentName, type DocumentRef } from '../../../shared/documents/kinds.ts'
import type { Person } from '../../../shared/permissions.ts'
import { endAfter } from '../../pacing/endAfter.ts'
import { createFairPace, senderOf } from '../../pacing/fairPace.ts'
import { strangerAt, type Payer } from '../../pacing/payer.ts'
import { withinLayout } from '../access.ts'
import { readFrame } from './frame.ts'
import { Reading } from './reading.ts'
import type { Rooms } from '../rooms.ts'
import { RoomSocket, type AccessDecision, type GrantedAccess } from '../roomSocket.ts'
import { closeSocket, RESTART_JITTER_MS, WebSocketTransport } from './transport.ts'

/** Someone signed in, with the session it rests on. */
interface SignedIn {
  readonly person: Person
  readonly tokenHash: string
}

/** Takes places for sockets, each until its function is called. */
interface SocketPlaces {
  readonly takePlace: (holder: Payer) => (() => void) | SocketFailure
}

interface SyncSocketsDeps {
  readonly rooms: Rooms
  readonly signedIn: (request: IncomingMessage) => Promise<SignedIn | null>
  readonly originAllowed: (request: IncomingMessage) => boolean
  readonly accessOf: (person: Person, ref: DocumentRef) => AccessDecision
  readonly places: SocketPlaces
  /** The network address of a stranger. */
  readonly addressOf: (request: IncomingMessage) => string
  readonly onRefused: (what: 'socket' | 'frame', failure: SocketFailure) => void
}

export interface SyncSockets {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  readonly openSockets: number
  close(): Promise<void>
}

/**
 * `ws` closes sockets with frames above its own limit with 1009, after which y-websocket would come back with the same
 * frame; so that limit is far above ours, and we close with 4413 ourselves.
 */
const WS_LIMIT_BYTES = 32 * 1024 * 1024
/** The same for a peer that is refused: as much is thrown away, in one frame or in many, and then its connection ends. */
const REFUSED_LIMIT_BYTES = 64 * 1024
/** A peer that answers no ping for this long is gone. */
const PING_EVERY_MS = 30_000
/** Others are served after this many upgrades. */
const UPGRADES_AT_A_TIME = 16

export function createSyncSockets(deps: SyncSocketsDeps): SyncSockets {
  const server = new WebSocketServer({ noServer: true, maxPayload: WS_LIMIT_BYTES, perMessageDeflate: false })
  const refused = new WebSocketServer({ noServer: true, maxPayload: REFUSED_LIMIT_BYTES, perMessageDeflate: false })
  const alive = new WeakSet<WebSocket>()
  const pace = createFairPace(UPGRADES_AT_A_TIME)
  const pinger = setInterval(() => {
    for (const socket of server.clients) {
      if (!alive.has(socket)) socket.terminate()
      alive.delete(socket)
      socket.ping()
    }
  }, PING_EVERY_MS)

  /** Checks a request, in the order in which a refusal reveals least. */
  async function admit(request: IncomingMessage): Promise<Admission> {
    const [path = '', query = ''] = (request.url ?? '').split('?', 2)
    if (!deps.originAllowed(request)) return { refused: 'foreign-origin' }
    // A malformed name reveals nothing; the existence of a document would.
    const ref = parseDocumentName(decodePath(path.slice('/sync/'.length)))
    if (ref === null) return { refused: 'no-such-document' }
    const signedIn = await deps.signedIn(request)
    if (signedIn === null) return { refused: 'no-session' }
    const schema = new URLSearchParams(query).get('schema')
    const refused = schema === null ? null : judgeLayout(Number(schema))
    if (refused !== null) return { refused }
    const decision = deps.accessOf(signedIn.person, ref)
    if (decision.access === 'none') return { refused: decision.failure }
    const room = await deps.rooms.open(documentName(ref))
    if (room === 'no-such-document') return { refused: 'no-such-document' }
    // While the document was loading nobody could close this socket: is it still the same person, with the same rights?
    const stillSignedIn = await deps.signedIn(request)
    if (stillSignedIn === null) return { refused: 'no-session' }
    return { room, ref, signedIn: stillSignedIn, knowsStatus: schema !== null }
  }

  /** Accepted only to be closed at once. A refused peer can hold little memory, whatever it sends. */
  function refuse(upgrade: Upgrade, failure: SocketFailure): void {
    deps.onRefused('socket', failure)
    const [request, connection] = upgrade
    const place = deps.places.takePlace(strangerAt(deps.addressOf(request)))
    if (typeof place === 'string') return void connection.destroy()
    connection.once('close', place)
    endAfter(connection, REFUSED_LIMIT_BYTES)
    refused.handleUpgrade(...upgrade, (socket) => {
      socket.on('error', () => {})
      closeSocket(socket, failure)
    })
  }

  /** Until it is known who sends, nothing is read: the bytes wait in the network. */
  async function receive(upgrade: Upgrade): Promise<void> {
    const admission = await admit(upgrade[0]).catch((): Admission => ({ refused: 'store-failing' }))
    if ('refused' in admission) return refuse(upgrade, admission.refused)
    // Judged and joined in one go, so that no change of rights falls in between.
    const decision = withinLayout(
      deps.accessOf(admission.signedIn.person, admission.ref),
      admission.room.layout,
      DOCUMENT_SCHEMA,
    )
    if (decision.access === 'none') return refuse(upgrade, decision.failure)
    const place = deps.places.takePlace(admission.signedIn.person.id)
    if (typeof place === 'string') return refuse(upgrade, place)
    upgrade[1].once('close', place)
    // A destroyed connection does not report its end any more.
    if (upgrade[1].destroyed) place()
    server.handleUpgrade(...upgrade, (socket) => connect(socket, admission, decision))
  }

  function connect(socket: WebSocket, { room, signedIn, knowsStatus }: Admitted, admitted: GrantedAccess): void {
    alive.add(socket)
    socket.on('pong', () => alive.add(socket))
    // Without a listener an error would end the process; the close event after it is enough.
    socket.on('error', () => {})
    const reading = new Reading(socket)
    const roomSocket = new RoomSocket({ ...signedIn, admitted, knowsStatus }, new WebSocketTransport(socket, reading))
    socket.on('message', (data: Buffer) => {
      reading.received()
      if (roomSocket.closed) return
      const read = readFrame(data)
      if ('message' in read) return room.receive(roomSocket, read.message, read.bytes)
      deps.onRefused('frame', read.refused)
      roomSocket.close(read.refused)
    })
    socket.on('close', () => room.leave(roomSocket))
    room.join(roomSocket)
  }

  return {
    get openSockets() {
      return server.clients.size
    },
    upgrade(request, socket, head) {
      pace(senderOf(request), () => void receive([request, socket, head]))
    },
    async close() {
      clearInterval(pinger)
      for (const socket of server.clients) {
        if (socket.readyState === socket.OPEN) closeSocket(socket, 'restarting')
      }
      const ended = [...server.clients].map((socket) => new Promise((resolve) => socket.once('close', resolve)))
      await Promise.race([Promise.all(ended), new Promise((resolve) => setTimeout(resolve, RESTART_JITTER_MS))])
      for (const { clients } of [server, refused]) for (const socket of clients) socket.terminate()
      server.close()
      refused.close()
    },
  }
}

/** A request for a WebSocket, its connection, and the bytes already read from it. */
type Upgrade = [request: IncomingMessage, socket: Duplex, head: Buffer]

interface Admitted {
  readonly room: Exclude<Awaited<ReturnType<Rooms['open']>>, string>
  readonly ref: DocumentRef
  readonly signedIn: SignedIn
  readonly knowsStatus: boolean
}
type Admission = Admitted | { readonly refused: SocketFailure }

/** Percent-encoded slashes name the same document; a broken escape names none. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return ''
  }
}

/** An older page is reloaded. A newer one comes back: the server that it was loaded from is about to take this one's place. */
function judgeLayout(page: number): SocketFailure | null {
  if (page > DOCUMENT_SCHEMA) return 'restarting'
  return page === DOCUMENT_SCHEMA ? null : 'old-schema'
}
