/** A document socket with nothing in between: sends any bytes and keeps every frame that comes. */
import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import {
  MESSAGE,
  readAck,
  readStatus,
  step1Frame,
  SYNC,
  updateFrame,
  ackFrame,
  type Status,
} from '../../shared/wire.ts'
import { waitFor } from './waitFor.ts'

type Received =
  | { readonly kind: 'step1'; readonly stateVector: Uint8Array }
  | { readonly kind: 'step2' | 'update'; readonly update: Uint8Array }
  | { readonly kind: 'presence'; readonly update: Uint8Array }
  | { readonly kind: 'ack'; readonly n: Uint8Array; readonly outcome: 'committed' | 'rejected' }
  | { readonly kind: 'status'; readonly status: Status | null }
  | { readonly kind: 'unknown'; readonly type: number }

export interface RawSocket {
  readonly socket: WebSocket
  readonly received: readonly Received[]
  /** The document as the server has shown it: Step2 and updates applied in order. */
  readonly doc: Y.Doc
  /** The close code once the socket is closed, else null. */
  readonly closeCode: number | null
  send(frame: Uint8Array): void
  /** Resolves with the close code. */
  closed(): Promise<number>
  /** Asks for the state and waits for the answer. */
  sync(): Promise<void>
  /** Applies a change to `doc` and sends it. @returns the update */
  edit(change: (doc: Y.Doc) => void): Uint8Array
  /** Sends an ack request and waits for its answer; where an outage comes first, for longer than usual. */
  ack(limitMs?: number): Promise<'committed' | 'rejected'>
  close(): Promise<void>
}

const REMOTE = Symbol('remote')

export async function openRawSocket(
  url: string,
  options: { cookie?: string; origin?: string; clientId?: number } = {},
): Promise<RawSocket> {
  const headers = options.cookie === undefined ? {} : { cookie: options.cookie }
  const origin = options.origin === undefined ? {} : { origin: options.origin }
  const socket = new WebSocket(url, { headers, ...origin })
  socket.binaryType = 'arraybuffer'
  const received: Received[] = []
  const doc = new Y.Doc()
  if (options.clientId !== undefined) doc.clientID = options.clientId
  let closeCode: number | null = null
  let acks = 0

  socket.on('message', (data: ArrayBuffer) => {
    const message = readFrame(new Uint8Array(data))
    received.push(message)
    if (message.kind === 'step2' || message.kind === 'update') Y.applyUpdate(doc, message.update, REMOTE)
  })
  socket.on('close', (code) => (closeCode = code))
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })

  const self: RawSocket = {
    socket,
    received,
    doc,
    get closeCode() {
      return closeCode
    },
    send: (frame) => socket.send(frame),
    async closed() {
      await waitFor(() => closeCode !== null, 'the socket to be closed')
      return closeCode ?? 0
    },
    async sync() {
      const before = received.filter((message) => message.kind === 'step2').length
      self.send(step1Frame(Y.encodeStateVector(doc)))
      await waitFor(() => received.filter((message) => message.kind === 'step2').length > before, 'SyncStep2')
    },
    edit(change) {
      const before = Y.encodeStateVector(doc)
      let update = Y.encodeStateAsUpdate(doc, before)
      const keep = (bytes: Uint8Array) => {
        update = new Uint8Array(bytes)
      }
      doc.on('update', keep)
      doc.transact(() => change(doc))
      doc.off('update', keep)
      self.send(updateFrame(update))
      return update
    },
    async ack(limitMs) {
      const n = new TextEncoder().encode(String((acks += 1)))
      self.send(ackFrame(n, 'committed'))
      const answer = () => received.find((message) => message.kind === 'ack' && Buffer.compare(message.n, n) === 0)
      await waitFor(() => answer() !== undefined, 'an ack', limitMs)
      const found = answer()
      return found?.kind === 'ack' ? found.outcome : 'rejected'
    },
    async close() {
      socket.close()
      await self.closed()
      doc.destroy()
    },
  }
  return self
}

function readFrame(frame: Uint8Array): Received {
  const decoder = decoding.createDecoder(frame)
  const type = decoding.readVarUint(decoder)
  switch (type) {
    case MESSAGE.sync: {
      const step = decoding.readVarUint(decoder)
      const content = decoding.readVarUint8Array(decoder)
      if (step === SYNC.step1) return { kind: 'step1', stateVector: content }
      return { kind: step === SYNC.step2 ? 'step2' : 'update', update: content }
    }
    case MESSAGE.awareness:
      return { kind: 'presence', update: decoding.readVarUint8Array(decoder) }
    case MESSAGE.ack:
      return { kind: 'ack', ...readAck(decoder) }
    case MESSAGE.status:
      return { kind: 'status', status: readStatus(decoder) }
    default:
      return { kind: 'unknown', type }
  }
}
