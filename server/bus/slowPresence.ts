/** Presence while Redis is gone: it goes through the table, once a second, and only as much of it as the table bears. */
import type { Clock } from '../../shared/clock.ts'
import type { StoredMessage } from './signals.ts'

const SEND_EVERY_MS = 1000
/** The oldest are dropped: clients that are still here send their presence again. */
const MAX_WAITING = 200

export interface SlowPresence {
  add(message: StoredMessage): void
  close(): void
}

export function createSlowPresence(clock: Clock, write: (message: StoredMessage) => void): SlowPresence {
  let waiting: StoredMessage[] = []
  let callOff: (() => void) | null = null

  function writeWaiting(): void {
    callOff = null
    for (const message of waiting) write(message)
    waiting = []
  }

  return {
    add(message) {
      waiting.push(message)
      if (waiting.length > MAX_WAITING) waiting.shift()
      callOff ??= clock.after(SEND_EVERY_MS, writeWaiting)
    },
    close() {
      callOff?.()
    },
  }
}
