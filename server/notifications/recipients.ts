/**
 * The people of centres and the coordinators. Within a transaction, pass its database: on SQLite no other query runs
 * then.
 */
import type { CentreId, PersonId } from '../../shared/ids.ts'
import type { Database } from '../store/database.ts'

export async function plannersOf(db: Database, centres: readonly CentreId[]): Promise<readonly PersonId[]> {
  if (centres.length === 0) return []
  const rows = await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person')
    .select('person.id')
    .distinct()
    .where('membership.centre', 'in', centres)
    .where('person.role', '=', 'planner')
    .where('person.standing', '=', 'approved')
    .execute()
  return rows.map(({ id }) => id)
}

export async function coordinators(db: Database): Promise<readonly PersonId[]> {
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where('role', '=', 'coordinator')
    .where('standing', '=', 'approved')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}
