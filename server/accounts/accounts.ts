/** Accounts: people, and all that changes their role, centres, standing and access. Each change is audited with it. */
import type { Transaction } from 'kysely'
import type { AccountChange } from '../../shared/accounts/session.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { InterfaceLanguage } from '../../shared/messages/languages.ts'
import type { Membership, Person, Role, Standing } from '../../shared/permissions.ts'
import type { Bus } from '../bus/bus.ts'
import { isPostgres, type Database } from '../store/database.ts'
import type { Tables } from '../store/tables.ts'
import type { WriteAudit } from './audit.ts'
import type { AppendEnded } from './endedLog.ts'
import { withdrawOpenRequests } from './joining/openRequests.ts'
import { deleteStrandsElsewhere } from './strands/strands.ts'
import { createPeopleQueries, findPerson, type PeopleQueries } from './people.ts'

/** Without a coordinator nobody could assign a role again; without a lead nobody of the centre could approve. */
type ChangeRefused = 'no-such-person' | 'last-coordinator' | 'last-lead'

/** Two accounts of one person become one. */
interface Merge {
  /** The account that stays. */
  readonly into: PersonId
  readonly reason: string
}

export interface People extends PeopleQueries {
  /**
   * Lets every way into this account lead to another one, and ends this one. Its comments and edits stay under its
   * name.
   * @returns the account that stays; it has no further rights
   */
  merge(id: PersonId, merge: Merge, by: PersonId): Promise<Person | ChangeRefused>

  setLanguage(id: PersonId, language: InterfaceLanguage): Promise<void>
  /** Adds people all at once; existing ones stay as they are. `demo` people sign in with the demo password. */
  add(people: readonly Person[], demo: boolean): Promise<void>
  /** Changes role, memberships or access, audited, with effect on open sockets at once. A refusal changes nothing. */
  change(id: PersonId, change: AccountChange, by: PersonId): Promise<Person | ChangeRefused>
}

interface PeopleDeps {
  readonly db: Database
  readonly bus: Bus
  readonly writeAudit: WriteAudit
  readonly appendEnded: AppendEnded
  readonly now?: () => Date
}

export function createPeople(deps: PeopleDeps): People {
  const { db, bus, now = () => new Date() } = deps
  const queries = createPeopleQueries(db)
  return {
    ...queries,
    async merge(id, merge, by) {
      const refused = await db
        .transaction()
        .execute(async (trx) => mergePeople(deps, trx, merge, { id, by, at: now() }))
      if (refused !== null) return refused
      for (const person of [id, merge.into]) bus.publish({ kind: 'person-changed', person })
      return (await queries.find(merge.into)) ?? 'no-such-person'
    },
    async add(people, demo) {
      const createdAt = now()
      await db.transaction().execute(async (trx) => insertPeople(trx, people, demo, createdAt))
    },
    async setLanguage(id, language) {
      await db.updateTable('person').set({ language }).where('id', '=', id).execute()
    },
    async change(id, change, by) {
      const refused = await db
        .transaction()
        .execute(async (trx) => updatePerson(deps, trx, { id, change, by, at: now() }))
      if (refused !== null) return refused
      bus.publish({ kind: 'person-changed', person: id })
      return (await queries.find(id)) ?? 'no-such-person'
    },
  }
}

/** @param demo whether they sign in with the demo password */
export async function insertPeople(
  trx: Transaction<Tables>,
  people: readonly Person[],
  demo: boolean,
  createdAt: Date,
): Promise<void> {
  for (const { id, name, email, role, standing } of people) {
    await trx
      .insertInto('person')
      .values({
        id,
        name,
        sign_in_name: demo ? email.toLowerCase() : id,
        address: email.toLowerCase(),
        role,
        demo: demo ? 1 : 0,
        created_at: createdAt.toISOString(),
        language: null,
        standing,
        last_seen_at: null,
        access_until: null,
        ended_at: null,
        erased_at: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  await insertMemberships(
    trx,
    people.flatMap(({ id, memberships }) => memberships.map((membership) => ({ person: id, ...membership }))),
  )
}

async function insertMemberships(
  trx: Transaction<Tables>,
  memberships: readonly ({ readonly person: PersonId } & Membership)[],
): Promise<void> {
  if (memberships.length === 0) return
  await trx
    .insertInto('membership')
    .values(
      memberships.map(({ person, centre, lead }) => ({ person, centre, lead: lead ? (1 as const) : (0 as const) })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Gives a person a role, and a planner a place in a centre; in the transaction of what led to it. */
export async function approvePerson(
  trx: Transaction<Tables>,
  id: PersonId,
  role: Role,
  membership: Membership | null,
  until: string | null,
): Promise<void> {
  const before = await trx.selectFrom('person').select(['standing', 'role']).where('id', '=', id).executeTakeFirst()
  // Coordinators already have all the rights that this could give, and it must not take the role from the last one.
  if (before?.standing === 'approved' && before.role === 'coordinator') return
  // A further centre neither prolongs nor ends the access that somebody has.
  const end = before?.standing === 'approved' ? {} : { access_until: until as Tables['person']['access_until'] }
  await trx
    .updateTable('person')
    .set({ role, standing: 'approved', ended_at: null, ...end })
    .where('id', '=', id)
    .execute()
  if (membership !== null) await insertMemberships(trx, [{ person: id, ...membership }])
}

export async function setStanding(trx: Transaction<Tables>, id: PersonId, standing: Standing): Promise<void> {
  await trx.updateTable('person').set({ standing }).where('id', '=', id).execute()
}

interface Changing {
  readonly id: PersonId
  readonly change: AccountChange
  readonly by: PersonId
  readonly at: Date
}

/** @returns why nothing was changed; null if it was */
async function updatePerson(
  { writeAudit, appendEnded }: PeopleDeps,
  trx: Transaction<Tables>,
  { id, change, by, at }: Changing,
): Promise<ChangeRefused | null> {
  const before = await findPerson(trx, id)
  if (before === null || (await isErased(trx, id))) return 'no-such-person'
  const losesRole = change.ended === true || (change.role !== undefined && change.role !== 'coordinator')
  if (losesRole && before.role === 'coordinator') {
    const coordinators = await lockCoordinators(trx)
    if (coordinators.length === 1 && coordinators[0] === id) return 'last-coordinator'
  }
  if (change.keepLead === true && (await losesLastLead(trx, before, change))) return 'last-lead'
  const { role, memberships, ended, accessUntil } = change
  if (role !== undefined) await trx.updateTable('person').set({ role }).where('id', '=', id).execute()
  if (memberships !== undefined) {
    await trx.deleteFrom('membership').where('person', '=', id).execute()
    await deleteStrandsElsewhere(
      trx,
      id,
      memberships.map(({ centre }) => centre),
    )
    await insertMemberships(
      trx,
      memberships.map((membership) => ({ person: id, ...membership })),
    )
  }
  if (accessUntil !== undefined)
    await trx.updateTable('person').set({ access_until: accessUntil }).where('id', '=', id).execute()
  const standing = standingAfter(before, change)
  const endedAt = ended === true ? { ended_at: at.toISOString() } : standing === 'ended' ? {} : { ended_at: null }
  await trx
    .updateTable('person')
    .set({ standing, ...endedAt })
    .where('id', '=', id)
    .execute()
  if (settlesRequest(before, standing, change)) await withdrawOpenRequests(trx, id, at)
  await writeAudit(trx, at, by, ended === true ? 'account.end' : 'account.change', { person: id, ...change })
  const what = ended === true ? 'ended' : before.standing === 'ended' && ended === false ? 'returned' : null
  if (what !== null) appendEnded({ person: id, what, at: at.toISOString() })
  return null
}

async function mergePeople(
  deps: PeopleDeps,
  trx: Transaction<Tables>,
  { into, reason }: Merge,
  { id, by, at }: Omit<Changing, 'change'>,
): Promise<ChangeRefused | null> {
  if (id === into || (await findPerson(trx, into)) === null) return 'no-such-person'
  const refused = await updatePerson(deps, trx, { id, change: { ended: true }, by, at })
  if (refused !== null) return refused
  await trx.updateTable('identity').set({ person: into }).where('person', '=', id).execute()
  await deps.writeAudit(trx, at, by, 'account.merge', { person: id, into, reason })
  return null
}

/** Giving somebody a place or a role approves them; a planner who loses the last place may ask to join again. */
function standingAfter(before: Person, change: AccountChange): Standing {
  const { role = before.role, memberships = before.memberships, ended } = change
  if (ended === true || (before.standing === 'ended' && ended === undefined)) return 'ended'
  const isOfPlace = change.role !== undefined || change.memberships !== undefined || ended === false
  if (!isOfPlace) return before.standing
  if (role !== 'planner' || memberships.length > 0) return 'approved'
  // A last day set for a waiting person decides nothing about their request.
  return before.standing === 'approved' || ended === false ? 'new' : before.standing
}

/** A request is left to be decided unless this change has settled it. */
const settlesRequest = (before: Person, after: Standing, { role = before.role }: AccountChange): boolean =>
  after === 'ended' || role !== before.role || (after === 'approved' && before.standing !== 'approved')

async function losesLastLead(trx: Transaction<Tables>, before: Person, change: AccountChange): Promise<boolean> {
  if (before.role !== 'planner' || before.standing !== 'approved') return false
  const isOver = change.ended === true || (change.role !== undefined && change.role !== 'planner')
  const after = isOver ? [] : (change.memberships ?? before.memberships)
  const led = before.memberships.filter(({ lead }) => lead).map(({ centre }) => centre)
  const lost = led.filter((centre) => !after.some((membership) => membership.centre === centre && membership.lead))
  for (const centre of lost) {
    const others = await trx
      .selectFrom('membership')
      .innerJoin('person', 'person.id', 'membership.person')
      .select(['membership.person', 'membership.lead'])
      .where('membership.centre', '=', centre)
      .where('person.standing', '=', 'approved')
      .where('person.role', '=', 'planner')
      .where('membership.person', '!=', before.id)
      .execute()
    // A centre that nobody is left of needs no lead.
    if (others.length > 0 && !others.some(({ lead }) => lead === 1)) return true
  }
  return false
}

async function isErased(trx: Transaction<Tables>, id: PersonId): Promise<boolean> {
  const row = await trx.selectFrom('person').select('erased_at').where('id', '=', id).executeTakeFirst()
  return row !== undefined && row.erased_at !== null
}

/**
 * Returns the coordinators, who stay as they are until the transaction ends: if two give up the role at once, the
 * second waits here for the first. SQLite runs one transaction after another anyway.
 */
export async function lockCoordinators(trx: Transaction<Tables>): Promise<readonly PersonId[]> {
  const rows = await trx
    .selectFrom('person')
    .select('id')
    .where('role', '=', 'coordinator')
    .where('standing', '=', 'approved')
    .orderBy('id')
    .$if(isPostgres(trx), (query) => query.forUpdate())
    .execute()
  return rows.map(({ id }) => id)
}
