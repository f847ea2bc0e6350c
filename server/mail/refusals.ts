/**
 * Refusals: mails that the server of a person's address refused for good. Three in a row, without a mail in between that went, pause
 * the address: it gets no issue of the Weekly Update.
 */
import { randomId, type PersonId, type UpdateId } from '../../shared/ids.ts'
import type { Database } from '../store/database.ts'

const PAUSED_AFTER = 3

export async function noteRefusal(
  db: Database,
  { person, issue }: { readonly person: PersonId; readonly issue: UpdateId | null },
  trouble: string,
  now: Date,
): Promise<void> {
  await db
    .insertInto('mail_refusal')
    .values({ id: randomId(), person, issue, at: now.toISOString(), trouble, settled: 0 })
    .execute()
}

/** A mail went, or somebody resumed: earlier refusals do not count any longer. */
export async function settleRefusals(db: Database, person: PersonId): Promise<void> {
  await db
    .updateTable('mail_refusal')
    .set({ settled: 1 })
    .where('person', '=', person)
    .where('settled', '=', 0)
    .execute()
}

/** @returns people whose address is paused, and since when */
export async function pausedPeople(db: Database): Promise<ReadonlyMap<PersonId, string>> {
  const rows = await db
    .selectFrom('mail_refusal')
    .select(['person', 'at'])
    .where('settled', '=', 0)
    .orderBy('at')
    .execute()
  const paused = new Map<PersonId, string>()
  for (const [person, refusals] of Map.groupBy(rows, (row) => row.person)) {
    const last = refusals[PAUSED_AFTER - 1]
    if (last !== undefined) paused.set(person, last.at)
  }
  return paused
}
