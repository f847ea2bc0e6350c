/**
 * Gathers the edits made here, and the caret that moves with them, and sends them together. A message for each letter costs the server
 * and everybody's browser as much as a sentence does, and nobody sees the difference.
 *
 * The document and this device's copy have each edit at once. Whatever is gathered while the socket closes is dropped: on the next
 * socket, the answer to the server's SyncStep1 carries it.
 */
import type { WebsocketProvider } from 'y-websocket'
import { encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { Clock } from '../../../shared/clock.ts'
import { presenceFrame, updateFrame, type Frame } from '../../../shared/wire.ts'

/** "Saved" comes within twice this time. */
const ALONE_MS = 200
/** Others do not see so little. */
const IN_COMPANY_MS = 30
/** More is sent at once: two large edits in one frame may be longer than a frame may be. */
const MAX_GATHERED_BYTES = 64 * 1024
/** Merging takes as long as the square of their number. */
const MAX_GATHERED_EDITS = 100

/** How long an edit waits for more. */
export const gatherMs = (isAlone: boolean): number => (isAlone ? ALONE_MS : IN_COMPANY_MS)

export interface GatheredEdits {
  /** Takes the update of an edit that was made here. */
  readonly add: (update: Uint8Array) => void
  /** Sends now, if anything is gathered. */
  readonly send: () => void
  /** Forgets what is gathered. */
  readonly drop: () => void
  readonly stop: () => void
}

/**
 * @param provider must not send edits and presence by itself
 * @param onSent called when edits have been sent
 */
export function gatherEdits(
  provider: Pick<WebsocketProvider, 'ws' | 'awareness'>,
  clock: Clock,
  onSent: () => void,
): GatheredEdits {
  const { awareness } = provider
  let updates: Uint8Array[] = []
  let bytes = 0
  let hasMoved = false
  let isStopped = false
  let callOff: (() => void) | null = null

  function schedule(): void {
    const isAlone = ![...awareness.getStates().keys()].some((client) => client !== awareness.clientID)
    if (!isStopped) callOff ??= clock.after(gatherMs(isAlone), send)
  }

  function drop(): void {
    callOff?.()
    callOff = null
    updates = []
    bytes = 0
    hasMoved = false
  }

  function send(): void {
    const edits = updates
    const caret = hasMoved
    drop()
    if (edits.length > 0 && transmit(() => updateFrame(joined(edits)))) onSent()
    // Behind the text that it stands in.
    if (caret) transmit(() => presenceFrame(encodeAwarenessUpdate(awareness, [awareness.clientID])))
  }

  function transmit(frame: () => Frame): boolean {
    const { ws } = provider
    if (ws === null || ws.readyState !== WebSocket.OPEN) return false
    ws.send(frame())
    return true
  }

  /** The states of others, and our own as the server knows it, come from there: y-websocket would send them back. */
  function onPresence({ added, updated, removed }: PresenceChange, origin: unknown): void {
    const isRemoved = removed.includes(awareness.clientID)
    const isOurs = [added, updated].some((clients) => clients.includes(awareness.clientID)) && origin !== provider
    if (!isRemoved && !isOurs) return
    hasMoved = true
    if (isRemoved) send()
    else schedule()
  }
  awareness.on('update', onPresence)

  return {
    add(update) {
      if (bytes + update.length > MAX_GATHERED_BYTES) send()
      updates.push(update)
      bytes += update.length
      if (bytes > MAX_GATHERED_BYTES || updates.length === MAX_GATHERED_EDITS) send()
      else schedule()
    },
    send,
    drop,
    stop() {
      isStopped = true
      drop()
      awareness.off('update', onPresence)
    },
  }
}

interface PresenceChange {
  readonly added: readonly number[]
  readonly updated: readonly number[]
  readonly removed: readonly number[]
}

const joined = (updates: Uint8Array[]): Uint8Array => {
  const [only] = updates
  return only !== undefined && updates.length === 1 ? only : Y.mergeUpdates(updates)
}
