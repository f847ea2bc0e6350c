/**
 * Says when turns begin. Edits of about the same time are taken together: those of one document in one transaction and one frame for
 * everybody, those of all documents in one commit. Nobody sees a delay of some milliseconds, and each wake-up costs as much as the edit.
 */
import type { Clock } from '../../../shared/clock.ts'

/** How long turns and answers may keep the event loop at a time. */
export const AT_A_TIME_MS = 8
/** How long an edit may wait for others. */
const GATHER_MS = 10
/** The same where many read along: each frame goes to all of them. */
const GATHER_FOR_MANY_MS = 14
const MANY_LISTENERS = 4

/** Calls `begin` soon. @param listeners those who read along */
export type TurnPace = (begin: () => void, listeners: number) => void

export function createTurnPace(clock: Clock): TurnPace {
  const forFew = createGathering(clock, GATHER_MS)
  const forMany = createGathering(clock, GATHER_FOR_MANY_MS)
  return (begin, listeners) => (listeners > MANY_LISTENERS ? forMany : forFew)(begin)
}

/**
 * One timer for all rooms, and only while one of them waits.
 * @returns calls `begin` within `windowMs`, together with those of other rooms
 */
export function createGathering(clock: Clock, windowMs: number): (begin: () => void) => void {
  let waiting: (() => void)[] = []
  let isPlanned = false

  function plan(milliseconds: number): void {
    isPlanned = true
    clock.after(milliseconds, beginAll)
  }

  function beginAll(): void {
    const started = clock.now()
    const due = waiting
    waiting = []
    isPlanned = false
    for (const [at, begin] of due.entries()) {
      // Others are served in between.
      if (clock.now() - started > AT_A_TIME_MS) {
        waiting = [...due.slice(at), ...waiting]
        return plan(0)
      }
      begin()
    }
  }

  return (begin) => {
    waiting.push(begin)
    if (!isPlanned) plan(windowMs)
  }
}
