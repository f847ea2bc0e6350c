/**
 * Moves parts from the append file into the SQLite file: a second after the first, all updates of a document in one
 * row, in short transactions, since the thread also serves everybody. A segment is emptied once its parts are flushed
 * there.
 * A move that fails is tried again. Meanwhile batches go into the other segment until that is full; see `waitForRoom`.
 */
import type { Clock } from '../../../shared/clock.ts'
import type { DocumentName } from '../../../shared/ids.ts'
import type { AppendFile } from './appendFile.ts'
import type { Part } from './part.ts'
import type { WaitingParts } from './waitingParts.ts'

const MOVE_AFTER_MS = 1000
/** Above this a segment is moved at once. */
const MOVE_ABOVE_BYTES = 4 * 1024 * 1024
/**
 * Above this a segment accepts nothing further. This bounds the two files and the parts in memory: twice this, and a
 * batch.
 */
const FULL_ABOVE_BYTES = 16 * 1024 * 1024
/** One transaction takes this many documents or updates, or one document more: 1 to 2 ms, measured. */
const DOCUMENTS_AT_ONCE = 10
const UPDATES_AT_ONCE = 200

export interface Mover {
  /** Called after a batch was written. */
  written(): void
  /** Resolves when another batch may be written. @throws if the present parts cannot be moved */
  waitForRoom(): Promise<void>
  /** Resolves when all flushed parts are moved, and the other segment is empty. @throws if that failed */
  move(): Promise<void>
  /** Why the last move failed; null if it did not. */
  readonly failure: Error | null
  /** Moves the remaining parts. @returns whether all were moved */
  close(): Promise<boolean>
}

export interface MoverDeps {
  readonly append: AppendFile
  readonly waiting: WaitingParts
  readonly clock: Clock
  /** Stores parts of documents in one transaction. */
  readonly store: (parts: ReadonlyMap<DocumentName, readonly Part[]>) => void
  /** Flushes moved parts. */
  readonly flush: () => Promise<void>
}

export function createMover({ append, waiting, clock, store, flush }: MoverDeps): Mover {
  let underWay: Promise<void> | null = null
  let failure: Error | null = null
  let callOff: (() => void) | null = null
  let isClosed = false

  /** Moves the first of these documents, as many as one transaction takes. @returns the others */
  function moveSome(documents: readonly DocumentName[]): readonly DocumentName[] {
    const parts = new Map<DocumentName, readonly Part[]>()
    let updates = 0
    for (const document of documents) {
      if (parts.size === DOCUMENTS_AT_ONCE || updates >= UPDATES_AT_ONCE) break
      const flushed = waiting.through(document, append.flushed)
      parts.set(document, flushed)
      updates += flushed.reduce((sum, { entries }) => sum + entries.length, 0)
    }
    store(parts)
    for (const [document, { length }] of parts) waiting.forget(document, length)
    return documents.slice(parts.size)
  }

  async function moveAll(): Promise<void> {
    if (append.hasRoom) {
      await append.sync()
      if (append.hasRoom) append.turn()
    }
    for (let left = waiting.documents(); left.length > 0;) {
      left = moveSome(left)
      if (left.length > 0) await new Promise<void>((resolve) => void clock.after(0, resolve))
    }
    await flush()
    append.empty()
  }

  async function moveOnce(): Promise<void> {
    callOff?.()
    callOff = null
    try {
      await moveAll()
      failure = null
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error))
      throw failure
    }
  }

  const move = (): Promise<void> =>
    (underWay ??= moveOnce().finally(() => {
      underWay = null
      if (!isClosed && !waiting.isEmpty) schedule()
    }))
  /** Failures are in `failure`. */
  const moveInBackground = (): void => void move().catch(() => {})
  function schedule(): void {
    callOff ??= clock.after(MOVE_AFTER_MS, moveInBackground)
  }

  return {
    written() {
      if (underWay !== null) return
      if (append.bytes > MOVE_ABOVE_BYTES && failure === null) moveInBackground()
      else schedule()
    },
    async waitForRoom() {
      while (append.bytes > FULL_ABOVE_BYTES) await move()
    },
    move,
    get failure() {
      return failure
    },
    async close() {
      isClosed = true
      callOff?.()
      await underWay?.catch(() => {})
      // The first may only finish an earlier one.
      for (let tries = 0; tries === 0 || (tries < 2 && !waiting.isEmpty); tries++) await move().catch(() => {})
      return waiting.isEmpty && failure === null
    },
  }
}
