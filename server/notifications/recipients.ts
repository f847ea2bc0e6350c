/** The people of centres and the coordinators, as they are in the transaction of an event. */
import type { Transaction } from 'kysely'
import type { CentreId, PersonId } from '../../shared/ids.ts'
import type { Tables } from '../store/tables.ts'

type Trx = Transaction<Tables>

export async function plannersOf(trx: Trx, centres: readonly CentreId[]): Promise<readonly PersonId[]> {
  if (centres.length === 0) return []
  const rows = await trx
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

export async function coordinators(trx: Trx): Promise<readonly PersonId[]> {
  const rows = await trx
    .selectFrom('person')
    .select('id')
    .where('role', '=', 'coordinator')
    .where('standing', '=', 'approved')
    .execute()
  return rows.map(({ id }) => id)
}
