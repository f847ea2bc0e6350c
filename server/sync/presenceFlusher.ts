import type { Clock } from '../../shared/clock.ts'

/** Cursors move many times a second; nobody sees more than this. */
const PRESENCE_EVERY_MS = 40

export interface PresenceFlusher {
  request(room: { flushPresence(): void }): void
  close(): void
}

/** One timer for all rooms, and only while somebody moves. */
export function createPresenceFlusher(clock: Clock): PresenceFlusher {
  const flushing = new Set<{ flushPresence(): void }>()
  let callOff: (() => void) | null = null
  return {
    request(room) {
      flushing.add(room)
      callOff ??= clock.after(PRESENCE_EVERY_MS, () => {
        callOff = null
        const due = [...flushing]
        flushing.clear()
        for (const one of due) one.flushPresence()
      })
    },
    close: () => callOff?.(),
  }
}
