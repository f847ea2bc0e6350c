/** Deletes data that was stored long enough, once a day. The settings say how long. */
import type { Transaction } from 'kysely'
import { DAY_MS } from '../../../shared/days.ts'
import { REFUSAL_DAYS, type RetentionSettings } from '../../../shared/accounts/retention.ts'
import type { Clock } from '../../../shared/clock.ts'
import { runJob } from '../../pacing/jobBounds.ts'
import type { Database } from '../../store/database.ts'
import { startLeasedJob } from '../../store/leases/leasedJob.ts'
import type { LeasedWork } from '../../store/leases/leasedWork.ts'
import type { Tables } from '../../store/tables.ts'
import { freeUndecided, type Freed } from '../../submissions/freeUndecided.ts'
import { sealAuditMonths } from './sealAuditMonths.ts'

interface RetentionDeps {
  readonly work: LeasedWork
  readonly clock: Clock
  readonly now: () => Date
  readonly secret: string
  readonly settings: RetentionSettings
  /** Deletes messages of the public whose last entry is older, with their mails. */
  readonly deleteInquiriesBefore: (db: Database, before: Date) => Promise<unknown>
  /** Deletes translations that nobody used for long. */
  readonly deleteOldTranslations: (db: Database, now: Date) => Promise<unknown>
  /** Deletes mails that are stored as files of this node and were written before this moment. */
  readonly deleteMailFilesBefore: (before: Date) => Promise<unknown>
  /** Contents of submissions that nobody decided on were deleted. */
  readonly onFreed: (freed: Freed) => void
  readonly onFailure: (error: unknown) => void
}

export interface Retention {
  run(): Promise<void>
  close(): void
}

/** After the start, when others have had their share of the server. */
const FIRST_AFTER_MS = 90_000
/** An expired link is useless; for one more day its page can say so. */
const LINK_DAYS = 1

export function startRetention(deps: RetentionDeps): Retention {
  const { clock, now, settings, onFreed, onFailure } = deps
  let closed = false
  const rows = startLeasedJob({
    ...deps,
    job: 'retention',
    firstAfterMs: FIRST_AFTER_MS,
    everyMs: DAY_MS,
    run: async (db) => {
      await deleteOld(db, deps)
      const freed = await freeUndecided(db, () => closed)
      if (freed.submissions > 0) onFreed(freed)
    },
  })
  // Every node has files of its own, no matter which one holds the lease.
  const deleteFiles = async (): Promise<void> => {
    await deps.deleteMailFilesBefore(daysBefore(now(), settings.mailFileDays))
  }
  let callOff = clock.after(FIRST_AFTER_MS, deleteFilesAgain)
  function deleteFilesAgain(): void {
    callOff = clock.after(DAY_MS, deleteFilesAgain)
    runJob('retention', clock, deleteFiles, onFailure).catch(onFailure)
  }
  return {
    async run() {
      await rows.look()
      await deleteFiles()
    },
    close() {
      closed = true
      rows.close()
      callOff()
    },
  }
}

const daysBefore = (at: Date, days: number): Date => new Date(at.getTime() - days * DAY_MS)

async function deleteOld(db: Database, deps: RetentionDeps): Promise<void> {
  const { now, secret, settings } = deps
  const at = now()
  const daysAgo = (days: number) => daysBefore(at, days)
  const within = (work: (trx: Transaction<Tables>) => Promise<void>) => db.transaction().execute(work)
  await within((trx) => deleteLinks(trx, daysAgo(LINK_DAYS).toISOString()))
  await within((trx) => deleteMails(trx, daysAgo(settings.mailDays).toISOString()))
  await within((trx) => deleteRefusals(trx, daysAgo(REFUSAL_DAYS).toISOString()))
  await within((trx) => deleteNotifications(trx, daysAgo(settings.notificationDays).toISOString()))
  await within((trx) => deleteRequests(trx, daysAgo(settings.requestDays).toISOString()))
  await within((trx) => deleteBriefings(trx, at.toISOString()))
  await within((trx) => sealAuditMonths(trx, secret, at, settings.auditMonths))
  await deps.deleteInquiriesBefore(db, daysAgo(settings.inquiryDays))
  await deps.deleteOldTranslations(db, at)
}

async function deleteLinks(trx: Transaction<Tables>, before: string): Promise<void> {
  await trx.deleteFrom('sign_in_link').where('expires_at', '<', before).execute()
}

/** Each says itself until when it is read. */
async function deleteBriefings(trx: Transaction<Tables>, before: string): Promise<void> {
  await trx
    .deleteFrom('briefing_part')
    .where('briefing', 'in', (of) => of.selectFrom('briefing').select('briefing.id').where('expires_at', '<=', before))
    .execute()
  await trx.deleteFrom('briefing').where('expires_at', '<=', before).execute()
}

/**
 * A record that a notification went with a mail is kept as long as the notification, which would otherwise go again.
 */
async function deleteMails(trx: Transaction<Tables>, before: string): Promise<void> {
  await trx
    .updateTable('mail_item')
    .set({ mail: null })
    .where('mail', 'in', (of) => of.selectFrom('mail').select('mail.id').where('done_at', '<', before))
    .execute()
  await trx.deleteFrom('mail').where('done_at', '<', before).execute()
}

async function deleteRefusals(trx: Transaction<Tables>, before: string): Promise<void> {
  await trx.deleteFrom('mail_refusal').where('at', '<', before).execute()
}

async function deleteNotifications(trx: Transaction<Tables>, before: string): Promise<void> {
  await trx
    .deleteFrom('mail_item')
    .where('notification', 'in', (of) => of.selectFrom('notification').select('id').where('at', '<', before))
    .execute()
  await trx.deleteFrom('notification').where('at', '<', before).execute()
  await trx.deleteFrom('reminder_message').where('at', '<', before).execute()
}

/** Approved requests stay: they say why somebody has access. */
async function deleteRequests(trx: Transaction<Tables>, before: string): Promise<void> {
  const rows = await trx
    .selectFrom('join_request')
    .select('id')
    .where('state', 'in', ['refused', 'withdrawn'])
    .where('decided_at', '<', before)
    .execute()
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return
  await trx.deleteFrom('join_seen').where('request', 'in', ids).execute()
  await trx.deleteFrom('join_message').where('request', 'in', ids).execute()
  await trx.deleteFrom('join_request').where('id', 'in', ids).execute()
}
