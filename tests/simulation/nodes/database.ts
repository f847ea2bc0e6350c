/**
 * The database that nodes share, as requests meet it: each arrives after a while, is done after another, and its answer
 * comes after a third. It can be gone, refuse writes, or do them and lose the answer. Its operations are in
 * `sharedLog.ts` and `sharedMessages.ts`.
 */
import type { Clock } from '../../../shared/clock.ts'
import type { Chance } from '../chance.ts'

/** `refusing`: writes are not done. `forgetful`: they are done, and nobody learns it. */
export type DatabaseTrouble = 'gone' | 'read-only' | 'refusing' | 'forgetful'

export const USUAL_SLOWNESS_MS = 4

/** Handles of one process. */
export interface DatabaseHandle {
  read<T>(work: () => Promise<T>): Promise<T>
  /** @param work gets the number of its transaction, and whether its answer will be lost */
  write<T>(work: (transaction: number, isAnswerLost: boolean) => Promise<T>): Promise<T>
  /** Pending requests are done or not, and their answers are lost. */
  break(): void
}

export interface SimulatedDatabase {
  readonly trouble: DatabaseTrouble | null
  readonly isWritable: boolean
  /** The longest that each step takes, in milliseconds. */
  readonly slowness: number
  /** Since when all has worked, and quickly. */
  readonly quietSince: number
  setTrouble(trouble: DatabaseTrouble | null): void
  setSlowness(milliseconds: number): void
  /** The oldest transaction that is not finished, or the next one. */
  oldestUnfinished(): number
  /** @param clock of the process: answers have to wait for its turn */
  open(clock: Clock): DatabaseHandle
}

/** @param agenda the time of the day */
export function createDatabase(agenda: Clock, chance: Chance): SimulatedDatabase {
  let trouble: DatabaseTrouble | null = null
  let slowness = USUAL_SLOWNESS_MS
  let quietAgainAt = 0
  let transactions = 0
  const unfinished = new Set<number>()
  const isQuiet = () => trouble === null && slowness <= USUAL_SLOWNESS_MS
  const delay = () => chance.next() * slowness
  const refusal = (isWrite: boolean): string | null => {
    if (trouble === 'gone') return 'the database is gone'
    if (isWrite && trouble === 'read-only') return 'the database is read-only'
    return isWrite && trouble === 'refusing' ? 'the disk is full' : null
  }

  function open(clock: Clock): DatabaseHandle {
    let breaks = 0

    function request<T>(
      isWrite: boolean,
      work: (transaction: number, isAnswerLost: boolean) => Promise<T>,
    ): Promise<T> {
      const { promise, resolve, reject } = Promise.withResolvers<T>()
      const breaksBefore = breaks
      const refuse = (why: string) => void clock.after(delay(), () => reject(new Error(`planted: ${why}`)))
      agenda.after(delay(), () => {
        const refused = refusal(isWrite)
        if (refused !== null) return refuse(refused)
        const transaction = isWrite ? (transactions += 1) : 0
        if (isWrite) unfinished.add(transaction)
        agenda.after(delay(), () => {
          const isBroken = breaks > breaksBefore || trouble === 'gone'
          if (isBroken && (!isWrite || chance.percent(50))) {
            unfinished.delete(transaction)
            return refuse('the handle broke')
          }
          const isAnswerLost = isBroken || (isWrite && trouble === 'forgetful')
          work(transaction, isAnswerLost)
            .finally(() => unfinished.delete(transaction))
            .then((result) =>
              isAnswerLost ? refuse('the answer was lost') : void clock.after(delay(), () => resolve(result)),
            )
            .catch((error: unknown) => void clock.after(delay(), () => reject(error)))
        })
      })
      return promise
    }

    return {
      read: (work) => request(false, work),
      write: (work) => request(true, work),
      break: () => (breaks += 1),
    }
  }

  /** Changes something, and notes when all works again. */
  function change(work: () => void): void {
    work()
    quietAgainAt = agenda.now()
  }

  return {
    get trouble() {
      return trouble
    },
    get isWritable() {
      return trouble === null
    },
    get slowness() {
      return slowness
    },
    get quietSince() {
      return isQuiet() ? quietAgainAt : Infinity
    },
    setTrouble: (next) => change(() => (trouble = next)),
    setSlowness: (next) => change(() => (slowness = next)),
    oldestUnfinished: () => Math.min(...unfinished, transactions + 1),
    open,
  }
}
