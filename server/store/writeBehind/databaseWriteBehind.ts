/** Write-behind on a database whose queries run elsewhere anyway: Postgres, or SQLite in a test. */
import { CompiledQuery } from 'kysely'
import type { Clock } from '../../../shared/clock.ts'
import type { Database } from '../database.ts'
import { createWriteBehind, type StoreTogether, type WriteBehind } from './writeBehind.ts'

export function openDatabaseWriteBehind(databaseNow: () => Database, clock: Clock): WriteBehind {
  const storeTogether: StoreTogether = (units) =>
    databaseNow()
      .transaction()
      .execute(async (transaction) => {
        for (const { sql, parameters } of units.flat())
          await transaction.executeQuery(CompiledQuery.raw(sql, [...parameters]))
      })
  return createWriteBehind(clock, storeTogether, async () => {})
}
