/** Gathers the commits of some milliseconds into one signal; of each document the newest sequence. */
import type { Clock } from '../../shared/clock.ts'
import type { DocumentName } from '../../shared/ids.ts'

const GATHER_MS = 2

export interface CommitSignals {
  add(document: DocumentName, sequence: number): void
  close(): void
}

export function createCommitSignals(clock: Clock, send: (sequences: [DocumentName, number][]) => void): CommitSignals {
  let waiting = new Map<DocumentName, number>()
  let callOff: (() => void) | null = null

  function sendWaiting(): void {
    callOff = null
    const sequences = [...waiting]
    waiting = new Map()
    send(sequences)
  }

  return {
    add(document, sequence) {
      waiting.set(document, Math.max(sequence, waiting.get(document) ?? 0))
      callOff ??= clock.after(GATHER_MS, sendWaiting)
    },
    close() {
      callOff?.()
    },
  }
}
