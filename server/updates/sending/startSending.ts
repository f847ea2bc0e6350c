/**
 * Begins to send a letter: in one transaction the issue becomes _sent_ and a mail to each recipient is queued. If two people, two nodes or a
 * person and the hour begin at once, one of them does, and nobody gets two mails.
 */
import type { CampaignId, PersonId } from '../../../shared/ids.ts'
import type { WriteAudit } from '../../accounts/audit.ts'
import type { Bus } from '../../bus/bus.ts'
import type { Database } from '../../store/database.ts'
import { startLeasedJob, type LeasedJob } from '../../store/leases/leasedJob.ts'
import type { LeasedWork } from '../../store/leases/leasedWork.ts'
import type { Clock } from '../../../shared/clock.ts'
import type { Issue, Issues } from '../issues.ts'
import { readRecipients, type RecipientsDeps } from './recipients.ts'
import { queueLetters } from './updateMailAbout.ts'

export interface StartDeps extends Omit<RecipientsDeps, 'db'> {
  readonly issues: Issues
  readonly bus: Pick<Bus, 'publish'>
  readonly now: () => Date
  readonly audit: WriteAudit
}

/** Thrown within a transaction, to undo it. */
class Begun extends Error {}

/**
 * @param db the leased database for work at an hour
 * @param by null at its hour
 * @returns false if it was begun already, or recalled
 */
export async function startSending(
  db: Database,
  { issues, bus, now, audit, people, paused }: StartDeps,
  issue: Issue,
  by: PersonId | null,
): Promise<boolean> {
  const at = now()
  const { receiving } = await readRecipients({ db, people, paused })
  try {
    await db.transaction().execute(async (trx) => {
      const { numUpdatedRows } = await trx
        .updateTable('weekly_update')
        .set((of) => ({
          state: 'sent',
          sent_at: at.toISOString(),
          send_at: of.fn.coalesce('send_at', of.val(at.toISOString())),
          stopped: 0,
        }))
        .where('id', '=', issue.id)
        .where('state', '=', 'released')
        .where('snapshot', '=', issue.snapshot)
        // Another node may have another hour by now.
        .$if(by === null, (query) => query.where('send_at', '=', issue.send_at))
        .executeTakeFirst()
      if (numUpdatedRows === 0n) throw new Begun()
      await queueLetters(
        trx,
        issue.id,
        receiving.map(({ id }) => id),
        at,
      )
      await audit(trx, at, by, 'update.send', { ...factsOf(issue), people: receiving.length })
    })
  } catch (error) {
    if (error instanceof Begun) return false
    throw error
  }
  await issues.reload(issue.id)
  bus.publish({ kind: 'update-changed', update: issue.id })
  bus.publish({ kind: 'mail-due' })
  return true
}

/** What the audit log says of an issue. */
export const factsOf = ({
  campaign,
  day,
}: Pick<Issue, 'campaign' | 'day'>): {
  readonly campaign: CampaignId
  readonly issueDay?: string
} => ({ campaign, ...(day === null ? {} : { issueDay: day }) })

const LOOK_EVERY_MS = 10_000

interface HourDeps extends StartDeps {
  readonly work: LeasedWork
  readonly clock: Clock
  readonly onFailure: (error: unknown) => void
}

/** Begins to send letters at their hour. */
export const startSendingAtHours = (deps: HourDeps): LeasedJob =>
  startLeasedJob({
    ...deps,
    job: 'letters',
    firstAfterMs: LOOK_EVERY_MS,
    everyMs: LOOK_EVERY_MS,
    async run(db) {
      const at = deps.now().toISOString()
      for (const issue of deps.issues.list())
        if (issue.state === 'released' && issue.send_at !== null && issue.send_at <= at)
          await startSending(db, deps, issue, null)
    },
  })
