/** Who is asked to decide on a join request. */
import type { CentreId, PersonId } from '../../../shared/ids.ts'
import type { Role } from '../../../shared/permissions.ts'
import { coordinators } from '../../notifications/recipients.ts'
import type { Database } from '../../store/database.ts'

export interface Deciders {
  readonly people: readonly PersonId[]
  /** Whether it went to the coordinators at once, because nobody else could decide. */
  readonly escalated: boolean
}

/** The lead planners of the centre; without one, and for other roles, the coordinators. @param db may be a transaction */
export async function decidersOf(db: Database, role: Role, centre: CentreId | null): Promise<Deciders> {
  const leads = role === 'planner' && centre !== null ? await leadsOf(db, centre) : []
  return leads.length > 0 ? { people: leads, escalated: false } : { people: await coordinators(db), escalated: true }
}

async function leadsOf(db: Database, centre: CentreId): Promise<readonly PersonId[]> {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person')
    .select('person.id')
    .where('membership.centre', '=', centre)
    .where('membership.lead', '=', 1)
    .where('person.role', '=', 'planner')
    .where('person.standing', '=', 'approved')
    .orderBy('person.id')
    .execute()
  return rows.map(({ id }) => id)
}
