/**
 * A *budget* of server time for each person. What somebody sends is measured by the time that it takes; beyond the budget it
 * waits, and the others are served meanwhile. Nothing of a socket is refused: whoever sends more than a tenth of a core can
 * work off gets their answers later.
 */
import type { PersonId } from '../../../shared/ids.ts'
import type { Measure } from './measure.ts'
import { createStopwatch, type Stopwatch } from './stopwatch.ts'

/** What may be used at once: applying four megabytes of offline work takes a third of it. */
const BURST_MS = 1000
/** What comes back, in milliseconds of server time for each millisecond. */
const REFILL = 0.1
/** Above so many people, those who have used nothing lately are forgotten. */
const FORGET_ABOVE = 1000

export interface PersonBudgets extends Stopwatch {
  /** Runs `work`, and counts the time that it takes. */
  spend<T>(person: PersonId, work: () => T): T
  /** Runs `work` that several people caused, and counts its time in equal parts. */
  share(people: readonly PersonId[], work: () => void): void
  /** Counts time that was measured elsewhere. */
  count(person: PersonId, milliseconds: number): void
  /** How long what the person sends has to wait, in milliseconds; 0 within the budget. */
  waitMs(person: PersonId): number
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
  const used = new Map<PersonId, Used>()
  let countedMs = 0

  function usedNow(person: PersonId): number {
    const { ms, at } = used.get(person) ?? { ms: 0, at: 0 }
    return Math.max(0, ms - (now() - at) * REFILL)
  }

  function count(person: PersonId, ms: number): void {
    const before = usedNow(person)
    if (used.size > FORGET_ABOVE && !used.has(person)) {
      for (const one of used.keys()) if (usedNow(one) === 0) used.delete(one)
    }
    countedMs += ms
    used.set(person, { ms: before + ms, at: now() })
  }

  return {
    ...createStopwatch({ measure, count, countedMs: () => countedMs }),
    count,
    spend(person, work) {
      const tookMs = measure()
      try {
        return work()
      } finally {
        count(person, tookMs())
      }
    },
    share(people, work) {
      const tookMs = measure()
      work()
      const part = tookMs() / people.length
      for (const person of people) count(person, part)
    },
    waitMs: (person) => Math.max(0, usedNow(person) - BURST_MS) / REFILL,
  }
}
