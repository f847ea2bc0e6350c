/**
 * Removes from a restored backup what must not come back. Between the backup and now people signed out, mails went, and
 * browsers learnt text that the restored documents do not hold.
 */
import { sql } from 'kysely'
import type { Database } from '../database.ts'

const AFTER_A_RESTORE = 'A backup was restored: this may have been sent after the backup was made.'

export async function settleRestored(db: Database, now: Date): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('session').execute()
    // A link may have been used since, and would work once more.
    await transaction.deleteFrom('sign_in_link').execute()
    // A missing mail is better than one that comes twice; its notifications are still in the bell.
    await transaction
      .updateTable('mail')
      .set({ state: 'unsure', trouble: AFTER_A_RESTORE, done_at: now.toISOString(), claim: null, claimed_until: null })
      .where('state', 'in', ['queued', 'sending', 'handed'])
      .execute()
    await sql`insert into mail_item (notification, mail)
      select id, null from notification where id not in (select notification from mail_item)`.execute(transaction)
  })
}
