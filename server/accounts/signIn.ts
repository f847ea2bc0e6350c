/**
 * From a proof of who somebody is to a session: finds the account, or makes one that is new and may do nothing yet.
 * An address leads to an existing account only with a second proof: a person who comes a new way with a known address
 * is asked to sign in the old way once more, and then both ways lead to the account. `joinByAddress` has the exception.
 */
import type { Transaction } from 'kysely'
import { PersonId, randomId } from '../../shared/ids.ts'
import type { Person } from '../../shared/permissions.ts'
import type { Database } from '../store/database.ts'
import type { Tables } from '../store/tables.ts'
import { insertPeople } from './accounts.ts'
import type { WriteAudit } from './audit.ts'
import { identitiesOf, identityOf, insertIdentity, type IdentityRow, type Proof } from './identities.ts'
import { joinByAddress } from './oidc/joinByAddress.ts'
import { findPerson } from './people.ts'

type SignInResult =
  /** There is no account yet, and none was made: this was only a look. */
  | { readonly kind: 'new' }
  | { readonly kind: 'found'; readonly person: Person; readonly identity: IdentityRow; readonly isNew: boolean }
  /** Several people share this mailbox: which of them is it? */
  | { readonly kind: 'shared'; readonly people: readonly Person[] }
  /** Others have this address: is it one of them? */
  | { readonly kind: 'known-address' }
  | { readonly kind: 'ended'; readonly person: PersonId }

export interface SignInChoice {
  /** Chosen among the people who share a mailbox; null for somebody who is not one of them. */
  readonly person?: PersonId | null
  /** Makes a separate account although others have this address. */
  readonly separate?: boolean
}

export interface SignIn {
  /** @param how `look` makes no account */
  find(proof: Proof, choice?: SignInChoice, how?: 'look' | 'create'): Promise<SignInResult>
  /** Adds a second way into an account, after both were proven. @returns false if it already leads to somebody */
  link(person: PersonId, proof: Proof): Promise<boolean>
}

interface SignInDeps {
  readonly db: Database
  readonly writeAudit: WriteAudit
  /** Whether a link can be sent to a mailbox that led to an account before. */
  readonly asksForOldMail: boolean
  readonly now?: () => Date
}

export function createSignIn({ db, writeAudit, asksForOldMail, now = () => new Date() }: SignInDeps): SignIn {
  return {
    async find(proof, choice = {}, how = 'create') {
      const known = await identitiesOf(db, proof.issuer, proof.subject)
      const people = await peopleOf(db, known)
      const [only] = known
      if (choice.person === undefined && known.length > 1) return { kind: 'shared', people }
      const chosen = choice.person === undefined ? only : known.find(({ person }) => person === choice.person)
      if (chosen !== undefined) return foundOf(people, chosen)
      if (choice.person !== null && choice.separate !== true && (await isAddressTaken(db, proof))) {
        if (asksForOldMail || how === 'look') return { kind: 'known-address' }
        const joined = await db
          .transaction()
          .execute(async (trx) => joinByAddress(trx, proof, { writeAudit, at: now() }))
        return joined === null ? { kind: 'known-address' } : { kind: 'found', isNew: false, ...joined }
      }
      if (how === 'look') return { kind: 'new' }
      return db.transaction().execute(async (trx) => createAccount(writeAudit, trx, proof, now()))
    },
    link: (person, proof) =>
      db.transaction().execute(async (trx) => {
        const linked = await insertIdentity(trx, identityOf(proof, person, now()))
        if (linked) await writeAudit(trx, now(), person, 'identity.link', { issuer: proof.issuer })
        return linked
      }),
  }
}

async function peopleOf(db: Database, identities: readonly IdentityRow[]): Promise<readonly Person[]> {
  const found = await Promise.all(identities.map(({ person }) => findPerson(db, person)))
  return found.flatMap((person) => (person === null ? [] : [person]))
}

function foundOf(people: readonly Person[], identity: IdentityRow): SignInResult {
  const person = people.find(({ id }) => id === identity.person)
  if (person === undefined || person.standing === 'ended') return { kind: 'ended', person: identity.person }
  return { kind: 'found', person, identity, isNew: false }
}

async function isAddressTaken(db: Database, { email, emailTrusted }: Proof): Promise<boolean> {
  if (email === '' || !emailTrusted) return false
  const row = await db
    .selectFrom('person')
    .select('id')
    .where('address', '=', email)
    .where('demo', '=', 0)
    .where('standing', '!=', 'ended')
    .executeTakeFirst()
  return row !== undefined
}

/** If two sign-ups race, the second finds the account of the first. */
async function createAccount(
  writeAudit: WriteAudit,
  trx: Transaction<Tables>,
  proof: Proof,
  at: Date,
): Promise<SignInResult> {
  const person: Person = {
    id: PersonId.parse(randomId()),
    name: proof.name,
    email: proof.email,
    role: 'planner',
    memberships: [],
    standing: 'new',
  }
  await insertPeople(trx, [person], false, at)
  const others = await identitiesOf(trx, proof.issuer, proof.subject)
  const identity = identityOf(proof, person.id, at, others.length > 0 ? randomId() : null)
  if (await insertIdentity(trx, identity)) {
    await writeAudit(trx, at, person.id, 'account.create', { issuer: proof.issuer })
    return { kind: 'found', person, identity, isNew: true }
  }
  await trx.deleteFrom('person').where('id', '=', person.id).execute()
  const [first] = await identitiesOf(trx, proof.issuer, proof.subject)
  const theirs = first === undefined ? null : await findPerson(trx, first.person)
  if (first === undefined || theirs === null) throw new Error('an identity that is there leads to nobody')
  return foundOf([theirs], first)
}
