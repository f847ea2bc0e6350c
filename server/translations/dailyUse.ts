/** How much a person has had translated on a day, at all nodes together. */
import type { PersonId } from '../../shared/ids.ts'
import { MAX_CHARACTERS_A_DAY } from '../../shared/translations/translation.ts'
import type { Database } from '../store/database.ts'

/** These were not translated: they are there again. */
export async function giveBack(db: Database, person: PersonId, characters: number, now: Date): Promise<void> {
  await takeOfDay(db, person, -characters, now)
}

/** @returns whether there is room for these characters today (UTC); it counts them then */
export async function takeOfDay(db: Database, person: PersonId, characters: number, now: Date): Promise<boolean> {
  const day = now.toISOString().slice(0, 10)
  await db
    .insertInto('translation_use')
    .values({ person, day, characters: 0 })
    .onConflict((conflict) => conflict.columns(['person', 'day']).doNothing())
    .execute()
  // One statement: two requests at once cannot both take the last characters.
  const { numUpdatedRows } = await db
    .updateTable('translation_use')
    .set((row) => ({ characters: row('characters', '+', characters) }))
    .where('person', '=', person)
    .where('day', '=', day)
    .where('characters', '<=', MAX_CHARACTERS_A_DAY - characters)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
