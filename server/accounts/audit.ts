/**
 * The audit log: each action with its author, its time and the person concerned. It holds ids and no names, no
 * addresses and no text of documents.
 * Entries form a chain: each has a number, the hash of the one before, and an HMAC keyed with a secret that is not in
 * the database.
 */
import type { Transaction } from 'kysely'
import type { PersonId } from '../../shared/ids.ts'
import type { AuditAction } from '../../shared/accounts/audit.ts'
import { isPostgres } from '../store/database.ts'
import type { Tables } from '../store/tables.ts'
import { auditKeyOf, hashOfEntry } from './audit/seal.ts'

/** The details of an entry beside its author and time; `person` is the one concerned. No names, no addresses. */
type AuditDetail = Readonly<Record<string, unknown>> & { readonly person?: PersonId | null }

/**
 * Writes an entry in the transaction of its event. Others wait for the end of that transaction with theirs, so it comes
 * last, after all rows that another transaction could hold.
 * @param by null for somebody without an account, or the server
 */
export type WriteAudit = (
  trx: Transaction<Tables>,
  at: Date,
  by: PersonId | null,
  action: AuditAction,
  detail: AuditDetail,
) => Promise<void>

export function createAudit(secret: string): WriteAudit {
  const key = auditKeyOf(secret)
  return async (trx, at, by, action, { person: concerns = null, ...detail }) => {
    const { number: last, hash: previous } = await lockChain(trx)
    const entry = {
      number: last + 1,
      at: at.toISOString(),
      person: by,
      concerns,
      action,
      detail: JSON.stringify(detail),
      previous,
    }
    const hash = hashOfEntry(key, entry)
    await trx
      .insertInto('audit_entry')
      .values({ ...entry, hash })
      .execute()
    await trx.updateTable('audit_chain').set({ number: entry.number, hash }).execute()
  }
}

/** A second writer waits here for the first, so that both never follow the same entry. SQLite has one writer anyway. */
export const lockChain = (trx: Transaction<Tables>): Promise<Tables['audit_chain']> =>
  trx
    .selectFrom('audit_chain')
    .selectAll()
    .$if(isPostgres(trx), (query) => query.forUpdate())
    .executeTakeFirstOrThrow()
