/** Ends the access and the sessions of people whose last day is over. */
import type { Clock } from '../../shared/clock.ts'
import type { PersonId } from '../../shared/ids.ts'
import { brusselsClock } from '../../shared/zonedTime.ts'
import type { Bus } from '../bus/bus.ts'
import type { Database } from '../store/database.ts'
import { startLeasedJob, type LeasedJob } from '../store/leases/leasedJob.ts'
import type { LeasedWork } from '../store/leases/leasedWork.ts'
import { lockCoordinators } from './accounts.ts'
import type { WriteAudit } from './audit.ts'
import type { AppendEnded } from './endedLog.ts'
import { withdrawOpenRequests } from './joining/openRequests.ts'

const LOOK_EVERY_MS = 60_000
interface EndAccessDeps {
  readonly work: LeasedWork
  readonly bus: Bus
  readonly clock: Clock
  readonly writeAudit: WriteAudit
  readonly appendEnded: AppendEnded
  readonly now: () => Date
  readonly onFailure: (error: unknown) => void
}

export const startEndingAccess = (deps: EndAccessDeps): LeasedJob =>
  startLeasedJob({
    ...deps,
    job: 'end-access',
    firstAfterMs: LOOK_EVERY_MS,
    everyMs: LOOK_EVERY_MS,
    run: (db) => endAll(db, deps),
  })

type Ending = Pick<EndAccessDeps, 'bus' | 'writeAudit' | 'appendEnded' | 'now'>

const over = (db: Database, { now }: Ending) =>
  db
    .selectFrom('person')
    .select('id')
    .where('access_until', '<', brusselsClock(now()).day)
    .where('standing', '=', 'approved')

async function endAll(db: Database, deps: Ending): Promise<void> {
  for (const { id } of await over(db, deps).execute()) await end(db, id, deps)
}

/** Ends the access of a person now, if the last day that was set for them is over already. */
export async function endIfOver(db: Database, person: PersonId, deps: Ending): Promise<void> {
  if ((await over(db, deps).where('id', '=', person).executeTakeFirst()) !== undefined) await end(db, person, deps)
}

/** The last coordinator stays until there is another one. */
async function end(db: Database, person: PersonId, deps: Ending): Promise<void> {
  const { bus, writeAudit, appendEnded, now } = deps
  const sessions = await db.transaction().execute(async (trx) => {
    const coordinators = await lockCoordinators(trx)
    if (coordinators.length === 1 && coordinators[0] === person) return null
    const at = now()
    await trx
      .updateTable('person')
      .set({ standing: 'ended', ended_at: at.toISOString() })
      .where('id', '=', person)
      .execute()
    await writeAudit(trx, at, null, 'account.end', { person, by: 'its last day' })
    await withdrawOpenRequests(trx, person, at)
    const ended = await trx.deleteFrom('session').where('person', '=', person).returning('token_hash').execute()
    appendEnded({ person, what: 'ended', at: at.toISOString() })
    return ended
  })
  if (sessions === null) return
  bus.publish({ kind: 'person-changed', person })
  for (const { token_hash: tokenHash } of sessions) bus.publish({ kind: 'session-ended', tokenHash })
}
