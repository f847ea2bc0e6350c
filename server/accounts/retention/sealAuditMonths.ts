/**
 * Removes whole months from the beginning of the audit log. The number and hash of the last entry removed stay, sealed with the
 * server's secret, so that the chain goes on from there and nobody else can cut its beginning.
 */
import type { Transaction } from 'kysely'
import { lockChain } from '../audit.ts'
import { auditKeyOf, sealOfStart } from '../audit/seal.ts'
import type { Tables } from '../../store/tables.ts'

export async function sealAuditMonths(
  trx: Transaction<Tables>,
  secret: string,
  now: Date,
  months: number,
): Promise<void> {
  const before = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months)).toISOString()
  const chain = await lockChain(trx)
  const firstKept = await trx
    .selectFrom('audit_entry')
    .select((of) => of.fn.min('number').as('number'))
    .where('at', '>=', before)
    .executeTakeFirst()
  const end = firstKept?.number ?? chain.number + 1
  const last = await trx
    .selectFrom('audit_entry')
    .select(['number', 'hash'])
    .where('number', '<', end)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last === undefined) return
  await trx
    .updateTable('audit_chain')
    .set({
      start_number: last.number,
      start_hash: last.hash,
      start_seal: sealOfStart(auditKeyOf(secret), last.number, last.hash),
    })
    .execute()
  await trx.deleteFrom('audit_entry').where('number', '<=', last.number).execute()
}
