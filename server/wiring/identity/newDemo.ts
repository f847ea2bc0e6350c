/** Looks, before anything is made, whether this start would make a demonstration. */
import { existsSync } from 'node:fs'
import type { Config } from '../../config.ts'
import { openPostgresDatabase } from '../../store/database.ts'
import { dataFilesIn } from '../../store/health/lostData.ts'
import { hasTable } from '../../store/health/storeIdentity.ts'

/** A database that does not answer counts as one that is there: the start says what is wrong with it. */
export async function wouldMakeDemo({ demo, databaseUrl, dataDir }: Config): Promise<boolean> {
  if (demo === 'real') return false
  if (databaseUrl === null) return !existsSync(dataFilesIn(dataDir).db)
  const db = openPostgresDatabase(databaseUrl)
  try {
    return !(await hasTable(db, 'person').catch(() => true))
  } finally {
    await db.destroy()
  }
}
