/**
 * Asks the server for acknowledgements of the edits made here, and handles its answers.
 *
 * An ack names the number of edits made so far. It may only be sent after the edits themselves, so the first ack on a
 * socket waits until we have answered the server's SyncStep1 (that answer carries the edits made while away).
 */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { WebsocketProvider } from 'y-websocket'
import type { Clock } from '../../../shared/clock.ts'
import { ackFrame, MESSAGE, readAck, readStatus, SYNC, type Status } from '../../../shared/wire.ts'

/** Ask no more often while somebody types: the state would stay "Saving" anyway. Somebody alone asks with each message. */
const APART_MS = 200

/** How long to wait with the next request for an ack. @param sinceLastMs Infinity before the first */
export const ackDelayMs = (sinceLastMs: number): number => Math.min(APART_MS, Math.max(0, APART_MS - sinceLastMs))

export interface AckHandlers {
  /** Sends all edits made so far that are not sent yet. */
  readonly sendEdits: () => void
  /** The number of edits made here so far. */
  readonly edits: () => number
  readonly onCommitted: (edits: number) => void
  readonly onRejected: () => void
  readonly onStatus: (status: Status) => void
}

/**
 * @returns call `sent` when edits were sent, `hurry` when somebody waits for the answer, and `stop` when the provider goes
 */
export function askForAcks(
  provider: WebsocketProvider,
  clock: Clock,
  handlers: AckHandlers,
): { readonly sent: () => void; readonly hurry: () => void; readonly stop: () => void } {
  let answeredOn: WebSocket | null = null
  let callOff: (() => void) | null = null
  let askedAt = -Infinity

  function send(): void {
    // It speaks for all edits that it counts.
    handlers.sendEdits()
    callOff?.()
    callOff = null
    const { ws } = provider
    if (ws === null || ws !== answeredOn || ws.readyState !== WebSocket.OPEN) return
    askedAt = clock.now()
    ws.send(
      ackFrame(
        encoding.encode((encoder) => encoding.writeVarUint(encoder, handlers.edits())),
        'committed',
      ),
    )
  }

  const handleSync = provider.messageHandlers[MESSAGE.sync]
  provider.messageHandlers[MESSAGE.sync] = (encoder, decoder, ...rest) => {
    const isStep1 = decoding.peekVarUint(decoder) === SYNC.step1
    handleSync?.(encoder, decoder, ...rest)
    if (!isStep1) return
    answeredOn = provider.ws
    // y-websocket sends our answer when this handler has returned; the ack must follow it.
    queueMicrotask(send)
  }
  provider.messageHandlers[MESSAGE.ack] = (_encoder, decoder) => {
    const { n, outcome } = readAck(decoder)
    if (outcome === 'rejected') handlers.onRejected()
    else handlers.onCommitted(decoding.readVarUint(decoding.createDecoder(n)))
  }
  provider.messageHandlers[MESSAGE.status] = (_encoder, decoder) => {
    const status = readStatus(decoder)
    if (status !== null) handlers.onStatus(status)
  }

  return {
    sent: () => {
      callOff ??= clock.after(ackDelayMs(clock.now() - askedAt), send)
    },
    hurry() {
      handlers.sendEdits()
      if (callOff !== null) send()
    },
    stop: () => callOff?.(),
  }
}
