/**
 * Notifies the planners of centres whose report is due and not submitted: in the morning three days before its day, and two days after. It also
 * ends what was opened again for a centre, on the day after. Sending depends on dates and on earlier notifications, so two servers, or one after a
 * restart, send nothing twice.
 */
import type { Campaign } from '../../shared/campaign.ts'
import { daysUntil, type LocalDate } from '../../shared/days.ts'
import type { CampaignId, CentreId, PersonId } from '../../shared/ids.ts'
import { brusselsClock } from '../../shared/zonedTime.ts'
import type { Core } from '../core.ts'
import { plannersOf } from '../notifications/recipients.ts'
import type { Database } from '../store/database.ts'
import { startLeasedJob, type LeasedJob } from '../store/leases/leasedJob.ts'
import type { LeasedWork } from '../store/leases/leasedWork.ts'
import { reportDue, type MilestonesOf } from './reportDue.ts'
import { dueDetail } from './reportNews.ts'
import type { ReportRecords } from './reportRecords.ts'
import { subjectOfReport } from './reportSteps.ts'

interface ReportRemindersDeps extends Pick<
  Core,
  'bellChanged' | 'bus' | 'campaigns' | 'centresOf' | 'clock' | 'notify' | 'now' | 'plans'
> {
  readonly work: LeasedWork
  readonly records: Pick<ReportRecords, 'standings'>
  readonly milestonesOf: MilestonesOf
  readonly onFailure: (error: unknown) => void
}

const LOOK_EVERY_MS = 5 * 60_000
/** Before eight, when daily mails go. */
const FIRST_TIME = '07:00'
const LAST_TIME = '20:00'
/** Days before the day of the report, and after it. */
const REMINDED_ON: ReadonlySet<number> = new Set([3, -2])

export const startReportReminders = (deps: ReportRemindersDeps): LeasedJob =>
  startLeasedJob({
    ...deps,
    job: 'report-reminders',
    firstAfterMs: LOOK_EVERY_MS,
    everyMs: LOOK_EVERY_MS,
    async run(db) {
      await endReopenings(db, deps)
      const { time, day } = brusselsClock(deps.now())
      if (time < FIRST_TIME || time >= LAST_TIME) return
      for (const campaign of deps.campaigns.list()) await remindIn(db, deps, campaign, day)
    },
  })

async function remindIn(db: Database, deps: ReportRemindersDeps, campaign: Campaign, today: LocalDate): Promise<void> {
  if (campaign.closed) return
  const due = await reportDue(deps.milestonesOf, campaign.id)
  if (due === null || !REMINDED_ON.has(daysUntil(today, due.day))) return
  const standings = await deps.records.standings(campaign.id)
  const withPlan = new Set((await deps.plans.list(campaign.id)).map(({ centre }) => centre))
  for (const { id: centre } of deps.centresOf(campaign)) {
    const state = standings.get(centre)?.state ?? 'none'
    if (!withPlan.has(centre) || state === 'submitted' || state === 'accepted') continue
    const people = await remind(db, deps, { campaign: campaign.id, centre }, { due: due.day, today })
    if (people.length > 0) deps.bellChanged(people)
  }
}

const remind = (
  db: Database,
  { notify, now }: Pick<ReportRemindersDeps, 'notify' | 'now'>,
  place: { readonly campaign: CampaignId; readonly centre: CentreId },
  { due, today }: Readonly<Record<'due' | 'today', LocalDate>>,
): Promise<readonly PersonId[]> =>
  db.transaction().execute(async (trx) => {
    const subject = subjectOfReport(place)
    return notify(trx, await plannersOf(trx, [place.centre]), {
      kind: 'report-due',
      subject,
      by: null,
      at: now(),
      detail: dueDetail.write({ due }),
      event: `${subject} ${today}`,
    })
  })

async function endReopenings(db: Database, { bus, campaigns, now }: ReportRemindersDeps): Promise<void> {
  const over = await db
    .updateTable('campaign_centre')
    .set({ reopened_until: null })
    .where('reopened_until', '<', brusselsClock(now()).day)
    .returning('campaign')
    .execute()
  if (over.length === 0) return
  await campaigns.reload()
  for (const campaign of new Set(over.map((row) => row.campaign))) bus.publish({ kind: 'campaign-changed', campaign })
}
