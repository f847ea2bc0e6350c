/**
 * Removes from a restored backup what must not come back. Between the backup and now people signed out, mails went, and
 * browsers learnt text that the restored documents do not hold.
 */
import { sql } from 'kysely'
import { documentName } from '../../../shared/documents/kinds.ts'
import type { Database } from '../database.ts'

const AFTER_A_RESTORE = 'A backup was restored: this may have been sent after the backup was made.'

const LETTER_AFTER_A_RESTORE =
  'A backup was restored. This letter may have been sent after the backup was made. Ask one of its recipients before you release it again.'

export async function settleRestored(db: Database, now: Date): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('session').execute()
    // A link may have been used since, and would work once more.
    await transaction.deleteFrom('sign_in_link').execute()
    // A missing mail is better than one that comes twice; its notifications are still in the bell.
    const unsure = await transaction
      .updateTable('mail')
      .set({ state: 'unsure', trouble: AFTER_A_RESTORE, done_at: now.toISOString(), claim: null, claimed_until: null })
      .where('state', 'in', ['queued', 'sending', 'handed'])
      .returning('issue')
      .execute()
    for (const { issue } of unsure)
      if (issue !== null)
        await transaction
          .updateTable('weekly_update')
          .set((of) => ({ people: of('people', '+', 1) }))
          .where('id', '=', issue)
          .execute()
    await recallLetters(transaction, now)
    await sql`insert into mail_item (notification, mail)
      select id, null from notification where id not in (select notification from mail_item)`.execute(transaction)
  })
}

/** They may have been sent since. Two coordinators who know that release them again. */
async function recallLetters(db: Database, now: Date): Promise<void> {
  const letters = await db
    .updateTable('weekly_update')
    .set({ state: 'draft', send_at: null })
    .where('state', '=', 'released')
    .returning('id')
    .execute()
  for (const { id } of letters)
    await db
      .updateTable('document_submission')
      .set({ state: 'recalled', decided_at: now.toISOString(), decided_by: null, words: LETTER_AFTER_A_RESTORE })
      .where('document', '=', documentName({ kind: 'update', update: id }))
      .where('state', '=', 'accepted')
      .execute()
}
