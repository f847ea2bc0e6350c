/** What a mail of the Weekly Update carries, as the outbox stores it, and queueing such mails. */
import { z } from 'zod'
import { randomId, UpdateId, type PersonId } from '../../../shared/ids.ts'
import { MailId } from '../../../shared/mail/outgoing.ts'
import type { Database } from '../../store/database.ts'
import { jsonColumn } from '../../store/jsonColumn.ts'

const UpdateMailAbout = z.object({
  /** A test goes to one coordinator, as the letter is at that moment. */
  kind: z.enum(['weekly-update', 'weekly-update-test']),
  issue: UpdateId,
})
export type UpdateMailAbout = z.infer<typeof UpdateMailAbout>

const aboutColumn = jsonColumn(UpdateMailAbout)

/** @returns null if it is about something else */
export function readUpdateAbout(about: string): UpdateMailAbout | null {
  const parsed = UpdateMailAbout.safeParse(JSON.parse(about))
  return parsed.success ? parsed.data : null
}

/** The clock of the node that sends may lag by this much: the mails are due there at once too. */
const CLOCKS_APART_MS = 2 * 60_000
/** Rows of one statement. */
const ROWS_AT_ONCE = 200

/** Queues a mail for each person. A person who has one of this letter already gets none. */
export async function queueLetters(
  db: Database,
  issue: UpdateId,
  people: readonly PersonId[],
  at: Date,
): Promise<void> {
  for (let from = 0; from < people.length; from += ROWS_AT_ONCE)
    await db
      .insertInto('mail')
      .values(
        people.slice(from, from + ROWS_AT_ONCE).map((person) => ({
          ...mailRow({ kind: 'weekly-update', issue }, person, at),
          issue,
        })),
      )
      .onConflict((conflict) => conflict.columns(['issue', 'person']).doNothing())
      .execute()
}

/** Queues a test, unless one waits already. */
export async function queueTest(db: Database, issue: UpdateId, person: PersonId, at: Date): Promise<void> {
  const row = mailRow({ kind: 'weekly-update-test', issue }, person, at)
  const waiting = await db
    .selectFrom('mail')
    .select('id')
    .where('person', '=', person)
    .where('state', '=', 'queued')
    .where('about', '=', row.about)
    .executeTakeFirst()
  if (waiting === undefined) await db.insertInto('mail').values(row).execute()
}

const mailRow = (about: UpdateMailAbout, person: PersonId, at: Date) => ({
  id: MailId.parse(randomId()),
  person,
  about: aboutColumn.write(about),
  kind: 'at-once' as const,
  state: 'queued' as const,
  attempts: 0,
  created_at: at.toISOString(),
  due_at: new Date(at.getTime() - CLOCKS_APART_MS).toISOString(),
})
