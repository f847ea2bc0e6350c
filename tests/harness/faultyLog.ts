/** An update log whose commits can be held, failed and torn, in front of a real one. */
import type { LogEntry, UpdateLog } from '../../server/store/updateLog.ts'

export interface FaultyLog {
  readonly log: UpdateLog
  /** Batches that reached the store, in order; failed ones are not among them. */
  readonly committed: (readonly LogEntry[])[]
  /** How often the store was asked for each thing. */
  readonly calls: { commit: number; sync: number; load: number }
  /** From now on commits wait until `release`. */
  hold(): void
  /** The same for loads. */
  holdLoads(): void
  /** The same for flushes. */
  holdSyncs(): void
  release(): void
  /** From now on commits (or flushes, or loads) fail, before or after they were done; until `heal`. */
  fail(how: 'commit' | 'sync' | 'load' | 'after-commit'): void
  heal(): void
}

export function putFaultsInto(log: UpdateLog): FaultyLog {
  let failing: 'commit' | 'sync' | 'load' | 'after-commit' | null = null
  let gate: PromiseWithResolvers<void> | null = null
  let loadGate: PromiseWithResolvers<void> | null = null
  let syncGate: PromiseWithResolvers<void> | null = null
  const committed: (readonly LogEntry[])[] = []
  const calls = { commit: 0, sync: 0, load: 0 }
  const wrapped: UpdateLog = {
    ...log,
    async commit(batch) {
      calls.commit += 1
      await gate?.promise
      if (failing === 'commit') throw new Error('planted: the disk is full')
      const sequences = await log.commit(batch)
      committed.push(batch)
      // The commit is on disk, but the caller never learns it: as when a connection breaks at the wrong moment.
      if (failing === 'after-commit') throw new Error('planted: the connection broke')
      return sequences
    },
    async sync() {
      calls.sync += 1
      await syncGate?.promise
      if (failing === 'sync') throw new Error('planted: the flush failed')
      await log.sync()
    },
    async load(document) {
      calls.load += 1
      await loadGate?.promise
      if (failing === 'load') throw new Error('planted: cannot read')
      return log.load(document)
    },
  }
  return {
    log: wrapped,
    committed,
    calls,
    hold() {
      gate ??= Promise.withResolvers()
    },
    holdLoads() {
      loadGate ??= Promise.withResolvers()
    },
    holdSyncs() {
      syncGate ??= Promise.withResolvers()
    },
    release() {
      for (const one of [gate, loadGate, syncGate]) one?.resolve()
      gate = loadGate = syncGate = null
    },
    fail(how) {
      failing = how
    },
    heal() {
      failing = null
    },
  }
}
