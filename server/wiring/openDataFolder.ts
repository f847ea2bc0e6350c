/** Opens both SQLite files of a data folder, unless something is wrong with them. */
import { openSqliteDatabase, type Database } from '../store/database.ts'
import { migrate } from '../store/migrations/migrate.ts'
import { systemClock } from '../pacing/clock.ts'
import { lockDataFolder } from '../store/dataLock.ts'
import { makePrivate } from '../store/makePrivate.ts'
import { markSynced, openHighWaterMarks, readMarks } from '../store/health/highWaterMarks.ts'
import { dataFilesIn, describeLostData, findLostData, listLost, type DataFiles } from '../store/health/lostData.ts'
import { guardDatabase, guardLog, guardRows, type OnTrouble } from '../store/health/storeGuard.ts'
import { watchFiles } from '../store/health/watchedFiles.ts'
import { notStopped, releaseOfDatabaseFile, releaseOfLogFile } from '../store/health/storeRelease.ts'
import { isUnfinishedFile } from '../store/health/unfinishedTransfer.ts'
import { readSqliteFile } from '../store/readOnlyFile.ts'
import type { UpdateLog } from '../store/updateLog.ts'
import type { WriteBehind } from '../store/writeBehind/writeBehind.ts'
import { readSequences } from '../store/sqliteLog/schema.ts'
import { openSqliteUpdateLog } from '../store/sqliteUpdateLog.ts'
import { openSqliteWriteBehind } from '../store/writeBehind/sqliteWriteBehind.ts'
import { asUnavailable, expectKnownRelease, explain, inTransfer, StoresUnavailable } from './storesUnavailable.ts'

/** Both parts of a store, open. */
export interface Stores {
  readonly db: Database
  readonly log: UpdateLog
  /** Writes rows of `db` that can be made again from the log. */
  readonly rows: WriteBehind
  close(): Promise<void>
}

interface Accepted {
  /** Opens a log that has less than was acknowledged. */
  readonly acceptLoss: boolean
  /** Opens a folder with an unfinished transfer. */
  readonly acceptUnfinished: boolean
  /** Looks into the app database before its tables are brought up to date. */
  readonly inspect: (db: Database) => Promise<void>
}

/** @throws StoresUnavailable */
export async function openDataFolder(
  folder: string,
  { acceptLoss, acceptUnfinished, inspect }: Accepted,
  onTrouble: OnTrouble,
): Promise<Stores> {
  const lock = explain(`The data folder ${folder} cannot be used`, () => lockDataFolder(folder))
  if (lock === null) {
    throw new StoresUnavailable(`The data folder ${folder} is in use by another process. Stop it, or set DATA_DIR.`)
  }
  const close: (() => void | Promise<void>)[] = [() => lock.close()]
  const closeAll = async () => {
    for (const one of close) await one()
  }
  try {
    const files = dataFilesIn(folder)
    refuseOtherRelease(folder, files)
    if (!acceptUnfinished && isUnfinishedFile(files.db)) throw inTransfer(`The data folder ${folder}`)
    refuseLostData(files, acceptLoss, onTrouble)
    const log = explain(`The documents in ${files.log} cannot be opened`, () => openSqliteUpdateLog(files.log))
    close.unshift(() => log.close())
    const marks = explain(`The marks in ${files.marks} cannot be opened`, () =>
      openHighWaterMarks(files.marks, readSqliteFile(files.log, readSequences), systemClock),
    )
    close.unshift(() => marks.close())
    const db = explain(`The database ${files.db} cannot be opened`, () => openSqliteDatabase(files.db))
    close.unshift(() => db.destroy())
    await inspect(db)
    await migrate(db)
    const rows = openSqliteWriteBehind(files.db, systemClock)
    close.unshift(() => rows.close())
    makePrivate(folder)
    const watched = [files.log, `${files.log}-wal`, files.db, `${files.db}-wal`]
    const guard = await watchFiles(watched, systemClock, onTrouble)
    close.unshift(() => guard.close())
    return {
      db: guardDatabase(db, guard),
      log: guardLog(markSynced(log, marks), guard),
      rows: guardRows(rows, guard),
      close: closeAll,
    }
  } catch (error) {
    await closeAll()
    throw asUnavailable(`The data in ${folder} cannot be opened`, error)
  }
}

function refuseOtherRelease(folder: string, files: DataFiles): void {
  const ofLog = explain(`The documents in ${files.log} cannot be opened`, () => releaseOfLogFile(files.log))
  const ofDatabase = explain(`The database ${files.db} cannot be opened`, () => releaseOfDatabaseFile(files.db))
  for (const release of [ofLog, ofDatabase]) expectKnownRelease(`The data folder ${folder}`, release)
  const unmoved = notStopped(files.log)
  if (unmoved !== null) throw new StoresUnavailable(unmoved)
}

function refuseLostData(files: DataFiles, acceptLoss: boolean, onTrouble: OnTrouble): void {
  const marked = explain(`${files.marks} cannot be read; move it away to start without what it says`, () =>
    readMarks(files.marks),
  )
  const lost = findLostData(files, marked)
  if (lost.kind === 'nothing') return
  if (lost.kind === 'file' || !acceptLoss) throw new StoresUnavailable(describeLostData(lost))
  onTrouble.began(`Accepted by ACCEPT_LOSS, updates that had been saved are missing:\n${listLost(lost.documents)}`)
}
