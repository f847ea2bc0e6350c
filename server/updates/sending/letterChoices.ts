/** Whether people want the letter. Those who never said get it by their role; readers are asked first. */
import type { PersonId } from '../../../shared/ids.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import type { Database } from '../../store/database.ts'

/** What a person said; null if nothing yet. */
export async function choiceOf(db: Database, person: PersonId): Promise<boolean | null> {
  const row = await db.selectFrom('update_choice').select('wants').where('person', '=', person).executeTakeFirst()
  return row === undefined ? null : row.wants === 1
}

export async function allChoices(db: Database): Promise<ReadonlyMap<PersonId, boolean>> {
  const rows = await db.selectFrom('update_choice').select(['person', 'wants']).execute()
  return new Map(rows.map(({ person, wants }) => [person, wants === 1]))
}

export async function chooseLetter(db: Database, person: PersonId, wants: boolean, at: Date): Promise<void> {
  const said = { wants: wants ? 1 : 0, at: at.toISOString() } as const
  await db
    .insertInto('update_choice')
    .values({ person, ...said })
    .onConflict((conflict) => conflict.column('person').doUpdateSet(said))
    .execute()
}

/** @param said what the person chose; null if nothing yet. @returns null for readers who were not asked yet */
export const wantsLetter = ({ role }: Pick<Person, 'role'>, said: boolean | null): boolean | null =>
  said ?? (role === 'reader' ? null : true)

/** Only people who may read it receive it: those whose access was approved, and has not ended. */
export const mayReceive = (person: Person): boolean => can(person, 'update.read', {})
