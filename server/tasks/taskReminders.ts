/**
 * Notifies people of their tasks: of one that somebody gave them, on the morning of its day, and two days after. Sending
 * depends on the rows of tasks and on earlier notifications; so two servers, or one after a restart, send nothing twice.
 */
import type { Clock } from '../../shared/clock.ts'
import { addDays, DAY_MS, daysUntil } from '../../shared/days.ts'
import type { CentreId, PersonId } from '../../shared/ids.ts'
import type { NetworkCentre } from '../../shared/network.ts'
import { KINDS_OF_GROUP, type KindOf } from '../../shared/notifications/kinds.ts'
import { capitalZone } from '../../shared/timeZones.ts'
import { clockIn, NETWORK_ZONE } from '../../shared/zonedTime.ts'
import type { People } from '../accounts/accounts.ts'
import type { Notify } from '../notifications/notify.ts'
import type { Database } from '../store/database.ts'
import { startLeasedJob, type LeasedJob } from '../store/leases/leasedJob.ts'
import type { LeasedWork } from '../store/leases/leasedWork.ts'
import { subjectOfTask } from './taskSubject.ts'
import type { TaskRow } from './taskRows.ts'

interface TaskRemindersDeps {
  readonly work: LeasedWork
  readonly clock: Clock
  readonly now: () => Date
  readonly people: Pick<People, 'plannersOf'>
  readonly allCentres: () => readonly NetworkCentre[]
  readonly notify: Notify
  readonly onNotified: (people: readonly PersonId[]) => void
  readonly onFailure: (error: unknown) => void
}

const FIRST_LOOK_MS = 5 * 60_000
const LOOK_EVERY_MS = 60_000
/** On the clock of the person's centre. */
const FIRST_TIME = '07:00'
const LAST_TIME = '20:00'
/** A task that was just given may still be given to somebody else. */
const SETTLES_WITHIN_MS = 60_000
/** From a night or a weekend without a server to here. */
const GIVEN_FOR_DAYS = 3
const OVERDUE_AFTER_DAYS = 2
/** Later on nobody is notified for the first time: it was written with a day long past. */
const OVERDUE_FOR_DAYS = 7
/** Longer than any of these. */
const REMEMBERED_DAYS = 30

interface DueNotice {
  readonly kind: KindOf<'task'>
  readonly row: TaskRow
  readonly person: PersonId
  readonly event: string
}

export const startTaskReminders = (deps: TaskRemindersDeps): LeasedJob =>
  startLeasedJob({
    ...deps,
    job: 'task-reminders',
    firstAfterMs: FIRST_LOOK_MS,
    everyMs: LOOK_EVERY_MS,
    run: (db) => notifyDue(db, deps),
  })

async function notifyDue(db: Database, deps: TaskRemindersDeps): Promise<void> {
  const now = deps.now()
  const rows = await readRows(db, now)
  if (rows.length === 0) return
  const planners = await deps.people.plannersOf([...new Set(rows.map(({ centre }) => centre))])
  const zones = new Map(deps.allCentres().map(({ id, country }) => [id, capitalZone(country) ?? NETWORK_ZONE]))
  const due = rows.flatMap((row) => noticesOf(row, { now, zones }))
  // A person who left gets none.
  const wanted = due.filter(({ row, person }) => planners.get(row.centre)?.includes(person) === true)
  const known = wanted.length === 0 ? new Set<string>() : await readSent(db, now)
  for (const notice of wanted) {
    if (known.has(keyOf(notice.person, notice.kind, notice.event))) continue
    const notified = await send(db, deps.notify, notice, now)
    if (notified.length > 0) deps.onNotified(notified)
  }
}

/** Open tasks of open campaigns that may need a notification. */
const readRows = (db: Database, now: Date): Promise<readonly TaskRow[]> =>
  db
    .selectFrom('task')
    .innerJoin('campaign', 'campaign.id', 'task.campaign')
    .selectAll('task')
    .where('campaign.closed', '=', 0)
    .where('task.done', '=', 0)
    .where('task.person', 'is not', null)
    .where((is) =>
      is.or([
        is('task.given_at', '>=', new Date(now.getTime() - GIVEN_FOR_DAYS * DAY_MS).toISOString()),
        is.and([
          is('task.due', '>=', addDays(dayIn(now), -OVERDUE_FOR_DAYS - 1)),
          is('task.due', '<=', addDays(dayIn(now), 1)),
        ]),
      ]),
    )
    .execute()

const dayIn = (now: Date, zone: string = NETWORK_ZONE) => clockIn(zone, now).day

function noticesOf(
  row: TaskRow,
  { now, zones }: { readonly now: Date; readonly zones: ReadonlyMap<CentreId, string> },
): readonly DueNotice[] {
  const { person, due, given_at } = row
  const { day, time } = clockIn(zones.get(row.centre) ?? NETWORK_ZONE, now)
  if (person === null || time < FIRST_TIME || time >= LAST_TIME) return []
  const notices: DueNotice[] = []
  const subject = subjectOfTask(row)
  const age = given_at === null ? null : now.getTime() - Date.parse(given_at)
  if (age !== null && age >= SETTLES_WITHIN_MS && age <= GIVEN_FOR_DAYS * DAY_MS)
    notices.push({ kind: 'task-given', row, person, event: subject })
  const late = due === null ? null : daysUntil(due, day)
  if (late === 0) notices.push({ kind: 'task-due', row, person, event: `${subject} ${due}` })
  if (late !== null && late >= OVERDUE_AFTER_DAYS && late <= OVERDUE_FOR_DAYS)
    notices.push({ kind: 'task-overdue', row, person, event: `${subject} ${due}` })
  return notices
}

const keyOf = (person: PersonId, kind: string, event: string): string => `${person} ${kind} ${event}`

async function readSent(db: Database, now: Date): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('notification')
    .select(['person', 'kind', 'dedupe'])
    .where('kind', 'in', KINDS_OF_GROUP.task)
    .where('at', '>=', new Date(now.getTime() - REMEMBERED_DAYS * DAY_MS).toISOString())
    .execute()
  return new Set(rows.map(({ person, kind, dedupe }) => keyOf(person, kind, dedupe)))
}

const send = (
  db: Database,
  notify: Notify,
  { kind, row, person, event }: DueNotice,
  at: Date,
): Promise<readonly PersonId[]> =>
  db.transaction().execute(async (trx) => {
    // Read again: somebody may just have done it, or given it to somebody else.
    const now = await trx
      .selectFrom('task')
      .select(['person', 'done', 'due'])
      .where('campaign', '=', row.campaign)
      .where('centre', '=', row.centre)
      .where('task', '=', row.task)
      .executeTakeFirst()
    if (now?.person !== person || now.done === 1 || (kind !== 'task-given' && now.due !== row.due)) return []
    const by = kind === 'task-given' ? row.given_by : null
    return notify(trx, [person], { kind, subject: subjectOfTask(row), by, at, event })
  })
