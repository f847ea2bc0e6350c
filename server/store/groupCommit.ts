/**
 * Gathers the commits that rooms ask for within a few milliseconds into one transaction, so that a disk which takes
 * 3 ms for a flush serves hundreds of rooms. Order is kept; one transaction runs at a time.
 */
import type { DocumentName } from '../../shared/ids.ts'
import type { Clock } from './clock.ts'
import type { LogEntry, UpdateLog } from './updateLog.ts'

/**
 * A lone edit is committed at once. Under load a transaction starts no sooner after the one before than four times what
 * that took, so that the store has the process for a quarter of the time; and at most this long after it, so that a slow
 * disk makes groups larger and a fast one is not waited for.
 */
const LONGEST_WINDOW_MS = 4
const WINDOW_PER_DURATION = 4

type Sequences = ReadonlyMap<DocumentName, number>

interface Waiting {
  readonly entries: readonly LogEntry[]
  readonly resolve: (sequences: Sequences) => void
  readonly reject: (error: unknown) => void
}

/** Hears of every transaction, for metrics. */
type OnGroup = (group: { readonly entries: number; readonly durationMs: number; readonly failed: boolean }) => void

/** @returns a `commit` with the contract of {@link UpdateLog.commit}; a failing transaction fails all it gathered */
export function groupCommits(log: Pick<UpdateLog, 'commit'>, clock: Clock, onGroup: OnGroup): UpdateLog['commit'] {
  let waiting: Waiting[] = []
  let state: 'idle' | 'scheduled' | 'committing' = 'idle'
  let lastStart = -Infinity
  let window = 0

  function schedule(): void {
    if (state !== 'idle' || waiting.length === 0) return
    state = 'scheduled'
    // Timers count whole milliseconds and are late by one: less than that is not waited for.
    clock.after(Math.floor(lastStart + window - clock.now()), () => void flush())
  }

  async function flush(): Promise<void> {
    state = 'committing'
    const group = waiting
    waiting = []
    lastStart = clock.now()
    const entries = group.length === 1 ? (group[0]?.entries ?? []) : group.flatMap((one) => one.entries)
    let failed = false
    try {
      const sequences = await log.commit(entries)
      for (const one of group) one.resolve(sequences)
    } catch (error) {
      failed = true
      for (const one of group) one.reject(error)
    }
    const durationMs = clock.now() - lastStart
    window = Math.min(LONGEST_WINDOW_MS, durationMs * WINDOW_PER_DURATION)
    onGroup({ entries: entries.length, durationMs, failed })
    state = 'idle'
    schedule()
  }

  return (entries) =>
    new Promise((resolve, reject) => {
      waiting.push({ entries, resolve, reject })
      schedule()
    })
}
