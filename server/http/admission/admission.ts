/**
 * Measures the requests of each payer against the same budget as their sockets. Over budget they wait a little;
 * requests that would wait longer are refused with a time to retry after.
 */
import { isStranger, type Payer } from '../../pacing/payer.ts'
import { createTurns } from './turns.ts'

/** How long a request waits for the budget, in milliseconds. Our client waits ten seconds for an answer. */
const LATE_MS = 3000
/** Requests of one payer that are handled at once. They share one thread, so more would not be faster. */
const MAX_ANSWERED = 4
/** Requests of one person that are under way or wait: twenty tabs that open together ask for some two hundred. */
const MAX_AT_ONCE = 500
/** Per network address without a session, which may be a whole school's. */
const MAX_OF_STRANGERS = 100
/** The unmeasured cost around the work of each request: its head, its session and its response. */
const REQUEST_MS = 0.2
/** To read a body and throw it away. */
const MS_OF_A_MIB = 2
/**
 * A refusal takes time too. Somebody who asks again at once after each one waits for it, so that it costs only them.
 */
const REFUSED_AFTER_MS = 1000

/** The budgets, as far as requests need them. */
interface Budgets {
  during<T>(payer: Payer, work: () => Promise<T>): Promise<T>
  count(payer: Payer, milliseconds: number): void
  waitMs(payer: Payer): number
}

interface AdmissionDeps {
  readonly budgets: Budgets
  readonly wait: (milliseconds: number) => Promise<void>
}

interface Refused {
  readonly kind: 'refused'
  readonly retryAfterS: number
}

type Admitted<T> = { readonly kind: 'done'; readonly value: T } | Refused

export interface Admission {
  /**
   * Lets a request in. Reads are not measured, and wait for no turn: a slow network keeps nobody else from theirs.
   * @param read reads the body, unless the payer is far over budget
   */
  readonly admit: <R, T>(payer: Payer, read: () => Promise<R>, work: (sent: R) => Promise<T>) => Promise<Admitted<T>>
  /** Counts bytes of a body as they come. */
  readonly countBytes: (payer: Payer, bytes: number) => void
}

export function createAdmission({ budgets, wait }: AdmissionDeps): Admission {
  const underWay = new Map<Payer, number>()

  /** @returns how long it would still have to wait, in milliseconds; 0 once the budget has room */
  async function waitForRoom(payer: Payer): Promise<number> {
    let patience = LATE_MS
    let needed = budgets.waitMs(payer)
    // Others of the same payer may have waited for the same moment, so it is asked again.
    while (needed > 0 && needed <= patience) {
      patience -= needed
      await wait(Math.ceil(needed))
      needed = budgets.waitMs(payer)
    }
    return needed
  }

  const answering = createTurns<Payer>(MAX_ANSWERED)

  async function refuse(neededMs: number): Promise<Refused> {
    await wait(REFUSED_AFTER_MS)
    return { kind: 'refused', retryAfterS: Math.ceil(neededMs / 1000) }
  }

  async function admitOne<T>(payer: Payer, work: () => Promise<T>): Promise<Admitted<T>> {
    await answering.take(payer)
    try {
      const needed = await waitForRoom(payer)
      if (needed === 0) return { kind: 'done', value: await budgets.during(payer, work) }
      return { kind: 'refused', retryAfterS: Math.ceil(needed / 1000) }
    } finally {
      answering.giveBack(payer)
    }
  }

  return {
    countBytes: (payer, bytes) => budgets.count(payer, (bytes / 2 ** 20) * MS_OF_A_MIB),
    async admit(payer, read, work) {
      budgets.count(payer, REQUEST_MS)
      const others = underWay.get(payer) ?? 0
      if (others >= (isStranger(payer) ? MAX_OF_STRANGERS : MAX_AT_ONCE)) return refuse(1)
      const needed = budgets.waitMs(payer)
      if (needed > LATE_MS) return refuse(needed)
      underWay.set(payer, others + 1)
      try {
        const sent = await read()
        const admitted = await admitOne(payer, () => work(sent))
        return admitted.kind === 'refused' ? await refuse(admitted.retryAfterS * 1000) : admitted
      } finally {
        const left = (underWay.get(payer) ?? 1) - 1
        if (left === 0) underWay.delete(payer)
        else underWay.set(payer, left)
      }
    },
  }
}
