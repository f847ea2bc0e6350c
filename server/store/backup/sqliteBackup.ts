/**
 * Copies of both SQLite files, while a server writes to them, as they were at one moment.
 * A read transaction in WAL mode sees the file as it was when it began, and keeps nobody from writing. Both are begun
 * one right after the other, then both are copied at leisure. The app database comes first: its rows name documents and
 * say up to which update they were read, and the log, seen later, holds all of these. The other way round a plan's row
 * could be ahead of its document, and a later edit with the same number would never be projected. Extra updates in the
 * log are also what a crash leaves behind: the next start catches up with them.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { notStopped } from '../health/storeRelease.ts'

const APP = 'app.sqlite'
const LOG = 'documents.sqlite'
export const SQLITE_FILES = [APP, LOG] as const

/** @throws if a file is missing, or a copy is not sound */
export async function copySqliteFiles(folder: string, into: string): Promise<void> {
  const missing = SQLITE_FILES.find((name) => !existsSync(join(folder, name)))
  if (missing !== undefined) throw new Error(`there is no ${missing} in ${folder}`)
  const unmoved = notStopped(join(folder, LOG))
  if (unmoved !== null) throw new Error(unmoved)
  const [app, log] = [openToRead(join(folder, APP)), openToRead(join(folder, LOG))]
  try {
    app.exec(BEGIN)
    log.exec(BEGIN)
    await backup(app, join(into, APP))
    emptyCache(join(into, APP))
    await backup(log, join(into, LOG))
    for (const name of SQLITE_FILES) checkSqliteFile(join(into, name))
  } finally {
    app.close()
    log.close()
  }
}

/** Translations are asked for again, and what was erased later must not come back in one. An older store has none. */
function emptyCache(copy: string): void {
  const db = new DatabaseSync(copy)
  try {
    if (db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'translation'").get() === undefined) return
    db.exec('PRAGMA secure_delete = ON; DELETE FROM translation')
  } finally {
    db.close()
  }
}

const openToRead = (file: string): DatabaseSync => new DatabaseSync(file, { readOnly: true, timeout: 5000 })

/** A transaction sees nothing before its first query. */
const BEGIN = 'BEGIN; SELECT count(*) FROM sqlite_schema;'

/** @throws unless SQLite finds the whole file sound */
export function checkSqliteFile(file: string): void {
  const db = new DatabaseSync(file, { readOnly: true })
  try {
    const { integrity_check: result } = db.prepare('PRAGMA integrity_check(1)').get() as { integrity_check: string }
    if (result !== 'ok') throw new Error(`${file} is damaged: ${result}`)
  } finally {
    db.close()
  }
}

/** A browser with newer text of a document must not bring it into the restored one. */
export function renewIncarnations(folder: string): void {
  const db = new DatabaseSync(join(folder, LOG))
  try {
    db.exec('UPDATE document SET incarnation = lower(hex(randomblob(16)))')
  } finally {
    db.close()
  }
}
