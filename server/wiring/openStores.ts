/** Opens the app database and the update log where the configuration says. */
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { migrate, openPostgresDatabase, openSqliteDatabase, type Database } from '../store/database.ts'
import { lockDataFolder } from '../store/dataLock.ts'
import { openPostgresUpdateLog } from '../store/postgresUpdateLog.ts'
import { openSqliteUpdateLog } from '../store/sqliteUpdateLog.ts'
import type { UpdateLog } from '../store/updateLog.ts'
import { isNewerDatabaseFile, isNewerLogFile, isNewerPostgres } from '../store/newerStore.ts'

export interface Stores {
  readonly db: Database
  readonly log: UpdateLog
  close(): Promise<void>
}

/** Why the stores cannot be opened, in words for the person who starts the server. */
export class StoresUnavailable extends Error {}

/** @throws StoresUnavailable */
export async function openStores(config: Pick<Config, 'dataDir' | 'databaseUrl'>): Promise<Stores> {
  return config.databaseUrl === null ? openFolder(config.dataDir) : openPostgres(config.databaseUrl)
}

async function openFolder(folder: string): Promise<Stores> {
  const lock = explain(`The data folder ${folder} cannot be used`, () => lockDataFolder(folder))
  if (lock === null) {
    throw new StoresUnavailable(`The data folder ${folder} is in use by another process. Stop it, or set DATA_DIR.`)
  }
  const close: (() => void | Promise<void>)[] = [() => lock.close()]
  try {
    const logFile = join(folder, 'documents.sqlite')
    const dbFile = join(folder, 'app.sqlite')
    const isNewer =
      explain(`The documents in ${logFile} cannot be opened`, () => isNewerLogFile(logFile)) ||
      explain(`The database ${dbFile} cannot be opened`, () => isNewerDatabaseFile(dbFile))
    if (isNewer) throw writtenByNewer(`The data folder ${folder}`)
    const log = explain(`The documents in ${logFile} cannot be opened`, () => openSqliteUpdateLog(logFile))
    close.unshift(() => log.close())
    const db = explain(`The database ${dbFile} cannot be opened`, () => openSqliteDatabase(dbFile))
    close.unshift(() => db.destroy())
    await migrate(db)
    return { db, log, close: () => closeAll(close) }
  } catch (error) {
    await closeAll(close)
    throw asUnavailable(`The data in ${folder} cannot be opened`, error)
  }
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

const writtenByNewer = (what: string): StoresUnavailable =>
  new StoresUnavailable(
    `${what} was written by a newer release of this program, so it was not opened and nothing in it was changed.`,
  )

function explain<T>(what: string, open: () => T): T {
  try {
    return open()
  } catch (error) {
    throw asUnavailable(what, error)
  }
}

function asUnavailable(what: string, error: unknown): StoresUnavailable {
  if (error instanceof StoresUnavailable) return error
  const why = error instanceof Error ? error.message : String(error)
  return new StoresUnavailable(`${what}: ${why}`, { cause: error })
}
