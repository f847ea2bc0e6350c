/**
 * Gathers the commits that rooms ask for within a few milliseconds into one transaction, so that a disk which takes
 * 3 ms for a flush serves hundreds of rooms. Order is kept; one transaction runs at a time.
 */
import type { DocumentName } from '../../shared/ids.ts'
import type { Clock } from './clock.ts'
import type { LogEntry, UpdateLog } from './updateLog.ts'

/** A lone edit is committed at once; under load transactions start at least this far apart. */
const WINDOW_MS = 4

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

  function schedule(): void {
    if (state !== 'idle' || waiting.length === 0) return
    state = 'scheduled'
    clock.after(lastStart + WINDOW_MS - clock.now(), () => void flush())
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
    onGroup({ entries: entries.length, durationMs: clock.now() - lastStart, failed })
    state = 'idle'
    schedule()
  }

  return (entries) =>
    new Promise((resolve, reject) => {
      waiting.push({ entries, resolve, reject })
      schedule()
    })
}
