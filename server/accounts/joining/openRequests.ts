/** Requests that wait, seen from what happens to their person meanwhile. */
import type { Transaction } from 'kysely'
import type { PersonId } from '../../../shared/ids.ts'
import type { Tables } from '../../store/tables.ts'

/** The states in which a request can be decided. */
export const OPEN_STATES = ['waiting', 'asked'] as const

/**
 * Withdraws a person's open requests. Part of every transaction that ends their access or gives them a place another
 * way: a decision on the old request would bring them back, or take away what they were given since.
 */
export async function withdrawOpenRequests(trx: Transaction<Tables>, person: PersonId, at: Date): Promise<void> {
  await trx
    .updateTable('join_request')
    .set({ state: 'withdrawn', decided_at: at.toISOString() })
    .where('person', '=', person)
    .where('state', 'in', OPEN_STATES)
    .execute()
}
