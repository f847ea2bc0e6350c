/**
 * Adds the one table of submissions, and takes over those of profile pages. Their own table stays for one release: nodes of the
 * release before read and write it while this one starts.
 */
import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

interface Submissions {
  submission: Record<
    | 'id'
    | 'campaign'
    | 'centre'
    | 'number'
    | 'state'
    | 'page'
    | 'submitted_at'
    | 'submitted_by'
    | 'decided_at'
    | 'decided_by'
    | 'words',
    string | number | null
  >
  document_submission: Record<(typeof COPIED)[number], string | number | null>
}
const COPIED = [
  'id',
  'document',
  'number',
  'state',
  'content',
  'submitted_at',
  'submitted_by',
  'decided_at',
  'decided_by',
  'words',
  'notes',
] as const

export const submissionMigration: Migration = {
  async up(db: Kysely<Submissions>) {
    await db.schema
      .createTable('document_submission')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('document', 'text', (c) => c.notNull())
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('submitted_at', 'text', (c) => c.notNull())
      .addColumn('submitted_by', 'text')
      .addColumn('decided_at', 'text')
      .addColumn('decided_by', 'text')
      .addColumn('words', 'text', (c) => c.notNull())
      .addColumn('notes', 'text', (c) => c.notNull())
      // Last, so that SQLite reads the others without it.
      .addColumn('content', 'text', (c) => c.notNull())
      .addUniqueConstraint('document_submission_number', ['document', 'number'])
      .execute()
    await db
      .insertInto('document_submission')
      .columns([...COPIED])
      .expression((from) =>
        from
          .selectFrom('submission')
          .select([
            'id',
            sql<string>`'profile/' || campaign || '/' || centre`.as('document'),
            'number',
            sql<string>`case state when 'published' then 'accepted' else state end`.as('state'),
            'page as content',
            'submitted_at',
            'submitted_by',
            'decided_at',
            'decided_by',
            'words',
            sql<string>`'[]'`.as('notes'),
          ]),
      )
      .execute()
  },
}
