/**
 * Joins a new way in to the account of its address without a question, where no link is sent by mail: people who came by
 * an invitation could not prove their old way again. The operator's `trustEmail` vouches for the address.
 */
import type { Transaction } from 'kysely'
import type { Person } from '../../../shared/permissions.ts'
import { isPostgres } from '../../store/database.ts'
import type { Tables } from '../../store/tables.ts'
import type { WriteAudit } from '../audit.ts'
import { identityOf, insertIdentity, MAIL_ISSUER, type IdentityRow, type Proof } from '../identities.ts'
import { findPerson } from '../people.ts'

/**
 * The account must be approved, the only one of its address, and its only way in the mailbox of that address. Any other
 * has another way that can be proven, or is not certainly this person's.
 * @returns null if it was not joined
 */
export async function joinByAddress(
  trx: Transaction<Tables>,
  proof: Proof,
  { writeAudit, at }: { readonly writeAudit: WriteAudit; readonly at: Date },
): Promise<{ readonly person: Person; readonly identity: IdentityRow } | null> {
  if (proof.issuer === MAIL_ISSUER || !proof.emailTrusted || !proof.emailVerified) return null
  // Two who come at once wait for each other here, so the second finds the identity of the first.
  const owners = await trx
    .selectFrom('person')
    .select('id')
    .where('address', '=', proof.email)
    .where('demo', '=', 0)
    .where('standing', '!=', 'ended')
    .$if(isPostgres(trx), (query) => query.forUpdate())
    .execute()
  const [owner] = owners
  if (owner === undefined || owners.length > 1) return null
  const person = await findPerson(trx, owner.id)
  if (person?.standing !== 'approved') return null
  const ways = await trx.selectFrom('identity').selectAll().where('person', '=', owner.id).execute()
  const [mailbox] = ways
  if (mailbox === undefined || ways.length > 1 || mailbox.issuer !== MAIL_ISSUER) return null
  if (mailbox.email !== proof.email || mailbox.email_verified !== 1) return null
  const identity = identityOf(proof, owner.id, at)
  if (!(await insertIdentity(trx, identity))) return null
  await writeAudit(trx, at, owner.id, 'identity.link', { issuer: proof.issuer })
  return { person, identity }
}
