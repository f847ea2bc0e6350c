/** How a table declares what it holds about a person, and what becomes of it when the person is erased. */
import { sql, type Transaction } from 'kysely'
import type { PersonId } from '../../../shared/ids.ts'
import type { Tables } from '../../store/tables.ts'

/** The person that an erasure is about. */
export interface Erased {
  readonly id: PersonId
  readonly name: string
  /** All addresses that lead to the person, in lower case. */
  readonly addresses: readonly string[]
  /** Stands in place of the name from now on: `Former planner, Denmark`. */
  readonly tombstone: string
  readonly at: Date
}

export type TableName = keyof Tables
type ColumnOf<T extends TableName> = keyof Tables[T] & string

export interface TableOfPerson<T extends TableName> {
  /** Columns with the id of the person. */
  readonly ids?: readonly ColumnOf<T>[]
  /** Columns with JSON in which the id stands. */
  readonly idsIn?: readonly ColumnOf<T>[]
  /** Columns with an address. */
  readonly addresses?: readonly ColumnOf<T>[]
  /** Columns that are never shown, such as the hash of a secret. */
  readonly hidden?: readonly ColumnOf<T>[]
  /**
   * `deleted`: the rows that these columns find. `kept`: they hold the id alone, which from then on leads to the
   * tombstone. Otherwise a function that changes the table.
   */
  readonly becomes: 'deleted' | 'kept' | ((trx: Transaction<Tables>, erased: Erased) => Promise<void>)
}

/** A condition that finds the rows of a person; null if a table has none. The names are those of the record, never of a request. */
export function rowsOf(
  { ids = [], idsIn = [], addresses = [] }: TableOfPerson<TableName>,
  person: Pick<Erased, 'id' | 'addresses'>,
) {
  const conditions = [
    ...ids.map((column) => sql<boolean>`${sql.ref(column)} = ${person.id}`),
    // An underscore of an id matches any character here; ids are too long for that to find others.
    ...idsIn.map((column) => sql<boolean>`${sql.ref(column)} like ${`%"${person.id}"%`}`),
    ...addresses.flatMap((column) =>
      person.addresses.map((address) => sql<boolean>`lower(${sql.ref(column)}) = ${address}`),
    ),
  ]
  return conditions.length === 0 ? null : sql<boolean>`(${sql.join(conditions, sql` or `)})`
}
