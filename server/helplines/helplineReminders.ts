/** Notifies coordinators of entries that were confirmed a year ago: of each once, until it is confirmed again. */
import type { Clock } from '../../shared/clock.ts'
import { DAY_MS } from '../../shared/days.ts'
import { CONFIRMED_FOR_DAYS } from '../../shared/helplines/helpline.ts'
import type { CentreId, PersonId } from '../../shared/ids.ts'
import type { Notify } from '../notifications/notify.ts'
import { coordinators } from '../notifications/recipients.ts'
import type { Database } from '../store/database.ts'
import { startLeasedJob, type LeasedJob } from '../store/leases/leasedJob.ts'
import type { LeasedWork } from '../store/leases/leasedWork.ts'
import { stateOf } from './helplines.ts'

interface HelplineRemindersDeps {
  readonly work: LeasedWork
  readonly clock: Clock
  readonly now: () => Date
  readonly notify: Notify
  readonly onNotified: (people: readonly PersonId[]) => void
  readonly onFailure: (error: unknown) => void
}

const FIRST_LOOK_MS = 45_000
const LOOK_EVERY_MS = 3_600_000

export const startHelplineReminders = ({ now, notify, onNotified, ...deps }: HelplineRemindersDeps): LeasedJob =>
  startLeasedJob({
    ...deps,
    job: 'helpline-reminders',
    firstAfterMs: FIRST_LOOK_MS,
    everyMs: LOOK_EVERY_MS,
    async run(db) {
      const at = now()
      const before = new Date(at.getTime() - CONFIRMED_FOR_DAYS * DAY_MS).toISOString()
      const rows = await db.selectFrom('helpline').select('centre').where('confirmed_at', '<', before).execute()
      for (const { centre } of rows) {
        const notified = await remind(db, notify, { centre, at })
        if (notified.length > 0) onNotified(notified)
      }
    },
  })

const remind = (
  db: Database,
  notify: Notify,
  { centre, at }: { readonly centre: CentreId; readonly at: Date },
): Promise<readonly PersonId[]> =>
  db.transaction().execute(async (trx) => {
    // Read again: somebody may just have confirmed it.
    const row = await trx.selectFrom('helpline').selectAll().where('centre', '=', centre).executeTakeFirst()
    if (row === undefined || stateOf(row, at) !== 'old') return []
    const event = `${centre} ${row.confirmed_at ?? ''}`
    return notify(trx, await coordinators(trx), { kind: 'helpline-due', subject: centre, by: null, at, event })
  })
