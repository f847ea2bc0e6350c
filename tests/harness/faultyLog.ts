/** An update log whose commits can be held, failed and torn, in front of a real one. */
import type { LogEntry, UpdateLog } from '../../server/store/updateLog.ts'

export interface FaultyLog {
  readonly log: UpdateLog
  /** Batches that reached the store, in order; failed ones are not among them. */
  readonly committed: (readonly LogEntry[])[]
  /** How often the store was asked for each thing. */
  readonly calls: { commit: number; load: number }
  /** From now on commits wait until `release`. */
  hold(): void
  /** The same for loads. */
  holdLoads(): void
  release(): void
  /** From now on commits (or loads) fail, before or after they were done; until `heal`. */
  fail(how: 'commit' | 'load' | 'after-commit'): void
  heal(): void
}

export function putFaultsInto(log: UpdateLog): FaultyLog {
  let failing: 'commit' | 'load' | 'after-commit' | null = null
  let gate: PromiseWithResolvers<void> | null = null
  let loadGate: PromiseWithResolvers<void> | null = null
  const committed: (readonly LogEntry[])[] = []
  const calls = { commit: 0, load: 0 }
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
    release() {
      gate?.resolve()
      loadGate?.resolve()
      gate = loadGate = null
    },
    fail(how) {
      failing = how
    },
    heal() {
      failing = null
    },
  }
}
