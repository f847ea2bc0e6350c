/** When data reaches the disk: the SQLite file of an update log with failed flushes and long days. */
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, expect, test } from 'vitest'
import { SQLITE_LOG_SCHEMA } from '../../server/store/sqliteLog/schema.ts'
import { openSqliteUpdateLog } from '../../server/store/sqliteUpdateLog.ts'
import type { DocumentName } from '../../shared/ids.ts'
import { bytes, copyLog, DK, entry, newDocument, SE, textsIn } from './logFiles.ts'
import { firstAuthors } from '../harness/firstAuthors.ts'

const folder = mkdtempSync(join(tmpdir(), 'sid-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0
const nextFile = (): string => join(folder, `${(files += 1)}.sqlite`)

/** The content of the database alone, without the files beside it. */
async function inDatabaseAlone(file: string) {
  const copy = nextFile()
  copyFileSync(file, copy)
  const log = openSqliteUpdateLog(copy)
  try {
    return { dk: await textsIn(log), hasSe: (await log.head(SE)) !== null }
  } finally {
    await log.close()
  }
}

test('S28 · creating a document, keeping a version and naming it wait for the disk by themselves', async () => {
  let flushed = 0
  const log = openSqliteUpdateLog(nextFile(), { flush: async () => void (flushed += 1) })
  await log.create([newDocument(DK)])
  await log.commit([entry('1')])
  expect(flushed, 'a commit waits for nothing').toBe(1)
  await log.versions.store(DK, { cause: 'named', name: null, origin: null, sequence: 1, state: bytes('1') })
  expect(flushed).toBe(2)
  await log.versions.rename(DK, (await log.versions.list(DK))[0]?.id ?? '', 'Sent')
  expect(flushed).toBe(3)
  await log.close()
})

test('S1 S28 · the writes of a killed process go into the database before anything else happens', async () => {
  const file = nextFile()
  const killed = openSqliteUpdateLog(file)
  await killed.create([newDocument(DK)])
  await killed.commit([entry('1')])
  const left = nextFile()
  copyLog(file, left)
  await killed.close()
  const log = openSqliteUpdateLog(left)
  expect((await inDatabaseAlone(left)).dk).toEqual(['1'])
  expect(await textsIn(log)).toEqual(['1'])
  await log.close()
})

test('S22 · after a flush that failed, all is written once more into the database itself before anything else is', async () => {
  const file = nextFile()
  let fails = false
  const log = openSqliteUpdateLog(file, {
    flush: async () => {
      if (fails) throw new Error('planted: EIO')
    },
  })
  await log.create([newDocument(DK)])
  fails = true
  await expect(log.create([newDocument(SE)])).rejects.toThrow('EIO')
  fails = false
  // Somebody reads the file at the moment, so that the write-ahead log cannot be emptied: nothing is certain, and nothing goes on.
  const reader = new DatabaseSync(file)
  reader.exec('BEGIN; SELECT count(*) FROM entry')
  await expect(log.create([newDocument(SE)])).rejects.toThrow('not flushed')
  await expect(log.probe()).rejects.toThrow('not flushed')
  reader.close()
  await log.probe()
  expect((await inDatabaseAlone(file)).hasSe).toBe(true)
  await log.close()
})

test('pages are moved into the database beside the commits, and the write-ahead log does not grow for ever', async () => {
  const file = nextFile()
  const log = openSqliteUpdateLog(file)
  await log.create([newDocument(DK)])
  const update = new Uint8Array(200_000)
  for (let count = 0; count < 900; count++) {
    await log.commit([{ ...entry(''), update }])
    await new Promise((resolve) => setImmediate(resolve))
  }
  // 180 MB were written without a pause; the write-ahead log has restarted in between.
  expect(statSync(`${file}-wal`).size).toBeLessThan(120_000_000)
  expect(statSync(file).size).toBeGreaterThan(60_000_000)
  expect(await log.load(DK)).toMatchObject({ snapshotSequence: 0 })
  await log.close()
  expect(existsSync(`${file}-wal`), 'the last connection has tidied up').toBe(false)
})

test('a file of an earlier release keeps its documents, authors and versions', async () => {
  const file = nextFile()
  const old = new DatabaseSync(file)
  old.exec(`
    CREATE TABLE document (name TEXT PRIMARY KEY, incarnation TEXT NOT NULL, schema INTEGER NOT NULL, sequence INTEGER NOT NULL,
      snapshot BLOB NOT NULL, snapshot_sequence INTEGER NOT NULL, version_sequence INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE entry (document TEXT NOT NULL, sequence INTEGER NOT NULL, data BLOB NOT NULL, person TEXT, at TEXT NOT NULL,
      PRIMARY KEY (document, sequence)) STRICT, WITHOUT ROWID;
    CREATE TABLE author (document TEXT NOT NULL, client INTEGER NOT NULL, person TEXT NOT NULL, first_sequence INTEGER NOT NULL,
      last_sequence INTEGER NOT NULL, PRIMARY KEY (document, client, person)) STRICT, WITHOUT ROWID;
    CREATE TABLE version (id TEXT PRIMARY KEY, document TEXT NOT NULL, sequence INTEGER NOT NULL, at TEXT NOT NULL,
      cause TEXT NOT NULL, people TEXT NOT NULL, state BLOB NOT NULL, name TEXT) STRICT, WITHOUT ROWID;
    CREATE INDEX version_document ON version (document, sequence);
    PRAGMA user_version = 2;
    INSERT INTO document VALUES ('${DK}', 'i1', 1, 5, X'73', 3, 4), ('plan/sid-2027/se', 'i2', 1, 2, X'74', 2, 2);
    INSERT INTO entry VALUES ('${DK}', 4, X'34', 'bo', '2026-11-01'), ('${DK}', 5, X'35', 'anna', '2026-11-01');
    INSERT INTO author VALUES ('${DK}', 7, 'bo', 1, 4), ('${DK}', 8, 'anna', 5, 5);`)
  old.close()
  const log = openSqliteUpdateLog(file)
  expect(await log.load(DK)).toMatchObject({ sequence: 5, snapshotSequence: 3, versionSequence: 4, incarnation: 'i1' })
  expect(await textsIn(log)).toEqual(['4', '5'])
  expect((await log.head('plan/sid-2027/se' as DocumentName))?.sequence).toBe(2)
  expect(await log.commit([entry('6'), entry('7')])).toEqual(new Map([[DK, 7]]))
  const killed = nextFile()
  copyLog(file, killed)
  expect(await textsIn(log)).toEqual(['4', '5', '6', '7'])
  expect(await firstAuthors(log, DK)).toEqual(
    new Map([
      [7, 'bo'],
      [8, 'anna'],
    ]),
  )
  await log.versions.store(DK, { cause: 'quiet', name: null, origin: null, sequence: 7, state: bytes('7') })
  expect((await log.versions.list(DK))[0]?.people).toEqual(['anna'])
  await log.close()
  const again = openSqliteUpdateLog(killed)
  expect(await textsIn(again)).toEqual(['4', '5', '6', '7'])
  await again.close()
  const closed = new DatabaseSync(killed)
  expect(closed.prepare('PRAGMA user_version').get(), 'so that an older release refuses it').toEqual({
    user_version: SQLITE_LOG_SCHEMA,
  })
  closed.close()
})
