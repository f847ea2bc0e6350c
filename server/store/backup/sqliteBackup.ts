/**
 * Copies of both SQLite files, while a server writes to them, as they were at one moment.
 *
 * A read transaction in WAL mode sees the file as it was when it began, and keeps nobody from writing. Both are begun one
 * right after the other, then both are copied at leisure. The app database comes first: its rows name documents and say up
 * to which update they were read, and the log, seen later, holds all of these. The other way round a plan's row could be
 * ahead of its document, and a later edit with the same number would never be projected. What the log has more is what a
 * crash leaves behind too: the next start catches up with it.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'

/** In the order in which they are seen. */
export const SQLITE_FILES = ['app.sqlite', 'documents.sqlite'] as const

/** @throws if a file is missing, or a copy is not sound */
export async function copySqliteFiles(folder: string, into: string): Promise<void> {
  const missing = SQLITE_FILES.find((name) => !existsSync(join(folder, name)))
  if (missing !== undefined) throw new Error(`there is no ${missing} in ${folder}`)
  const opened: DatabaseSync[] = []
  try {
    for (const name of SQLITE_FILES)
      opened.push(new DatabaseSync(join(folder, name), { readOnly: true, timeout: 5000 }))
    for (const one of opened) one.exec('BEGIN; SELECT count(*) FROM sqlite_schema;')
    for (const [at, one] of opened.entries()) {
      const copy = join(into, SQLITE_FILES[at] ?? '')
      await backup(one, copy)
      checkSqliteFile(copy)
    }
  } finally {
    for (const one of opened) one.close()
  }
}

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
  const db = new DatabaseSync(join(folder, 'documents.sqlite'))
  try {
    db.exec('UPDATE document SET incarnation = lower(hex(randomblob(16)))')
  } finally {
    db.close()
  }
}
