/** Deletes what was stored long enough, once a day. How long, the settings say. */
import type { Transaction } from 'kysely'
import type { RetentionSettings } from '../../../shared/accounts/retention.ts'
import type { Clock } from '../../../shared/clock.ts'
import type { Database } from '../../store/database.ts'
import { runJob } from '../../pacing/jobBounds.ts'
import type { Tables } from '../../store/tables.ts'
import { sealAuditMonths } from './sealAuditMonths.ts'

interface RetentionDeps {
  readonly db: Database
  readonly clock: Clock
  readonly now: () => Date
  readonly secret: string
  readonly settings: RetentionSettings
  /** Deletes mails that are stored as files and were written before this moment. */
  readonly deleteMailFilesBefore: (before: Date) => Promise<unknown>
  /** Deletes messages of the public whose last word is older, with their mails. */
  readonly deleteInquiriesBefore: (before: Date) => Promise<unknown>
  readonly onFailure: (error: unknown) => void
}

export interface Retention {
  run(): Promise<void>
  close(): void
}

const DAY_MS = 24 * 60 * 60_000
/** After the start, when others have what they need of the server. */
const FIRST_AFTER_MS = 90_000
/** A link is of no use when it is over; for a day more its page can say so. */
const LINK_DAYS = 1

export function startRetention({ clock, onFailure, ...deps }: RetentionDeps): Retention {
  const run = () => deleteOld(deps)
  let callOff = clock.after(FIRST_AFTER_MS, again)
  function again(): void {
    callOff = clock.after(DAY_MS, again)
    runJob('retention', clock, run, onFailure).catch(onFailure)
  }
  return { run, close: () => callOff() }
}

type DeleteDeps = Omit<RetentionDeps, 'clock' | 'onFailure'>

async function deleteOld(deps: DeleteDeps): Promise<void> {
  const { db, now, secret, settings } = deps
  const at = now()
  const daysAgo = (days: number) => new Date(at.getTime() - days * DAY_MS)
  const within = (work: (trx: Transaction<Tables>) => Promise<void>) => db.transaction().execute(work)
  await within((trx) => deleteLinks(trx, daysAgo(LINK_DAYS).toISOString()))
  await within((trx) => deleteMails(trx, daysAgo(settings.mailDays).toISOString()))
  await within((trx) => deleteNotifications(trx, daysAgo(settings.notificationDays).toISOString()))
  await within((trx) => deleteRequests(trx, daysAgo(settings.requestDays).toISOString()))
  await within((trx) => deleteBriefings(trx, at.toISOString()))
  await within((trx) => sealAuditMonths(trx, secret, at, settings.auditMonths))
  await deps.deleteInquiriesBefore(daysAgo(settings.inquiryDays))
  await deps.deleteMailFilesBefore(daysAgo(settings.mailFileDays))
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

/** That a notification went with a mail is remembered as long as the notification, or it would go again. */
async function deleteMails(trx: Transaction<Tables>, before: string): Promise<void> {
  await trx
    .updateTable('mail_item')
    .set({ mail: null })
    .where('mail', 'in', (of) => of.selectFrom('mail').select('mail.id').where('done_at', '<', before))
    .execute()
  await trx.deleteFrom('mail').where('done_at', '<', before).execute()
}

/** Each has an `id`, by which `mail_item` names it, and `at`. */
const NOTIFICATION_TABLES = [
  'notification',
  'connection_notification',
  'milestone_notification',
  'campaign_notification',
  'watch_notification',
  'publication_notification',
  'inquiry_notification',
  'link_notification',
] as const satisfies readonly (keyof Tables)[]

async function deleteNotifications(trx: Transaction<Tables>, before: string): Promise<void> {
  for (const table of NOTIFICATION_TABLES) {
    await trx
      .deleteFrom('mail_item')
      .where('notification', 'in', (of) => of.selectFrom(table).select('id').where('at', '<', before))
      .execute()
    await trx.deleteFrom(table).where('at', '<', before).execute()
  }
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
