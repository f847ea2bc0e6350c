/** Ends the access of people whose last day is over, and their sessions with it. */
import type { Clock } from '../../shared/clock.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { Bus } from '../bus/bus.ts'
import type { Database } from '../store/database.ts'
import { runJob } from '../pacing/jobBounds.ts'
import { lockCoordinators } from './accounts.ts'
import type { WriteAudit } from './audit.ts'
import type { AppendEnded } from './endedLog.ts'
import { withdrawOpenRequests } from './joining/openRequests.ts'
import { dayInBrussels } from './joining/workingDays.ts'
import type { Sessions } from './sessions.ts'

const LOOK_EVERY_MS = 60_000
interface EndAccessDeps {
  readonly db: Database
  readonly bus: Bus
  readonly clock: Clock
  readonly writeAudit: WriteAudit
  readonly appendEnded: AppendEnded
  readonly sessions: Pick<Sessions, 'endOthers'>
  readonly now: () => Date
  readonly onFailure: (error: unknown) => void
}

export interface EndAccess {
  look(): Promise<void>
  close(): void
}

export function startEndingAccess(deps: EndAccessDeps): EndAccess {
  const { db, bus, clock, writeAudit, appendEnded, sessions, now, onFailure } = deps

  /** The last coordinator stays until there is another one. */
  async function end(person: PersonId): Promise<void> {
    const isEnded = await db.transaction().execute(async (trx) => {
      const coordinators = await lockCoordinators(trx)
      if (coordinators.length === 1 && coordinators[0] === person) return false
      const at = now()
      await trx
        .updateTable('person')
        .set({ standing: 'ended', ended_at: at.toISOString() })
        .where('id', '=', person)
        .execute()
      await writeAudit(trx, at, null, 'account.end', { person, by: 'its last day' })
      await withdrawOpenRequests(trx, person, at)
      appendEnded({ person, what: 'ended', at: at.toISOString() })
      return true
    })
    if (!isEnded) return
    bus.publish({ kind: 'person-changed', person })
    await sessions.endOthers(person, null)
  }

  async function look(): Promise<void> {
    const rows = await db
      .selectFrom('person')
      .select('id')
      .where('access_until', '<', dayInBrussels(now()))
      .where('standing', '=', 'approved')
      .execute()
    for (const { id } of rows) await end(id)
  }

  let callOff = clock.after(LOOK_EVERY_MS, again)
  function again(): void {
    callOff = clock.after(LOOK_EVERY_MS, again)
    runJob('end-access', clock, look, onFailure).catch(onFailure)
  }
  return { look, close: () => callOff() }
}
