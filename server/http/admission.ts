/**
 * Measures the requests of each person against the same budget as their sockets. Over budget they wait, a little; what
 * would wait longer is refused with the time after which to come back.
 */
import type { PersonId } from '../../shared/ids.ts'
import { createTurns } from './turns.ts'

/** How long a request waits for the budget, in milliseconds. Our client waits ten seconds for an answer. */
const LATE_MS = 3000
/** Requests of one person that are answered at once. They take the same thread, so that more would be no faster. */
const MAX_ANSWERED = 4
/** Requests of one person that are under way or wait: twenty tabs that open together ask for some two hundred. */
const MAX_AT_ONCE = 500

/** The budgets, as far as requests need them. */
interface Budgets {
  during<T>(person: PersonId, work: () => Promise<T>): Promise<T>
  waitMs(person: PersonId): number
}

interface AdmissionDeps {
  readonly budgets: Budgets
  readonly wait: (milliseconds: number) => Promise<void>
}

type Admitted<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly retryAfterS: number }

export interface Admission {
  /** Does the work of a request, or refuses it. */
  readonly admit: <T>(person: PersonId, work: () => Promise<T>) => Promise<Admitted<T>>
}

export function createAdmission({ budgets, wait }: AdmissionDeps): Admission {
  const underWay = new Map<PersonId, number>()

  /** @returns how long it would still have to wait, in milliseconds; 0 once the budget has room */
  async function waitForRoom(person: PersonId): Promise<number> {
    let patience = LATE_MS
    let needed = budgets.waitMs(person)
    // Others of the same person may have waited for the same moment, so it is asked again.
    while (needed > 0 && needed <= patience) {
      patience -= needed
      await wait(Math.ceil(needed))
      needed = budgets.waitMs(person)
    }
    return needed
  }

  const answering = createTurns<PersonId>(MAX_ANSWERED)

  async function admitOne<T>(person: PersonId, work: () => Promise<T>): Promise<Admitted<T>> {
    await answering.take(person)
    try {
      const needed = await waitForRoom(person)
      if (needed > 0) return { kind: 'refused', retryAfterS: Math.ceil(needed / 1000) }
      return { kind: 'done', value: await budgets.during(person, work) }
    } finally {
      answering.giveBack(person)
    }
  }

  return {
    async admit(person, work) {
      const others = underWay.get(person) ?? 0
      if (others >= MAX_AT_ONCE) return { kind: 'refused', retryAfterS: 1 }
      underWay.set(person, others + 1)
      try {
        return await admitOne(person, work)
      } finally {
        const left = (underWay.get(person) ?? 1) - 1
        if (left === 0) underWay.delete(person)
        else underWay.set(person, left)
      }
    },
  }
}
