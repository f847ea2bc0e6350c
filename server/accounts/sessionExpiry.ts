/** Ends sessions that are over, so that their sockets close. `Sessions.find` refuses them in any case. */
import { DAY_MS } from '../../shared/days.ts'
import type { Clock } from '../../shared/clock.ts'
import type { Bus } from '../bus/bus.ts'
import type { Database } from '../store/database.ts'
import { startLeasedJob, type LeasedJob } from '../store/leases/leasedJob.ts'
import type { LeasedWork } from '../store/leases/leasedWork.ts'
import { IDLE_DAYS } from './sessions.ts'

interface SessionExpiryDeps {
  readonly work: LeasedWork
  readonly bus: Pick<Bus, 'publish'>
  readonly clock: Clock
  readonly now: () => Date
  readonly onFailure: (error: unknown) => void
}

const EXPIRE_EVERY_MS = 60_000

export const startExpiringSessions = (deps: SessionExpiryDeps): LeasedJob =>
  startLeasedJob({
    ...deps,
    job: 'session-expiry',
    firstAfterMs: EXPIRE_EVERY_MS,
    everyMs: EXPIRE_EVERY_MS,
    run: (db) => expire(db, deps),
  })

async function expire(db: Database, { bus, now }: SessionExpiryDeps): Promise<void> {
  const at = now()
  const unusedSince = new Date(at.getTime() - IDLE_DAYS * DAY_MS)
  const rows = await db
    .deleteFrom('session')
    .where((where) =>
      where.or([where('expires_at', '<=', at.toISOString()), where('last_used_at', '<=', unusedSince.toISOString())]),
    )
    .returning('token_hash')
    .execute()
  for (const { token_hash: tokenHash } of rows) bus.publish({ kind: 'session-ended', tokenHash })
}
