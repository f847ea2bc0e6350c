/** Columns that hold JSON text. Each is read and written in one way, by its schema. */
import { z } from 'zod'
import { Place } from '../../shared/comments/thread.ts'
import { CentreId, PersonId } from '../../shared/ids.ts'
import { RichText } from '../../shared/richtext/json.ts'
import { Reason } from '../../shared/synergies/reason.ts'

interface JsonColumn<Value> {
  /** @throws if the text is not JSON of this column's schema */
  read(text: string): Value
  write(value: Value): string
}

export const jsonColumn = <Value>(schema: z.ZodType<Value>): JsonColumn<Value> => ({
  read: (text) => schema.parse(JSON.parse(text)),
  write: (value) => JSON.stringify(value),
})

export const centresColumn = jsonColumn<readonly CentreId[]>(z.array(CentreId))
export const peopleColumn = jsonColumn<readonly PersonId[]>(z.array(PersonId))
export const reasonsColumn = jsonColumn<readonly Reason[]>(z.array(Reason))
export const stringsColumn = jsonColumn<readonly string[]>(z.array(z.string()))
export const placeColumn = jsonColumn<Place>(Place)
export const richTextColumn = jsonColumn<RichText>(RichText)
