/** Opens the app database and the update log where the configuration says. */
import type { Config } from '../config.ts'
import { migrate, openPostgresDatabase, type Database } from '../store/database.ts'
import { UNREPORTED, type OnTrouble } from '../store/health/storeGuard.ts'
import { isNewerPostgres } from '../store/newerStore.ts'
import { openPostgresUpdateLog } from '../store/postgresUpdateLog.ts'
import type { UpdateLog } from '../store/updateLog.ts'
import { openDataFolder } from './openDataFolder.ts'
import { asUnavailable, writtenByNewer } from './storesUnavailable.ts'

export interface Stores {
  readonly db: Database
  readonly log: UpdateLog
  close(): Promise<void>
}

type StoresConfig = Pick<Config, 'dataDir' | 'databaseUrl'> & Partial<Pick<Config, 'acceptLoss'>>

/** @throws StoresUnavailable */
export async function openStores(
  { dataDir, databaseUrl, acceptLoss = false }: StoresConfig,
  onTrouble: OnTrouble = UNREPORTED,
): Promise<Stores> {
  return databaseUrl === null ? openDataFolder(dataDir, acceptLoss, onTrouble) : openPostgres(databaseUrl)
}

async function openPostgres(url: string): Promise<Stores> {
  const where = new URL(url).host
  let log: UpdateLog
  try {
    if (await isNewerPostgres(url)) throw writtenByNewer(`The database at ${where}`)
    log = await openPostgresUpdateLog(url)
  } catch (error) {
    throw asUnavailable(`The database at ${where} cannot be used`, error)
  }
  const db = openPostgresDatabase(url)
  const close = [() => db.destroy(), () => log.close()]
  try {
    await migrate(db)
    return { db, log, close: () => closeAll(close) }
  } catch (error) {
    await closeAll(close)
    throw asUnavailable(`The database at ${where} cannot be used`, error)
  }
}

async function closeAll(close: readonly (() => void | Promise<void>)[]): Promise<void> {
  for (const one of close) await one()
}
