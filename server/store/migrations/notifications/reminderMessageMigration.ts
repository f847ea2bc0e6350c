/**
 * What coordinators wrote in reminders is a row of its own, which an erasure can empty. The words stood in the row of each recipient, and
 * in entries of the audit log, which name who wrote them and cannot be changed.
 */
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { z } from 'zod'
import { randomId } from '../../../../shared/ids.ts'

interface Before {
  milestone_notification: { id: string; milestone: string; at: string; words: string | null; message: string | null }
  audit_entry: { action: string; person: string | null; detail: string }
  reminder_message: { id: string; milestone: string; written_by: string | null; at: string; words: string }
}

const Detail = z.object({ milestone: z.string(), words: z.string() })

export const reminderMessageMigration: Migration = {
  async up(any: Kysely<unknown>) {
    const db = any as Kysely<Before>
    await db.schema
      .createTable('reminder_message')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('milestone', 'text', (c) => c.notNull().references('milestone.id'))
      .addColumn('written_by', 'text')
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('words', 'text', (c) => c.notNull())
      .execute()
    await db.schema.createIndex('reminder_message_milestone').on('reminder_message').column('milestone').execute()
    await db.schema.alterTable('milestone_notification').addColumn('message', 'text').execute()
    await moveWords(db)
    await db.schema.alterTable('milestone_notification').dropColumn('words').execute()
  },
}

/** The same words about one milestone become one message. */
async function moveWords(db: Kysely<Before>): Promise<void> {
  const messages = await db
    .selectFrom('milestone_notification')
    .select(['milestone', 'words'])
    .select((of) => of.fn.min('at').as('at'))
    .where('words', 'is not', null)
    .groupBy(['milestone', 'words'])
    .execute()
  if (messages.length === 0) return
  const writers = await readWriters(db)
  for (const { milestone, words, at } of messages) {
    if (words === null) continue
    const id = randomId()
    const writer = writers.find((one) => one.milestone === milestone && one.words === words)
    await db
      .insertInto('reminder_message')
      .values({ id, milestone, written_by: writer?.person ?? null, at, words })
      .execute()
    await db
      .updateTable('milestone_notification')
      .set({ message: id })
      .where('milestone', '=', milestone)
      .where('words', '=', words)
      .execute()
  }
}

async function readWriters(db: Kysely<Before>) {
  const rows = await db
    .selectFrom('audit_entry')
    .select(['person', 'detail'])
    .where('action', '=', 'milestone.remind')
    .execute()
  return rows.flatMap(({ person, detail }) => {
    const parsed = Detail.safeParse(JSON.parse(detail))
    return parsed.success ? [{ person, ...parsed.data }] : []
  })
}
