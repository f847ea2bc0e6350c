/**
 * *Write-behind*: rows derived from stored data, such as the projections of documents, are written in batches, off the
 * main thread, and without waiting for the disk.
 * These rows survive the end of the process. A power cut may take the last of them, so the writer must find and write
 * them again at the next start. Never write anything here that exists nowhere else.
 */
import type { Clock } from '../../../shared/clock.ts'

/** SQL with its values, as Kysely compiles it. */
export interface Statement {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

/** One write, stored as a whole or not at all. */
export type Unit = readonly Statement[]

/** Stores units in one transaction. @throws if one fails; then none is stored */
export type StoreTogether = (units: readonly Unit[]) => Promise<void>

export type WriteWhen = 'now' | 'soon'

export interface WriteBehind {
  /**
   * Stores all of these or none of them.
   * @param when `now` if somebody waits for it; otherwise it is gathered with others
   * @throws if they could not be stored; other writes are not affected
   */
  write(unit: Unit, when: WriteWhen): Promise<void>
  /** Writes waiting rows now. */
  hurry(): void
  /** Writes what waits, then closes. */
  close(): Promise<void>
}

/** How long writes are gathered. A reader learns of a change this much later. */
const GATHER_MS = 50
/** One transaction keeps others from writing, so it stays short. */
const MAX_STATEMENTS = 400

interface Waiting {
  readonly unit: Unit
  readonly stored: PromiseWithResolvers<void>
}

/** @param close ends what `storeTogether` uses */
export function createWriteBehind(clock: Clock, storeTogether: StoreTogether, close: () => Promise<void>): WriteBehind {
  const waiting: Waiting[] = []
  let callOff: (() => void) | null = null
  let underWay: Promise<void> | null = null

  /** If one of several fails, each is tried by itself. */
  async function storeBatch(batch: readonly Waiting[]): Promise<void> {
    try {
      await storeTogether(batch.map(({ unit }) => unit))
      for (const { stored } of batch) stored.resolve()
    } catch (error) {
      if (batch.length === 1) batch[0]?.stored.reject(error)
      else for (const one of batch) await storeBatch([one])
    }
  }

  async function storeAll(): Promise<void> {
    while (waiting.length > 0) await storeBatch(takeBatch(waiting))
  }

  function start(): void {
    callOff?.()
    callOff = null
    underWay ??= storeAll().finally(() => {
      underWay = null
    })
  }

  return {
    write(unit, when) {
      if (unit.length === 0) return Promise.resolve()
      const stored = Promise.withResolvers<void>()
      waiting.push({ unit, stored })
      if (when === 'now') start()
      else if (underWay === null) callOff ??= clock.after(GATHER_MS, start)
      return stored.promise
    },
    hurry() {
      if (waiting.length > 0) start()
    },
    async close() {
      start()
      await underWay
      await close()
    },
  }
}

/** Takes as many units as fit in one transaction, at least one. */
function takeBatch(waiting: Waiting[]): readonly Waiting[] {
  let statements = 0
  const fits = waiting.findIndex(({ unit }) => (statements += unit.length) > MAX_STATEMENTS)
  return waiting.splice(0, fits === -1 ? waiting.length : Math.max(1, fits))
}
