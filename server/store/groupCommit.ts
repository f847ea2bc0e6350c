/**
 * Commits of many rooms become one transaction, and flushes that many wait for become one. A disk that takes 3 ms for a
 * flush serves hundreds of rooms.
 */
import type { Clock } from '../../shared/clock.ts'
import { batch, type BatchRun, type BatchWindow } from './batch.ts'
import type { LogEntry, UpdateLog } from './updateLog.ts'

/**
 * A store that works in this thread may use it for at most a quarter of the time; a slow one makes groups larger, and a
 * fast one is not waited for.
 */
const COMMITS: BatchWindow = { perDuration: 4, shortestMs: 0, longestMs: 4 }
/** A flush is work for the kernel, on any core; nobody sees whether "Saved" comes some milliseconds later. */
const SYNCS: BatchWindow = { perDuration: 1, shortestMs: 50, longestMs: 50 }

/** Hears of every transaction and every flush, for metrics. */
export interface OnStored {
  readonly committed: (run: BatchRun, entries: number) => void
  readonly synced: (run: BatchRun) => void
}

export interface GroupedCommits extends Pick<UpdateLog, 'commit' | 'sync'> {
  /** How long the transaction that is under way has taken so far; 0 while there is none. It may wait for a lock. */
  commitUnderWayMs(): number
}

/** @returns `commit` and `sync` with the contracts of {@link UpdateLog}'s; a failure is one for all gathered calls */
export function groupCommits(
  log: Pick<UpdateLog, 'commit' | 'sync'>,
  clock: Clock,
  onStored: OnStored,
): GroupedCommits {
  let startedAt: number | null = null
  async function commit(batches: readonly (readonly LogEntry[])[]): ReturnType<UpdateLog['commit']> {
    startedAt = clock.now()
    try {
      return await log.commit(batches.flat())
    } finally {
      startedAt = null
    }
  }
  const sync = batch<void, void>(
    clock,
    SYNCS,
    () => log.sync(),
    (run) => onStored.synced(run),
  )
  return {
    commit: batch(clock, COMMITS, commit, (run, batches) =>
      onStored.committed(
        run,
        batches.reduce((sum, { length }) => sum + length, 0),
      ),
    ),
    sync: () => sync(),
    commitUnderWayMs: () => (startedAt === null ? 0 : clock.now() - startedAt),
  }
}
