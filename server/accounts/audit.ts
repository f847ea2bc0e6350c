/** The audit log: who did what, when, and who was concerned. It holds ids and no names, no addresses and no text of documents. */
import type { Transaction } from 'kysely'
import { randomId, type PersonId } from '../../shared/ids.ts'
import type { Tables } from '../store/tables.ts'

export type AuditAction =
  | 'account.create'
  | 'account.change'
  | 'account.end'
  | 'account.invite'
  | 'account.merge'
  | 'identity.link'
  | 'session.start'
  | 'session.fail'
  | 'join.ask'
  | 'join.withdraw'
  | 'join.approve'
  | 'join.refuse'
  | 'join.ask-back'
  | 'join.move'
  | 'help-access.grant'
  | 'help-access.end'
  | 'help-access.edit'

/** Writes an entry in the transaction of what it tells. @param by null for somebody without an account */
export async function writeAudit(
  trx: Transaction<Tables>,
  at: Date,
  by: PersonId | null,
  action: AuditAction,
  detail: object,
): Promise<void> {
  await trx
    .insertInto('audit')
    .values({ id: randomId(), at: at.toISOString(), person: by, action, detail: JSON.stringify(detail) })
    .execute()
}
