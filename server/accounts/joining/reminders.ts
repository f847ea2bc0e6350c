/** Nobody waits forever: after two working days the lead planners are reminded, after four the coordinators are asked. */
import type { Clock } from '../../../shared/clock.ts'
import { coordinators } from '../../notifications/recipients.ts'
import type { Database } from '../../store/database.ts'
import { startLeasedJob, type LeasedJob } from '../../store/leases/leasedJob.ts'
import type { LeasedWork } from '../../store/leases/leasedWork.ts'
import type { QueueAccountMail } from '../accountMails.ts'
import type { Bus } from '../../bus/bus.ts'
import { decidersOf } from './deciders.ts'
import type { JoinRow } from './joinRequests.ts'
import { afterWorkingDays } from './workingDays.ts'

export const REMINDED_AFTER_DAYS = 2
export const ESCALATED_AFTER_DAYS = 4
const LOOK_EVERY_MS = 10 * 60_000

interface RemindersDeps {
  readonly work: LeasedWork
  readonly bus: Bus
  readonly clock: Clock
  readonly queueMail: QueueAccountMail
  readonly now: () => Date
  readonly onFailure: (error: unknown) => void
}

export const startReminders = (deps: RemindersDeps): LeasedJob =>
  startLeasedJob({
    ...deps,
    job: 'join-reminders',
    firstAfterMs: LOOK_EVERY_MS,
    everyMs: LOOK_EVERY_MS,
    run: (db) => remind(db, deps),
  })

async function remind(db: Database, { bus, queueMail, now }: RemindersDeps): Promise<void> {
  const rows = await db.selectFrom('join_request').selectAll().where('state', 'in', ['waiting', 'asked']).execute()
  for (const row of rows) {
    const due = dueOf(row, now())
    if (due === null) continue
    const changed = await db.transaction().execute(async (trx) => {
      const at = now()
      const { numUpdatedRows } = await trx
        .updateTable('join_request')
        .set(due === 'remind' ? { reminded_at: at.toISOString() } : { escalated_at: at.toISOString() })
        .where('id', '=', row.id)
        // If two servers try, one sends it; none does if somebody has decided meanwhile.
        .where('state', '=', row.state)
        .where(due === 'remind' ? 'reminded_at' : 'escalated_at', 'is', null)
        .executeTakeFirst()
      if (numUpdatedRows === 0n) return false
      const people = due === 'remind' ? (await decidersOf(trx, row.role, row.centre)).people : await coordinators(trx)
      const kind = due === 'remind' ? 'join-reminder' : 'join-escalated'
      for (const person of people) await queueMail(trx, person, { kind, request: row.id }, at)
      return true
    })
    if (changed) bus.publish({ kind: 'join-changed', request: row.id })
  }
}

/** A request with an open question waits for the person, and no decider is reminded. */
function dueOf(row: JoinRow, now: Date): 'remind' | 'escalate' | null {
  if (row.state !== 'waiting') return null
  const asked = new Date(row.asked_at)
  if (row.escalated_at === null && now >= afterWorkingDays(asked, ESCALATED_AFTER_DAYS)) return 'escalate'
  if (row.reminded_at === null && now >= afterWorkingDays(asked, REMINDED_AFTER_DAYS)) return 'remind'
  return null
}
