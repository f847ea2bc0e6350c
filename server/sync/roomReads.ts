/** Reads of a room's committed document: each has its turn after earlier messages. */
import type * as Y from 'yjs'
import { StoreFailing } from '../store/health/storeFailing.ts'
import type { PersonBudgets } from './budget/personBudget.ts'
import type { Inbound, Read } from './turns/inbox.ts'
import type { Replica } from './replica.ts'

interface RoomReadsDeps {
  readonly enqueue: (inbound: Inbound) => void
  /** Whether the state in memory cannot be committed at the moment. */
  readonly isFailing: () => boolean
  readonly budgets: Pick<PersonBudgets, 'atTheirExpense'>
}

/** Reads a document at a sequence; the next read of a live one is likely to have the same Y.Doc. */
export type ReadDocument<T> = (doc: Y.Doc, sequence: number, isLive: boolean) => T

export class RoomReads {
  readonly #deps: RoomReadsDeps

  constructor(deps: RoomReadsDeps) {
    this.#deps = deps
  }

  /** @throws StoreFailing while the state in memory cannot be committed */
  document<T>(view: ReadDocument<T>): Promise<T> {
    return this.#read((replica, sequence) => replica.read((doc, isLive) => view(doc, sequence, isLive)), true)
  }

  /** @throws StoreFailing as {@link RoomReads.document} */
  replica<T>(view: (replica: Replica, sequence: number) => T): Promise<T> {
    return this.#read(view, false)
  }

  #read<T>(view: (replica: Replica, sequence: number) => T, ofDocument: boolean): Promise<T> {
    if (this.#deps.isFailing()) return Promise.reject(new StoreFailing())
    const measured = this.#deps.budgets.atTheirExpense(view)
    return new Promise((resolve, reject) => {
      const read: Read = (replica, sequence) => {
        try {
          resolve(measured(replica, sequence))
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)))
        }
      }
      const spend = this.#deps.budgets.atTheirExpense((work: () => void) => work())
      this.#deps.enqueue({ kind: 'read', read, refuse: reject, ofDocument, spend })
    })
  }
}
