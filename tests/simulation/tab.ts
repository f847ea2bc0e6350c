/**
 * A *tab* runs the client's code. All that its code begins belongs to it: timers, storage, sockets. When it crashes, nothing of
 * that does anything any more, and of the transactions on its storage that were under way some are undone.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Clock } from '../../shared/clock.ts'
import type { Chance } from './chance.ts'

const running = new AsyncLocalStorage<Tab>()

/** The tab whose code runs now. */
export const currentTab = (): Tab | undefined => running.getStore()

export class Tab {
  /** IndexedDB, as the code in this tab sees it. */
  readonly storage: Pick<IDBFactory, 'open' | 'deleteDatabase' | 'databases'>
  readonly #connections = new Set<IDBDatabase>()
  readonly #transactions = new Set<IDBTransaction>()
  #crashed = false

  /** @param stored the browser's storage */
  constructor(stored: IDBFactory) {
    this.storage = {
      open: (name, version) => this.#open(this.#alive(stored).open(name, version)),
      deleteDatabase: (name) => this.#alive(stored).deleteDatabase(name),
      databases: () => this.#alive(stored).databases(),
    }
  }

  get isOver(): boolean {
    return this.#crashed
  }

  run<T>(work: () => T): T {
    return running.run(this, work)
  }

  /** The same time; its appointments fall away when the tab crashes. */
  clock(clock: Clock): Clock {
    return {
      now: () => clock.now(),
      after: (milliseconds, work) =>
        clock.after(milliseconds, () => {
          if (!this.#crashed) this.run(work)
        }),
    }
  }

  crash(chance: Chance): void {
    this.#crashed = true
    for (const connection of this.#connections) connection.close()
    this.#undoSome(chance)
  }

  /** Later operations on the same store are undone with it. */
  #undoSome(chance: Chance): void {
    const undone = new Set<string>()
    for (const transaction of this.#transactions) {
      const stores = [...transaction.objectStoreNames].map((store) => `${transaction.db.name} ${store}`)
      if (!stores.some((store) => undone.has(store)) && chance.percent(50)) continue
      for (const store of stores) undone.add(store)
      transaction.abort()
    }
  }

  #alive<T>(stored: T): T {
    if (this.#crashed) throw new Error('this tab has crashed')
    return stored
  }

  #open(request: IDBOpenDBRequest): IDBOpenDBRequest {
    request.addEventListener('success', () => {
      const connection = request.result
      if (this.#crashed) return connection.close()
      this.#connections.add(connection)
      this.#follow(connection)
    })
    return request
  }

  /** Knows of the transactions that are under way. */
  #follow(connection: IDBDatabase): void {
    const begin = connection.transaction.bind(connection)
    connection.transaction = (...what) => {
      const transaction = begin(...what)
      this.#transactions.add(transaction)
      const forget = () => this.#transactions.delete(transaction)
      transaction.addEventListener('complete', forget)
      transaction.addEventListener('abort', forget)
      return transaction
    }
  }
}
