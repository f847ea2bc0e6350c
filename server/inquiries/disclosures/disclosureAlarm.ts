/**
 * Notifies the lead planners of a centre while a message that is or may be a disclosure waits for an answer: after an hour, after four,
 * and then each day. Notifications name their hour, so that a restart or a second node sends none twice.
 */
import type { Clock } from '../../../shared/clock.ts'
import type { CentreId, PersonId } from '../../../shared/ids.ts'
import type { InquiryId } from '../../../shared/inquiries/inquiry.ts'
import type { Notify } from '../../notifications/notify.ts'
import type { Database } from '../../store/database.ts'
import { startLeasedJob, type LeasedJob } from '../../store/leases/leasedJob.ts'
import type { LeasedWork } from '../../store/leases/leasedWork.ts'
import { queueInquiryMail } from '../inquiryMails.ts'
import { plannersToTell, type Trx } from '../inquiryRows.ts'

interface DisclosureAlarmDeps {
  readonly work: LeasedWork
  readonly clock: Clock
  readonly now: () => Date
  readonly notify: Notify
  readonly onNotified: (people: readonly PersonId[]) => void
  readonly onFailure: (error: unknown) => void
}

const HOUR_MS = 3_600_000
const FIRST_HOURS = [1, 4] as const
const DAY_HOURS = 24

/** @returns the last of the hours after which people are notified; null before the first */
export function hourOfAlarm(waitedMs: number): number | null {
  const hours = waitedMs / HOUR_MS
  const days = Math.floor(hours / DAY_HOURS)
  return days > 0 ? days * DAY_HOURS : (FIRST_HOURS.findLast((hour) => hours >= hour) ?? null)
}

const LOOK_EVERY_MS = 5 * 60_000
const FIRST_LOOK_MS = 30_000
/** More messages than these wait for the next look. */
const AT_ONCE = 200

interface Waiting {
  readonly id: InquiryId
  readonly centre: CentreId
  readonly last_at: string
}

export function startDisclosureAlarm({ now, notify, onNotified, ...deps }: DisclosureAlarmDeps): LeasedJob {
  async function notifyOf(trx: Trx, { id, centre, last_at }: Waiting, at: Date): Promise<readonly PersonId[]> {
    const hour = hourOfAlarm(at.getTime() - Date.parse(last_at))
    if (hour === null) return []
    const leads = await plannersToTell(trx, centre)
    const news = { kind: 'disclosure-waiting', subject: id, by: null, at, event: `${id} ${last_at} ${hour}` } as const
    const notified = await notify(trx, leads, news)
    for (const person of notified) await queueInquiryMail(trx, person, { kind: 'inquiry-waiting', inquiry: id }, at)
    return notified
  }
  return startLeasedJob({
    ...deps,
    job: 'disclosures',
    firstAfterMs: FIRST_LOOK_MS,
    everyMs: LOOK_EVERY_MS,
    async run(db: Database) {
      const at = now()
      const rows = await db
        .selectFrom('inquiry')
        .select(['id', 'centre', 'last_at'])
        .where('state', '=', 'open')
        .where((of) => of.or([of('disclosure', '=', 1), of('proposed', '=', 1)]))
        .where('last_at', '<=', new Date(at.getTime() - HOUR_MS).toISOString())
        .orderBy('last_at')
        .limit(AT_ONCE)
        .execute()
      for (const row of rows) {
        const notified = await db.transaction().execute((trx) => notifyOf(trx, row, at))
        if (notified.length > 0) onNotified(notified)
      }
    },
  })
}
