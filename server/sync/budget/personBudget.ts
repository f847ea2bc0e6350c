/**
 * A *budget* of server time for each person, and for each network address without a session. Each message costs the
 * time that it takes; beyond the budget messages wait while others are served. No message of a socket is refused:
 * people who send more than a tenth of a core can handle get their answers later.
 */
import { isStranger, type Payer } from '../../pacing/payer.ts'
import type { Measure } from './measure.ts'
import { createStopwatch, type Stopwatch } from './stopwatch.ts'

/** The budget that may be used at once: applying four megabytes of offline work takes a third of it. */
const BURST_MS = 1000
/** The refill, in milliseconds of server time per millisecond. */
const REFILL = 0.1
/** All strangers together: an attack from many addresses leaves three quarters of the core to people who signed in. */
const STRANGERS_REFILL = 0.25
/** Above this many payers, those idle lately are forgotten. */
const FORGET_ABOVE = 1000

export interface PersonBudgets extends Stopwatch {
  /** Runs `work`, and counts the time that it takes: in equal parts, if several people caused it. */
  spend<T>(payers: Payer | readonly Payer[], work: () => T): T
  /** Counts time that was measured elsewhere. */
  count(payer: Payer, milliseconds: number): void
  /** How long a message has to wait, in milliseconds; 0 within the budget. */
  waitMs(payer: Payer): number
}

interface Used {
  readonly ms: number
  readonly at: number
}

export interface BudgetDeps {
  /** Milliseconds, to fractions of them; by a clock that never goes back. */
  readonly now: () => number
  readonly measure: Measure
}

export function createPersonBudgets({ now, measure }: BudgetDeps): PersonBudgets {
  const used = new Map<Payer, Used>()
  let byStrangers: Used = { ms: 0, at: 0 }
  let countedMs = 0

  const usedNow = ({ ms, at }: Used, refill: number): number => Math.max(0, ms - (now() - at) * refill)
  const usedBy = (payer: Payer): number => usedNow(used.get(payer) ?? NOTHING_USED, REFILL)

  function count(payer: Payer, ms: number): void {
    const before = usedBy(payer)
    if (used.size > FORGET_ABOVE && !used.has(payer)) {
      for (const one of used.keys()) if (usedBy(one) === 0) used.delete(one)
    }
    countedMs += ms
    used.set(payer, { ms: before + ms, at: now() })
    if (isStranger(payer)) byStrangers = { ms: usedNow(byStrangers, STRANGERS_REFILL) + ms, at: now() }
  }

  return {
    ...createStopwatch({ measure, count, countedMs: () => countedMs }),
    count,
    spend(payers, work) {
      const tookMs = measure()
      try {
        return work()
      } finally {
        const all = [payers].flat()
        const part = tookMs() / all.length
        for (const payer of all) count(payer, part)
      }
    },
    waitMs(payer) {
      const own = waitFor(usedBy(payer), REFILL)
      return isStranger(payer) ? Math.max(own, waitFor(usedNow(byStrangers, STRANGERS_REFILL), STRANGERS_REFILL)) : own
    },
  }
}

const NOTHING_USED: Used = { ms: 0, at: 0 }
const waitFor = (usedMs: number, refill: number): number => Math.max(0, usedMs - BURST_MS) / refill
