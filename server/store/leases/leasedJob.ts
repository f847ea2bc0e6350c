/**
 * A *leased job* looks regularly for something to do, on the node that holds the lease of its work. A node that gained the lease looks
 * soon. Two looks never overlap, and a run whose lease moved on ends with its next write.
 */
import type { Clock } from '../../../shared/clock.ts'
import { runJob, type JobName } from '../../pacing/jobBounds.ts'
import type { Database } from '../database.ts'
import { StaleLease } from './leases.ts'
import type { LeasedWork } from './leasedWork.ts'

export interface LeasedJob {
  /** Does due work now; does nothing if another node has this work. */
  look(): Promise<void>
  close(): void
}

interface LeasedJobDeps {
  /** Names its bounds. */
  readonly job: JobName
  readonly work: LeasedWork
  readonly clock: Clock
  readonly firstAfterMs: number
  /** From the end of one look to the next. */
  readonly everyMs: number
  /** @param db the only database that it writes to */
  readonly run: (db: Database) => Promise<void>
  readonly onFailure: (error: unknown) => void
}

/** The node may have gained several leases at once: people are served in between. */
const SOON_MS = 200

export function startLeasedJob({ job, work, clock, firstAfterMs, everyMs, run, onFailure }: LeasedJobDeps): LeasedJob {
  let state: 'waiting' | 'looking' | 'closed' = 'waiting'
  let nextAfterMs = everyMs
  let callOff = clock.after(firstAfterMs, lookByItself)

  async function look(): Promise<void> {
    const db = work.begin()
    if (db !== null) await run(db)
  }

  function lookByItself(): void {
    state = 'looking'
    nextAfterMs = everyMs
    void runJob(job, clock, look, onFailure)
      .catch((error: unknown) => (error instanceof StaleLease ? work.reportStale(error) : onFailure(error)))
      .finally(lookAgain)
  }

  function lookAgain(): void {
    if (state === 'closed') return
    state = 'waiting'
    callOff = clock.after(nextAfterMs, lookByItself)
  }

  const unsubscribe = work.onGained(() => {
    nextAfterMs = SOON_MS
    if (state !== 'waiting') return
    callOff()
    lookAgain()
  })

  return {
    look,
    close() {
      state = 'closed'
      callOff()
      unsubscribe()
    },
  }
}
