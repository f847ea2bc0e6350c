/** The table of the strands of centres in which planners work, as they or their leads say. */
import type { Transaction } from 'kysely'
import type { CentreId, PersonId } from '../../../shared/ids.ts'
import { STRANDS, type Strand, type StrandsInCentre } from '../../../shared/accounts/strands.ts'
import type { Database } from '../../store/database.ts'
import type { Tables } from '../../store/tables.ts'

export interface Strands {
  of(person: PersonId): Promise<StrandsInCentre[]>
  /** The strands of everybody who has any. */
  all(): Promise<ReadonlyMap<PersonId, StrandsInCentre[]>>
  /** @param within is done in the same transaction */
  set(
    person: PersonId,
    { centre, strands }: StrandsInCentre,
    within: (trx: Transaction<Tables>) => Promise<void>,
  ): Promise<void>
}

type Row = Tables['person_strand']

export const createStrands = (db: Database): Strands => ({
  of: async (person) =>
    inCentres(await db.selectFrom('person_strand').selectAll().where('person', '=', person).execute()),
  async all() {
    const rows = await db.selectFrom('person_strand').selectAll().execute()
    return new Map([...Map.groupBy(rows, ({ person }) => person)].map(([person, own]) => [person, inCentres(own)]))
  },
  async set(person, { centre, strands }, within) {
    await db.transaction().execute(async (trx) => {
      await trx.deleteFrom('person_strand').where('person', '=', person).where('centre', '=', centre).execute()
      const rows = strands.map((strand): Row => ({ person, centre, strand }))
      if (rows.length > 0) await trx.insertInto('person_strand').values(rows).execute()
      await within(trx)
    })
  },
})

const inCentres = (rows: readonly Row[]): StrandsInCentre[] =>
  [...Map.groupBy(rows, ({ centre }) => centre)].map(([centre, own]) => ({ centre, strands: inOrder(own) }))

const inOrder = (rows: readonly Row[]): Strand[] =>
  STRANDS.filter((strand) => rows.some((row) => row.strand === strand))

/** Deletes the strands of people in centres they no longer plan for. */
export async function deleteStrandsElsewhere(
  trx: Transaction<Tables>,
  person: PersonId,
  centres: readonly CentreId[],
): Promise<void> {
  await trx
    .deleteFrom('person_strand')
    .where('person', '=', person)
    .$if(centres.length > 0, (query) => query.where('centre', 'not in', centres))
    .execute()
}
