/**
 * Notifies the lead planners of a centre while a message that is or may be a disclosure waits for an answer: after an hour, after four,
 * and then each day. It waits since the first message after the last answer. Notifications name their hour, so that a restart
 * or a second node sends none twice.
 */
import { sql } from 'kysely'
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
/** Alarms of one look; more of them wait for the next one. */
const AT_ONCE = 200

interface Waiting {
  readonly id: InquiryId
  readonly centre: CentreId
  /** The first message that nobody has answered. */
  readonly since: string
}

interface Alarm extends Waiting {
  readonly event: string
}

const alarmOf = (waiting: Waiting, at: Date): readonly Alarm[] => {
  const hour = hourOfAlarm(at.getTime() - Date.parse(waiting.since))
  return hour === null ? [] : [{ ...waiting, event: `${waiting.id} ${waiting.since} ${hour}` }]
}

const readWaiting = (db: Database, before: Date): Promise<readonly Waiting[]> =>
  db
    .selectFrom('inquiry')
    .innerJoin('inquiry_message as message', 'message.inquiry', 'inquiry.id')
    .select(['inquiry.id', 'inquiry.centre', (of) => of.fn.min('message.at').as('since')])
    .where('inquiry.state', '=', 'open')
    .where((of) => of.or([of('inquiry.disclosure', '=', 1), of('inquiry.proposed', '=', 1)]))
    .where('message.author', 'is', null)
    .where((of) =>
      of.not(
        of.exists(
          of
            .selectFrom('inquiry_message as answer')
            .select(sql`1`.as('one'))
            .whereRef('answer.inquiry', '=', 'message.inquiry')
            .whereRef('answer.number', '>', 'message.number')
            .where('answer.author', 'is not', null),
        ),
      ),
    )
    .groupBy(['inquiry.id', 'inquiry.centre'])
    .having((of) => of.fn.min('message.at'), '<=', before.toISOString())
    .orderBy('since')
    .execute()

export function startDisclosureAlarm({ now, notify, onNotified, ...deps }: DisclosureAlarmDeps): LeasedJob {
  /** Alarms that this process has raised, of the messages that wait. */
  let raised: ReadonlySet<string> = new Set()
  /** @param mailed got a mail in this look: many messages at once are one mail, which leads to the list */
  async function raise(trx: Trx, { id, centre, event }: Alarm, at: Date, mailed: Set<PersonId>) {
    const leads = await plannersToTell(trx, centre)
    const notified = await notify(trx, leads, { kind: 'disclosure-waiting', subject: id, by: null, at, event })
    for (const person of notified.filter((one) => !mailed.has(one))) {
      await queueInquiryMail(trx, person, { kind: 'inquiry-waiting', inquiry: id }, at)
      mailed.add(person)
    }
    return notified
  }
  return startLeasedJob({
    ...deps,
    job: 'disclosures',
    firstAfterMs: FIRST_LOOK_MS,
    everyMs: LOOK_EVERY_MS,
    async run(db: Database) {
      const at = now()
      const waiting = await readWaiting(db, new Date(at.getTime() - HOUR_MS))
      const due = waiting.flatMap((one) => alarmOf(one, at))
      const done = new Set(due.map(({ event }) => event).filter((event) => raised.has(event)))
      const mailed = new Set<PersonId>()
      for (const alarm of due.filter(({ event }) => !done.has(event)).slice(0, AT_ONCE)) {
        const notified = await db.transaction().execute((trx) => raise(trx, alarm, at, mailed))
        done.add(alarm.event)
        if (notified.length > 0) onNotified(notified)
      }
      raised = done
    },
  })
}
