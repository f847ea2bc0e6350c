/** The open questions that somebody owns, and handing them over. */
import type { PersonId } from '../../shared/ids.ts'
import type { Database } from '../store/database.ts'

export interface HandOver {
  /** How many threads that are not resolved each person looks after; people without any are left out. */
  counts(): Promise<ReadonlyMap<PersonId, number>>
  /** @returns how many threads have a new owner now */
  handOver(from: PersonId, to: PersonId): Promise<number>
}

export function createHandOver(db: Database): HandOver {
  return {
    async counts() {
      const rows = await db
        .selectFrom('thread')
        .select((of) => ['owner', of.fn.countAll<number | string>().as('count')])
        .where('owner', 'is not', null)
        .where('state', '!=', 'resolved')
        .groupBy('owner')
        .execute()
      return new Map(rows.flatMap(({ owner, count }) => (owner === null ? [] : [[owner, Number(count)] as const])))
    },
    async handOver(from, to) {
      const { numUpdatedRows } = await db
        .updateTable('thread')
        .set({ owner: to })
        .where('owner', '=', from)
        .where('state', '!=', 'resolved')
        .executeTakeFirst()
      return Number(numUpdatedRows)
    },
  }
}
