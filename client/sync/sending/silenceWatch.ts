/**
 * Notices that the network is gone without a word: an edit waits for its acknowledgement, and the server does not answer a question
 * either. The socket itself would notice after half a minute.
 */
import type { Clock } from '../../../shared/clock.ts'

interface SilenceWatchDeps {
  readonly clock: Clock
  /** Asks the server anything. @returns whether it answered */
  readonly ask: () => Promise<boolean>
  readonly onSilence: () => void
}

export interface SilenceWatch {
  /** Called after each edit. */
  edited(): void
  /** Called after each acknowledgement. @param isWaiting whether later edits still wait for theirs */
  acknowledged(isWaiting: boolean): void
  /** Called when the socket is gone or the document ends. */
  stop(): void
}

/**
 * Edits are acknowledged within some tenths of a second. If an ack is this late, ask the server, then at growing
 * intervals.
 */
const FIRST_AFTER_MS = 1000
const MAX_AFTER_MS = 15_000
/** A server that does not answer within that is not there. */
const ANSWER_WITHIN_MS = 2000

export function createSilenceWatch({ clock, ask, onSilence }: SilenceWatchDeps): SilenceWatch {
  let callOff: (() => void) | null = null
  /** Grows with each acknowledgement and each stop: earlier questions no longer count. */
  let round = 0

  function stop(): void {
    round += 1
    callOff?.()
    callOff = null
  }

  function askAfter(delayMs: number): void {
    callOff = clock.after(delayMs, () => void askNow(delayMs))
  }

  async function askNow(waitedMs: number): Promise<void> {
    const asked = round
    const isThere = await answersSoon()
    if (asked !== round) return
    if (isThere) return askAfter(Math.min(2 * waitedMs, MAX_AFTER_MS))
    stop()
    onSilence()
  }

  async function answersSoon(): Promise<boolean> {
    const { promise: late, resolve } = Promise.withResolvers<boolean>()
    const callOffLate = clock.after(ANSWER_WITHIN_MS, () => resolve(false))
    const isThere = await Promise.race([ask().catch(() => false), late])
    callOffLate()
    return isThere
  }

  return {
    edited: () => {
      if (callOff === null) askAfter(FIRST_AFTER_MS)
    },
    acknowledged(isWaiting) {
      stop()
      if (isWaiting) askAfter(FIRST_AFTER_MS)
    },
    stop,
  }
}
