/** Removes history that is older than the setting says, once a day. */
import { DAY_MS } from '../../../shared/days.ts'
import type { Clock } from '../../../shared/clock.ts'
import { startLeasedJob, type LeasedJob } from '../../store/leases/leasedJob.ts'
import type { LeasedWork } from '../../store/leases/leasedWork.ts'
import { createActivityHistory } from './activityHistory.ts'

/** After the start, when others have had their share of the server. */
const FIRST_AFTER_MS = 60_000

interface PruningDeps {
  readonly work: LeasedWork
  readonly clock: Clock
  readonly days: number
  readonly onFailure: (error: unknown) => void
}

export const startPruning = ({ days, ...deps }: PruningDeps): LeasedJob =>
  startLeasedJob({
    ...deps,
    job: 'prune-history',
    firstAfterMs: FIRST_AFTER_MS,
    everyMs: DAY_MS,
    run: async (db) => void (await createActivityHistory(db).prune(new Date(deps.clock.now() - days * DAY_MS))),
  })
