/** A client that costs its driver little: it joins like a y-websocket or Hocuspocus provider, and reads frames by hand. */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { MESSAGE, step1Frame, step2Frame, SYNC, updateFrame, type Frame } from '../../../shared/wire.ts'
import type { Peer } from './peers.ts'
import { within } from './within.ts'

const JOIN_LIMIT_MS = 60_000
/** Hocuspocus's own message types beside those of {@link MESSAGE}. */
const HOCUSPOCUS = { auth: 2, syncReply: 4 } as const
const STEP1 = step1Frame(new Uint8Array([0]))
const NOTHING = step2Frame(new Uint8Array([0, 0]))

export interface LoadClient {
  /** The state received when it joined, as a Yjs update. */
  readonly state: Uint8Array
  send(frame: Frame): void
  /** Sends an update of its document. */
  edit(update: Uint8Array): void
  close(): Promise<void>
}

interface Content {
  readonly step: number
  readonly content: Uint8Array
}

/**
 * @param hear receives the content of every update; the bytes are its own only until it returns
 * @param headers of the request, such as a cookie
 */
export function joinDocument(
  { peer, port }: { peer: Pick<Peer, 'name' | 'messages' | 'path'>; port: number },
  document: string,
  hear: (update: Uint8Array) => void = () => {},
  headers: Readonly<Record<string, string>> = {},
): Promise<LoadClient> {
  const address = `ws://127.0.0.1:${port}${peer.path}${document}`
  const socket = new WebSocket(address, { perMessageDeflate: false, headers })
  const name = peer.messages === 'named' ? encoding.encode((to) => encoding.writeVarString(to, document)) : null
  const send = (frame: Frame) => socket.send(name === null ? frame : Buffer.concat([name, frame]))
  const joined = new Promise<LoadClient>((resolve, reject) => {
    let isIn = false
    socket.on('open', () => {
      if (name !== null) send(authFrame())
      send(STEP1)
    })
    socket.on('message', (data: Buffer) => {
      const message = readContent(data, name?.length ?? 0)
      if (message === null) return
      if (message.step === SYNC.step1) send(NOTHING)
      else if (message.step === SYNC.step2 && !isIn) {
        isIn = true
        const edit = (update: Uint8Array) => send(updateFrame(update))
        resolve({ state: message.content.slice(), send, edit, close: () => closeSocket(socket) })
      } else hear(message.content)
    })
    socket.on('error', reject)
    socket.on('close', (code) => reject(new Error(`${peer.name} closed ${document} with ${code}`)))
  })
  return within(JOIN_LIMIT_MS, joined, `${peer.name} to answer on ${document}`)
}

function closeSocket(socket: WebSocket): Promise<void> {
  if (socket.readyState === WebSocket.CLOSED) return Promise.resolve()
  return new Promise((resolve) => {
    socket.once('close', () => resolve())
    socket.close()
  })
}

function authFrame(): Frame {
  return encoding.encode((to) => {
    encoding.writeVarUint(to, HOCUSPOCUS.auth)
    encoding.writeVarUint(to, 0)
    encoding.writeVarString(to, 'bench')
  }) as Frame
}

/** Null if it is not a sync message. */
function readContent(data: Buffer, offset: number): Content | null {
  if (data[offset] !== MESSAGE.sync && data[offset] !== HOCUSPOCUS.syncReply) return null
  const decoder = decoding.createDecoder(data)
  decoder.pos = offset + 1
  const step = decoding.readVarUint(decoder)
  return { step, content: decoding.readVarUint8Array(decoder) }
}
