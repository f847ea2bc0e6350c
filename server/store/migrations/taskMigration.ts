/**
 * Adds the table of tasks, and to each plan which versions of its two documents that table follows from. Plans that exist
 * have -1: the documents of their tasks are created when the server starts.
 */
import type { Migration } from 'kysely/migration'

export const taskMigration: Migration = {
  async up(db) {
    for (const column of ['tasks_version', 'tasks_plan_version']) {
      await db.schema
        .alterTable('plan')
        .addColumn(column, 'integer', (c) => c.notNull().defaultTo(-1))
        .execute()
    }
    await db.schema
      .createTable('task')
      .addColumn('campaign', 'text', (c) => c.notNull())
      .addColumn('centre', 'text', (c) => c.notNull())
      .addColumn('task', 'text', (c) => c.notNull())
      .addColumn('place', 'text', (c) => c.notNull())
      .addColumn('activity', 'text')
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('what', 'text', (c) => c.notNull())
      .addColumn('person', 'text')
      .addColumn('word', 'text')
      .addColumn('due', 'text')
      .addColumn('done', 'integer', (c) => c.notNull())
      .addColumn('given_at', 'text')
      .addColumn('given_by', 'text')
      .addPrimaryKeyConstraint('task_key', ['campaign', 'centre', 'task'])
      .execute()
    await db.schema.createIndex('task_person').on('task').columns(['person', 'done']).execute()
  },
}
