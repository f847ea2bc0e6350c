/** Columns that hold JSON text. Each is read and written in one way, by its schema. */
import { sql } from 'kysely'
import { z } from 'zod'
import { Place } from '../../shared/comments/thread.ts'
import { CentreId, PersonId } from '../../shared/ids.ts'
import { RichText } from '../../shared/richtext/json.ts'
import { Reason } from '../../shared/synergies/reason.ts'
import { isPostgres, type Database } from './database.ts'

interface JsonColumn<Value> {
  /** @throws if the text is not JSON of this column's schema */
  read(text: string): Value
  write(value: Value): string
}

export const jsonColumn = <Value>(schema: z.ZodType<Value>): JsonColumn<Value> => ({
  read: (text) => schema.parse(JSON.parse(text)),
  write: (value) => JSON.stringify(value),
})

/** One value of a JSON column, as text: the engine finds it, and the rest is neither sent nor parsed. Null where there is none. */
export const inJson = (db: Database, column: string, path: readonly string[]) =>
  isPostgres(db)
    ? sql<string | null>`(${sql.ref(column)}::json #>> ${sql.lit(`{${path.join(',')}}`)})`
    : sql<string | null>`json_extract(${sql.ref(column)}, ${sql.lit(`$.${path.join('.')}`)})`

export const centresColumn = jsonColumn<readonly CentreId[]>(z.array(CentreId))
export const peopleColumn = jsonColumn<readonly PersonId[]>(z.array(PersonId))
export const reasonsColumn = jsonColumn<readonly Reason[]>(z.array(Reason))
export const stringsColumn = jsonColumn<readonly string[]>(z.array(z.string()))
export const placeColumn = jsonColumn<Place>(Place)
export const richTextColumn = jsonColumn<RichText>(RichText)
