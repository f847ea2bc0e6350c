/** Ends a migration before one of its statements, and counts the statements of one that is not ended. */
import type { KyselyPlugin } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Migrations } from '../../server/store/migrations/migrate.ts'

/** A statement of a migration, counted from 0; the one after the last is its end, before it is committed. */
export interface MigrationPoint {
  readonly migration: string
  readonly statement: number
}

/** Calls back before each statement of each migration, and at the end of each. */
export function observeMigrations(all: Migrations, at: (point: MigrationPoint) => void): Migrations {
  return Object.fromEntries(
    Object.entries(all).map(([name, migration]) => {
      const observed: Migration = {
        async up(db) {
          let statement = 0
          const counting: KyselyPlugin = {
            transformQuery({ node }) {
              at({ migration: name, statement: statement++ })
              return node
            },
            transformResult: async ({ result }) => result,
          }
          await migration.up(db.withPlugin(counting))
          at({ migration: name, statement })
        },
      }
      return [name, observed]
    }),
  )
}
