/** People, their roles and their places in centres: reading them. */
import type { Selectable } from 'kysely'
import { Person, type Membership, type Role } from '../../shared/permissions.ts'
import { isInterfaceLanguage, type InterfaceLanguage } from '../../shared/messages/languages.ts'
import type { CentreId, PersonId } from '../../shared/ids.ts'
import type { Account } from '../../shared/accounts/people.ts'
import type { Database } from '../store/database.ts'
import type { Tables } from '../store/tables.ts'

export interface PeopleQueries {
  readonly find: (id: PersonId) => Promise<Person | null>
  /** Unknown ids are left out. */
  readonly findAll: (ids: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, Person>>
  /** The demo person who signs in with this name. */
  readonly findDemo: (signInName: string) => Promise<Person | null>
  readonly list: () => Promise<readonly Person[]>
  /** Everybody with what coordinators see of an account. */
  readonly accounts: () => Promise<readonly Omit<Account, 'openQuestions' | 'ownedActivities' | 'strands'>[]>
  /** Everybody with this address. */
  readonly withAddress: (address: string) => Promise<readonly Person[]>
  /** Returns the names of these people; unknown ids are left out. */
  readonly namesOf: (ids: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, string>>
  readonly rolesOf: (ids: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, Role>>
  /** The approved planners of these centres. */
  readonly plannersOf: (centres: readonly CentreId[]) => Promise<ReadonlyMap<CentreId, readonly PersonId[]>>
  /** The language that a person chose; null if none, or if the interface no longer has it. */
  readonly languageOf: (id: PersonId) => Promise<InterfaceLanguage | null>
}

export function createPeopleQueries(db: Database): PeopleQueries {
  return {
    find: async (id) => findPerson(db, id),
    async findAll(ids) {
      const found = new Map<PersonId, Person>()
      for (let at = 0; at < ids.length; at += FOUND_AT_ONCE) {
        for (const { person } of await listRows(db, ids.slice(at, at + FOUND_AT_ONCE))) found.set(person.id, person)
      }
      return found
    },
    async findDemo(signInName) {
      const row = await db
        .selectFrom('person')
        .selectAll()
        .where('sign_in_name', '=', signInName.toLowerCase())
        .where('demo', '=', 1)
        .executeTakeFirst()
      return row === undefined ? null : personOf(row, await membershipsOf(db, row.id))
    },
    async withAddress(address) {
      const rows = await db.selectFrom('person').selectAll().where('address', '=', address).orderBy('id').execute()
      return Promise.all(rows.map(async (row) => personOf(row, await membershipsOf(db, row.id))))
    },
    async languageOf(id) {
      const row = await db.selectFrom('person').select('language').where('id', '=', id).executeTakeFirst()
      const language = row?.language
      return isInterfaceLanguage(language) ? language : null
    },
    async namesOf(ids) {
      if (ids.length === 0) return new Map()
      const rows = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute()
      return new Map(rows.map(({ id, name }) => [id, name]))
    },
    async rolesOf(ids) {
      if (ids.length === 0) return new Map()
      const rows = await db.selectFrom('person').select(['id', 'role']).where('id', 'in', ids).execute()
      return new Map(rows.map(({ id, role }) => [id, role]))
    },
    async plannersOf(centres) {
      if (centres.length === 0) return new Map()
      const rows = await db
        .selectFrom('membership')
        .innerJoin('person', 'person.id', 'membership.person')
        .select(['membership.centre', 'membership.person'])
        .where('person.role', '=', 'planner')
        .where('person.standing', '=', 'approved')
        .where('membership.centre', 'in', centres)
        .execute()
      const groups = Map.groupBy(rows, ({ centre }) => centre)
      return new Map([...groups].map(([centre, members]) => [centre, members.map(({ person }) => person)]))
    },
    list: async () => (await listRows(db)).map(({ person }) => person),
    async accounts() {
      const all = (await listRows(db)).filter(({ row }) => row.erased_at === null)
      const addresses = Map.groupBy(all, ({ row }) => row.address)
      return all.map(({ row, person }) => ({
        ...person,
        lastSeenAt: row.last_seen_at,
        accessUntil: row.access_until,
        endedAt: row.ended_at,
        sharesAddress: (addresses.get(row.address)?.length ?? 0) > 1,
      }))
    },
  }
}

/** People that one query asks for. */
const FOUND_AT_ONCE = 500

/** @param ids everybody without them */
async function listRows(db: Database, ids?: readonly PersonId[]) {
  const [people, memberships] = await Promise.all([
    db
      .selectFrom('person')
      .selectAll()
      .$if(ids !== undefined, (query) => query.where('id', 'in', ids ?? []))
      .orderBy('name')
      .orderBy('id')
      .execute(),
    db
      .selectFrom('membership')
      .selectAll()
      .$if(ids !== undefined, (query) => query.where('person', 'in', ids ?? []))
      .orderBy('centre')
      .execute(),
  ])
  const places = Map.groupBy(memberships, (row) => row.person)
  return people.map((row) => {
    const own = (places.get(row.id) ?? []).map(({ centre, lead }) => ({ centre, lead: lead === 1 }))
    return { row, person: personOf(row, own) }
  })
}

/** In a fixed order: reading a person twice gives equal results. */
async function membershipsOf(db: Database, id: PersonId): Promise<Membership[]> {
  const rows = await db
    .selectFrom('membership')
    .select(['centre', 'lead'])
    .where('person', '=', id)
    .orderBy('centre')
    .execute()
  return rows.map((row) => ({ centre: row.centre, lead: row.lead === 1 }))
}

/** @param db may be a transaction */
export async function findPerson(db: Database, id: PersonId): Promise<Person | null> {
  const row = await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return null
  return personOf(row, await membershipsOf(db, row.id))
}

function personOf(row: Selectable<Tables['person']>, memberships: Membership[]): Person {
  return Person.parse({ ...row, email: row.address, memberships })
}
