/** Opens the app database and the update log where the configuration says. */
import type { Config } from '../config.ts'
import { systemClock } from '../pacing/clock.ts'
import { openPostgresDatabase, type Database } from '../store/database.ts'
import { migrate } from '../store/migrations/migrate.ts'
import type { LockSharing } from '../store/health/lockHandle.ts'
import { takePostgresLease } from '../store/health/postgresLease.ts'
import { guardDatabase, guardLog, guardRows, UNREPORTED, type OnTrouble } from '../store/health/storeGuard.ts'
import { releaseOfPostgres } from '../store/health/storeRelease.ts'
import { isUnfinishedPostgres } from '../store/health/unfinishedTransfer.ts'
import { openPostgresUpdateLog } from '../store/postgresUpdateLog.ts'
import { openDatabaseWriteBehind } from '../store/writeBehind/databaseWriteBehind.ts'
import { openDataFolder, type Stores } from './openDataFolder.ts'
import { asUnavailable, expectKnownRelease, inTransfer, StoresUnavailable } from './storesUnavailable.ts'

type StoresConfig = Pick<Config, 'dataDir' | 'databaseUrl'> &
  Partial<Pick<Config, 'acceptLoss' | 'redisUrl'>> & {
    /** Whether to open a store that a transfer has not finished: for the transfer. */
    readonly acceptUnfinished?: boolean
    /** Looks into the app database before its tables are brought up to date. @throws to leave it as it is */
    readonly inspect?: Inspect
  }

/** See `refuseOtherSecret`. */
type Inspect = (db: Database) => Promise<void>

const inspectNothing: Inspect = async () => {}

/** @throws StoresUnavailable */
export async function openStores(
  {
    dataDir,
    databaseUrl,
    redisUrl = null,
    acceptLoss = false,
    acceptUnfinished = false,
    inspect = inspectNothing,
  }: StoresConfig,
  onTrouble: OnTrouble = UNREPORTED,
): Promise<Stores> {
  return databaseUrl === null
    ? openDataFolder(dataDir, { acceptLoss, acceptUnfinished, inspect }, onTrouble)
    : openPostgres(
        databaseUrl,
        { acceptUnfinished, inspect, sharing: redisUrl === null ? 'alone' : 'nodes' },
        onTrouble,
      )
}

interface PostgresOptions {
  readonly acceptUnfinished: boolean
  readonly inspect: Inspect
  readonly sharing: LockSharing
}

async function openPostgres(
  url: string,
  { acceptUnfinished, inspect, sharing }: PostgresOptions,
  onTrouble: OnTrouble,
): Promise<Stores> {
  const where = new URL(url).host
  const close: (() => void | Promise<void>)[] = []
  const closeAll = async () => {
    for (const one of close) await one()
  }
  try {
    expectKnownRelease(`The database at ${where}`, await releaseOfPostgres(url))
    if (!acceptUnfinished && (await isUnfinishedPostgres(url))) throw inTransfer(`The database at ${where}`)
    const lease = await takePostgresLease(url, systemClock, onTrouble, sharing)
    if (lease === null) throw sharing === 'nodes' ? inUseAlone(where) : inUseByAnother(where)
    close.unshift(() => lease.close())
    const log = await openPostgresUpdateLog(url, { holder: lease.holder })
    close.unshift(() => log.close())
    await lease.claim()
    const db = openPostgresDatabase(url)
    close.unshift(() => db.destroy())
    await inspect(db)
    await migrate(db)
    const rows = openDatabaseWriteBehind(() => db, systemClock)
    close.unshift(() => rows.close())
    return { db: guardDatabase(db, lease), log: guardLog(log, lease), rows: guardRows(rows, lease), close: closeAll }
  } catch (error) {
    await closeAll()
    throw asUnavailable(`The database at ${where} cannot be used`, error)
  }
}

const inUseAlone = (where: string): StoresUnavailable =>
  new StoresUnavailable(
    `The database at ${where} is in use by a server that runs alone, without REDIS_URL. Stop that one, and start it with REDIS_URL.`,
  )

const inUseByAnother = (where: string): StoresUnavailable =>
  new StoresUnavailable(
    `The database at ${where} is in use by another server. Stop that one, or set DATABASE_URL to another database. ` +
      'If it ended without a word, as when its machine lost power, PostgreSQL notices within a minute.',
  )
