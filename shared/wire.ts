/**
 * The frames of a document socket: y-websocket's protocol, and two message types of our own. A client that does
 * not know these works anyway; the server sends {@link MESSAGE.status} only to clients that know it.
 *
 * A frame is a varUint message type and its body (lib0 encoding):
 * - sync:      varUint sync step, varUint8Array content (y-protocols/sync)
 * - awareness: varUint8Array update (y-protocols/awareness)
 * - ack:       varUint8Array n. Client → server after its updates; the server echoes it once everything earlier on that
 *              socket is committed, or answers with the same n and varString "rejected" when it stored nothing.
 * - status:    varString JSON of {@link Status}
 */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { z } from 'zod'

export const MESSAGE = { sync: 0, awareness: 1, queryAwareness: 3, ack: 102, status: 103 } as const
export const SYNC = { step1: 0, step2: 1, update: 2 } as const

/** The largest frame in bytes, but for a SyncStep2, which carries the whole work of an offline day. */
export const MAX_FRAME_BYTES = 1024 * 1024
export const MAX_STEP2_BYTES = 5 * 1024 * 1024
/** The largest encoded document in bytes. */
export const MAX_DOCUMENT_BYTES = 5 * 1024 * 1024
/** The largest presence state of one client in bytes of JSON. */
export const MAX_PRESENCE_BYTES = 4 * 1024

/** The access of a socket to its document. A reader's content is refused; everything else works. */
export type Access = 'write' | 'read'

/** Why someone reads without writing; shown beside "View only". */
export const ReadReason = z.enum([
  'role',
  'other-centre',
  'campaign-closed',
  /** A letter that was released. */
  'released',
  /** A newer release wrote into the document: this one might remove content it does not know. */
  'newer-release',
])
export type ReadReason = z.infer<typeof ReadReason>

/** The messages of the server to a client about its document, apart from content. */
export const Status = z.discriminatedUnion('kind', [
  /** Content from this socket was refused and is not in the document. */
  z.object({ kind: z.literal('rejected'), reason: ReadReason }),
  /** The store refuses or accepts commits again. Nothing is lost: the client keeps unacknowledged edits. */
  z.object({ kind: z.literal('store'), state: z.enum(['failing', 'working']) }),
  /** Sent once after opening. */
  z.object({ kind: z.literal('access'), access: z.enum(['write', 'read']), reason: ReadReason.nullable() }),
])
export type Status = z.infer<typeof Status>

/** A frame from a client, parsed. `update` is not yet known to be well-formed Yjs. */
export type ClientMessage =
  | { readonly kind: 'step1'; readonly stateVector: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'content'; readonly step: 'step2' | 'update'; readonly update: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'presence'; readonly update: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'query-presence' }
  | { readonly kind: 'ack'; readonly n: Uint8Array<ArrayBuffer> }

export type MessageType =
  | Exclude<ClientMessage['kind'], 'content'>
  | Extract<ClientMessage, { readonly kind: 'content' }>['step']

/** The largest frame of each message from a client, in bytes. */
export const FRAME_BOUNDS: Readonly<Record<MessageType, number>> = {
  /** A document may have had as many writers as fit into it. */
  step1: MAX_FRAME_BYTES,
  /** May carry the work of an offline day; the few bytes around its content are not counted. */
  step2: MAX_STEP2_BYTES + 16,
  update: MAX_FRAME_BYTES,
  /** A plain y-websocket repeats the states of others. */
  presence: MAX_FRAME_BYTES,
  'query-presence': 16,
  ack: 256,
}

/** Reads a frame from a client; null means that it is not one (close 4400: only a faulty or hostile client sends it). */
export function readClientMessage(frame: Uint8Array<ArrayBuffer>): ClientMessage | null {
  try {
    const decoder = decoding.createDecoder(frame)
    switch (decoding.readVarUint(decoder)) {
      case MESSAGE.sync:
        return readSync(decoder)
      case MESSAGE.awareness:
        return { kind: 'presence', update: readBytes(decoder) }
      case MESSAGE.queryAwareness:
        return { kind: 'query-presence' }
      case MESSAGE.ack:
        return { kind: 'ack', n: readBytes(decoder) }
      default:
        return null
    }
  } catch {
    return null
  }
}

function readSync(decoder: decoding.Decoder): ClientMessage | null {
  switch (decoding.readVarUint(decoder)) {
    case SYNC.step1:
      return { kind: 'step1', stateVector: readBytes(decoder) }
    case SYNC.step2:
      return { kind: 'content', step: 'step2', update: readBytes(decoder) }
    case SYNC.update:
      return { kind: 'content', step: 'update', update: readBytes(decoder) }
    default:
      return null
  }
}

/** lib0 hands out a view past the end instead of throwing when a length lies, so the length is checked here. */
function readBytes(decoder: decoding.Decoder): Uint8Array<ArrayBuffer> {
  const length = decoding.readVarUint(decoder)
  if (length > decoder.arr.length - decoder.pos) throw new RangeError('length exceeds frame')
  return decoding.readUint8Array(decoder, length) as Uint8Array<ArrayBuffer>
}

export type Frame = Uint8Array<ArrayBuffer>

function frame(write: (encoder: encoding.Encoder) => void): Frame {
  return encoding.encode(write) as Frame
}

function syncFrame(step: number, content: Uint8Array): Frame {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, content)
  })
}

export const step1Frame = (stateVector: Uint8Array): Frame => syncFrame(SYNC.step1, stateVector)
export const step2Frame = (update: Uint8Array): Frame => syncFrame(SYNC.step2, update)
export const updateFrame = (update: Uint8Array): Frame => syncFrame(SYNC.update, update)

export const presenceFrame = (update: Uint8Array): Frame =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness)
    encoding.writeVarUint8Array(encoder, update)
  })

export const ackFrame = (n: Uint8Array, outcome: 'committed' | 'rejected'): Frame =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.ack)
    encoding.writeVarUint8Array(encoder, n)
    if (outcome === 'rejected') encoding.writeVarString(encoder, 'rejected')
  })

/** The body of an ack on the client's side, behind its message type. */
export function readAck(decoder: decoding.Decoder): { n: Uint8Array; outcome: 'committed' | 'rejected' } {
  const n = decoding.readVarUint8Array(decoder)
  return { n, outcome: decoding.hasContent(decoder) ? 'rejected' : 'committed' }
}

export const statusFrame = (status: Status): Frame =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.status)
    encoding.writeVarString(encoder, JSON.stringify(status))
  })

/** The body of a status on the client's side; null for a kind that a newer server invented. */
export function readStatus(decoder: decoding.Decoder): Status | null {
  const parsed = Status.safeParse(JSON.parse(decoding.readVarString(decoder)))
  return parsed.success ? parsed.data : null
}
