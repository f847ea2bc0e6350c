/**
 * A *stopwatch* measures work that waits in between, such as a request: other work meanwhile is not counted. It counts
 * from the start of the work, and from each read of a document that the work waited for, to the end of that phase of
 * the event loop, less what was counted for somebody else in it. Work after other waits is not measured.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Payer } from '../../pacing/payer.ts'
import type { Measure } from './measure.ts'

export interface Stopwatch {
  /** Does `work` at the expense of a payer, and the reads that it asks for. */
  during<T>(payer: Payer, work: () => Promise<T>): Promise<T>
  /** @returns `work` at the expense of the person being served; `work` itself if there is none */
  atTheirExpense<A extends unknown[], T>(work: (...given: A) => T): (...given: A) => T
}

interface StopwatchDeps {
  readonly measure: Measure
  readonly count: (payer: Payer, milliseconds: number) => void
  /** All time counted so far, for anybody. */
  readonly countedMs: () => number
}

interface Running {
  readonly payer: Payer
  readonly tookMs: () => number
  readonly countedBefore: number
}

export function createStopwatch({ measure, count, countedMs }: StopwatchDeps): Stopwatch {
  const caller = new AsyncLocalStorage<Payer>()
  let running: Running | null = null

  function stop(): void {
    if (running === null) return
    const { payer, tookMs, countedBefore } = running
    running = null
    count(payer, Math.max(0, tookMs() - (countedMs() - countedBefore)))
  }

  function start(payer: Payer): void {
    stop()
    const started = { payer, tookMs: measure(), countedBefore: countedMs() }
    running = started
    // Later in this phase of the loop others may run, who are rarely counted; after it the loop may sleep.
    setImmediate(() => {
      if (running === started) stop()
    })
  }

  return {
    during(payer, work) {
      return caller.run(payer, async () => {
        start(payer)
        try {
          return await work()
        } finally {
          if (running?.payer === payer) stop()
        }
      })
    },
    atTheirExpense(work) {
      const payer = caller.getStore()
      if (payer === undefined) return work
      return (...given) => {
        start(payer)
        return work(...given)
      }
    },
  }
}
