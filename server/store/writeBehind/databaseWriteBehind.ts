/** Write-behind on a database whose queries run elsewhere anyway: Postgres, or SQLite in a test. */
import { CompiledQuery } from 'kysely'
import type { Clock } from '../../../shared/clock.ts'
import type { Database } from '../database.ts'
import { createWriteBehind, type StoreUnits, type Unit, type WriteBehind } from './writeBehind.ts'

export function openDatabaseWriteBehind(databaseNow: () => Database, clock: Clock): WriteBehind {
  const storeTogether = async (units: readonly Unit[]): Promise<void> =>
    databaseNow()
      .transaction()
      .execute(async (transaction) => {
        for (const { sql, parameters } of units.flat())
          await transaction.executeQuery(CompiledQuery.raw(sql, [...parameters]))
      })

  const store: StoreUnits = async (units) => {
    const failed = await errorOf(storeTogether(units))
    if (failed === null || units.length === 1) return units.map(() => failed)
    const results: (Error | null)[] = []
    for (const unit of units) results.push(await errorOf(storeTogether([unit])))
    return results
  }
  return createWriteBehind(clock, store, async () => {})
}

async function errorOf(work: Promise<void>): Promise<Error | null> {
  try {
    await work
    return null
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
