/** The tables of the audit log, which is a chain. */
import { sql, type Kysely } from 'kysely'

export async function createAuditTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('audit')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('person', 'text')
    .addColumn('action', 'text', (c) => c.notNull())
    .addColumn('detail', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('audit_entry')
    .addColumn('number', 'integer', (c) => c.primaryKey())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('person', 'text')
    .addColumn('concerns', 'text')
    .addColumn('action', 'text', (c) => c.notNull())
    .addColumn('detail', 'text', (c) => c.notNull())
    .addColumn('previous', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('audit_entry_person').on('audit_entry').column('person').execute()
  await db.schema.createIndex('audit_entry_concerns').on('audit_entry').column('concerns').execute()
  await db.schema
    .createTable('audit_chain')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('start_number', 'integer', (c) => c.notNull())
    .addColumn('start_hash', 'text', (c) => c.notNull())
    .addColumn('start_seal', 'text', (c) => c.notNull())
    .execute()
  await sql`insert into audit_chain (name, number, hash, start_number, start_hash, start_seal)
    values ('audit', 0, '', 0, '', '')`.execute(db)
}
