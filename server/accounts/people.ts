/** People, their roles and their places in centres. */
import type { Transaction } from 'kysely'
import { Person, type Membership, type Role } from '../../shared/permissions.ts'
import type { AccountChange } from '../../shared/accounts/session.ts'
import { InterfaceLanguage } from '../../shared/messages/languages.ts'
import { randomId, type CentreId, type PersonId } from '../../shared/ids.ts'
import type { Bus } from '../bus/bus.ts'
import { isPostgres, type Database } from '../store/database.ts'
import type { Tables } from '../store/tables.ts'

/** Without a coordinator nobody could give anybody a role again. */
type ChangeRefused = 'no-such-person' | 'last-coordinator'

export interface People {
  find(id: PersonId): Promise<Person | null>
  findByEmail(email: string): Promise<{ person: Person; demo: boolean } | null>
  list(): Promise<readonly Person[]>
  /** Returns the names of these people; unknown ids are left out. */
  namesOf(ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, string>>
  rolesOf(ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Role>>
  /** The planners of these centres. */
  plannersOf(centres: readonly CentreId[]): Promise<ReadonlyMap<CentreId, readonly PersonId[]>>
  /** The language that a person chose; null if none, or if the interface no longer has it. */
  languageOf(id: PersonId): Promise<InterfaceLanguage | null>
  setLanguage(id: PersonId, language: InterfaceLanguage): Promise<void>
  /** Adds people all at once; those who are there already stay as they are. `demo` people sign in with the demo password. */
  add(people: readonly Person[], demo: boolean): Promise<void>
  /** Changes role or memberships, audited, with effect on open sockets at once. A refusal changes nothing. */
  change(id: PersonId, change: AccountChange, by: PersonId): Promise<Person | ChangeRefused>
}

export function createPeople(db: Database, bus: Bus, now: () => Date = () => new Date()): People {
  const find = async (id: PersonId): Promise<Person | null> => findPerson(db, id)
  return {
    find,
    ...createPersonQueries(db),
    async add(people, demo) {
      const createdAt = now()
      await db.transaction().execute(async (trx) => insertPeople(trx, people, demo, createdAt))
    },
    async setLanguage(id, language) {
      await db.updateTable('person').set({ language }).where('id', '=', id).execute()
    },
    async change(id, change, by) {
      const refused = await db.transaction().execute(async (trx) => updatePerson(trx, id, change, by, now()))
      if (refused !== null) return refused
      bus.publish({ kind: 'person-changed', person: id })
      return (await find(id)) ?? 'no-such-person'
    },
  }
}

function createPersonQueries(
  db: Database,
): Pick<People, 'findByEmail' | 'languageOf' | 'namesOf' | 'rolesOf' | 'plannersOf' | 'list'> {
  return {
    async findByEmail(email) {
      const row = await db.selectFrom('person').selectAll().where('email', '=', email.toLowerCase()).executeTakeFirst()
      if (row === undefined) return null
      return { person: Person.parse({ ...row, memberships: await membershipsOf(db, row.id) }), demo: row.demo === 1 }
    },
    async languageOf(id) {
      const row = await db.selectFrom('person').select('language').where('id', '=', id).executeTakeFirst()
      const language = InterfaceLanguage.safeParse(row?.language)
      return language.success ? language.data : null
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
        .where('membership.centre', 'in', centres)
        .execute()
      const groups = Map.groupBy(rows, ({ centre }) => centre)
      return new Map([...groups].map(([centre, members]) => [centre, members.map(({ person }) => person)]))
    },
    async list() {
      const [people, memberships] = await Promise.all([
        db.selectFrom('person').selectAll().orderBy('name').orderBy('id').execute(),
        db.selectFrom('membership').selectAll().execute(),
      ])
      const places = Map.groupBy(memberships, (row) => row.person)
      return people.map((row) =>
        Person.parse({
          ...row,
          memberships: (places.get(row.id) ?? []).map(({ centre, lead }) => ({ centre, lead: lead === 1 })),
        }),
      )
    },
  }
}

async function membershipsOf(db: Database, id: PersonId): Promise<Membership[]> {
  const rows = await db.selectFrom('membership').select(['centre', 'lead']).where('person', '=', id).execute()
  return rows.map((row) => ({ centre: row.centre, lead: row.lead === 1 }))
}

async function findPerson(db: Database, id: PersonId): Promise<Person | null> {
  const row = await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return null
  return Person.parse({ ...row, memberships: await membershipsOf(db, id) })
}

async function insertPeople(
  trx: Transaction<Tables>,
  people: readonly Person[],
  demo: boolean,
  createdAt: Date,
): Promise<void> {
  for (const { id, name, email, role } of people) {
    await trx
      .insertInto('person')
      .values({
        id,
        name,
        email: email.toLowerCase(),
        role,
        demo: demo ? 1 : 0,
        created_at: createdAt.toISOString(),
        language: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  const memberships = people.flatMap((person) =>
    person.memberships.map(({ centre, lead }) => ({ person: person.id, centre, lead: lead ? 1 : 0 }) as const),
  )
  if (memberships.length > 0) {
    await trx
      .insertInto('membership')
      .values(memberships)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/** @returns why nothing was changed; null if it was */
async function updatePerson(
  trx: Transaction<Tables>,
  id: PersonId,
  change: AccountChange,
  by: PersonId,
  at: Date,
): Promise<ChangeRefused | null> {
  if (change.role !== undefined && change.role !== 'coordinator') {
    const coordinators = await lockCoordinators(trx)
    if (coordinators.length === 1 && coordinators[0] === id) return 'last-coordinator'
  }
  const row = await trx.selectFrom('person').select('id').where('id', '=', id).executeTakeFirst()
  if (row === undefined) return 'no-such-person'
  if (change.role !== undefined) {
    await trx.updateTable('person').set({ role: change.role }).where('id', '=', id).execute()
  }
  if (change.memberships !== undefined) {
    await trx.deleteFrom('membership').where('person', '=', id).execute()
    for (const { centre, lead } of change.memberships) {
      await trx
        .insertInto('membership')
        .values({ person: id, centre, lead: lead ? 1 : 0 })
        .execute()
    }
  }
  const detail = JSON.stringify({ person: id, ...change })
  await trx
    .insertInto('audit')
    .values({ id: randomId(), at: at.toISOString(), person: by, action: 'account.change', detail })
    .execute()
  return null
}

/**
 * Returns the coordinators, who stay as they are until the transaction ends: of two who give up the role at once, the
 * second waits here for the first. SQLite runs one transaction after another anyway.
 */
async function lockCoordinators(trx: Transaction<Tables>): Promise<readonly PersonId[]> {
  const rows = await trx
    .selectFrom('person')
    .select('id')
    .where('role', '=', 'coordinator')
    .orderBy('id')
    .$if(isPostgres(trx), (query) => query.forUpdate())
    .execute()
  return rows.map(({ id }) => id)
}
