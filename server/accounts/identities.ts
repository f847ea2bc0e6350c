/**
 * An *identity* is a way in that leads to one account: the subject of a provider, or a mailbox to which links go. An account is never
 * found by an address that somebody merely claims.
 */
import type { Transaction } from 'kysely'
import type { PersonId } from '../../shared/ids.ts'
import type { Database } from '../store/database.ts'
import type { Tables } from '../store/tables.ts'

export type IdentityRow = Tables['identity']

/** A proof: a provider knows somebody as this subject, or they read this mailbox. */
export interface Proof {
  readonly issuer: string
  /** For a mailbox its address. */
  readonly subject: string
  /** Lower case; empty if the provider gives none. */
  readonly email: string
  readonly emailVerified: boolean
  /** Whether the address may lead to an account: of a mailbox, or from a provider that is trusted with addresses. */
  readonly emailTrusted: boolean
  readonly name: string
}

/** The issuer of identities that are mailboxes. No provider can have it: theirs are addresses. */
export const MAIL_ISSUER = 'mail'

/** The issuer of a session that an invitation opened: it stands for no identity. */
export const INVITATION_ISSUER = 'invitation'

export interface Identities {
  /** The identities that match a proof. A mailbox may have several, since people share it. */
  ofSubject(issuer: string, subject: string): Promise<readonly IdentityRow[]>
  ofPerson(person: PersonId): Promise<readonly IdentityRow[]>
}

export function createIdentities(db: Database): Identities {
  return {
    ofSubject: (issuer, subject) => identitiesOf(db, issuer, subject),
    ofPerson: (person) =>
      db.selectFrom('identity').selectAll().where('person', '=', person).orderBy('linked_at').execute(),
  }
}

/** @param db may be a transaction */
export const identitiesOf = (db: Database, issuer: string, subject: string): Promise<IdentityRow[]> =>
  db
    .selectFrom('identity')
    .selectAll()
    .where('issuer', '=', issuer)
    // The further people of a mailbox have its address and a random word as their subject.
    .where(issuer === MAIL_ISSUER ? 'email' : 'subject', '=', subject)
    .orderBy('linked_at')
    .orderBy('subject')
    .execute()

/** Whether somebody has proven the address of their account: by a link to it, or by a provider that vouches for it. */
export const isVerifiedAddress = (email: string, identities: readonly IdentityRow[]): boolean =>
  identities.some((one) => one.email_verified === 1 && one.email === email)

/** Whether a mailbox leads to an account, or an account has its address. Those who have ended are strangers. */
export async function isKnownAddress(db: Database, email: string): Promise<boolean> {
  const row = await db
    .selectFrom('person')
    .leftJoin('identity', 'identity.person', 'person.id')
    .select('person.id')
    .where((where) => where.or([where('person.address', '=', email), where('identity.email', '=', email)]))
    .where('person.standing', '!=', 'ended')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** @returns false if it leads to somebody already */
export async function insertIdentity(trx: Transaction<Tables>, identity: IdentityRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('identity')
    .values(identity)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** @param further distinguishes the accounts of one mailbox; null for the first */
export const identityOf = (proof: Proof, person: PersonId, at: Date, further: string | null = null): IdentityRow => ({
  issuer: proof.issuer,
  subject: proof.issuer === MAIL_ISSUER && further !== null ? `${proof.subject} ${further}` : proof.subject,
  person,
  email: proof.email,
  email_verified: proof.emailVerified ? 1 : 0,
  linked_at: at.toISOString(),
})
