/** What gets to the disk, and when: the update log on SQLite with power cuts, failed flushes and long days. */
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, expect, test } from 'vitest'
import { openSqliteUpdateLog } from '../../server/store/sqliteUpdateLog.ts'
import type { UpdateLog } from '../../server/store/updateLog.ts'
import { Incarnation, PersonId, type DocumentName } from '../../shared/ids.ts'

const DK = 'plan/sid-2027/dk' as DocumentName
const ANNA = PersonId.parse('anna')
const START = { document: DK, incarnation: Incarnation.parse('i1'), schema: 1, state: bytes('start'), person: null }

const folder = mkdtempSync(join(tmpdir(), 'sid-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0
const nextFile = (): string => join(folder, `${(files += 1)}.sqlite`)

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
const entry = (text: string) => ({ document: DK, update: bytes(text), person: ANNA, clients: [7] })
const textsIn = async (log: UpdateLog): Promise<string[]> =>
  ((await log.load(DK))?.updates ?? []).map((update) => new TextDecoder().decode(update))

/** The log as it would be found if its last bytes had not got to the disk. */
async function afterPowerCut(file: string, walBytes: number): Promise<string[]> {
  const copy = nextFile()
  copyFileSync(file, copy)
  copyFileSync(`${file}-wal`, `${copy}-wal`)
  truncateSync(`${copy}-wal`, walBytes)
  const log = openSqliteUpdateLog(copy)
  try {
    return await textsIn(log)
  } finally {
    await log.close()
  }
}

test('S28 · of what was not flushed a power cut takes an end and nothing from the middle; what was flushed stays', async () => {
  const file = nextFile()
  const flushedAt: number[] = []
  const flush = async () => void flushedAt.push(statSync(`${file}-wal`).size)
  const log = openSqliteUpdateLog(file, { flush })
  await log.create([START])
  await log.commit([entry('1'), entry('2')])
  await log.sync()
  const flushed = flushedAt.at(-1) ?? 0
  for (const text of ['3', '4', '5']) await log.commit([entry(text)])
  const written = statSync(`${file}-wal`).size
  expect(written).toBeGreaterThan(flushed)
  const found = new Set<string>()
  const cuts = Array.from({ length: Math.ceil((written - flushed) / 512) }, (_, at) => flushed + at * 512)
  for (const cut of [...cuts, written]) {
    const texts = await afterPowerCut(file, cut)
    expect(['1', '2', '3', '4', '5'].slice(0, texts.length)).toEqual(texts)
    expect(texts.length).toBeGreaterThanOrEqual(2)
    found.add(texts.join(''))
  }
  expect([...found]).toEqual(['12', '123', '1234', '12345'])
  await log.close()
})

test('S28 · creating a document, keeping a version and naming it wait for the disk by themselves', async () => {
  let flushes = 0
  const log = openSqliteUpdateLog(nextFile(), { flush: async () => void (flushes += 1) })
  await log.create([START])
  expect(flushes).toBe(1)
  await log.commit([entry('1')])
  expect(flushes).toBe(1)
  await log.versions.store(DK, { cause: 'named', name: null, origin: null, sequence: 1, state: bytes('1') })
  expect(flushes).toBe(2)
  await log.versions.rename(DK, (await log.versions.list(DK))[0]?.id ?? '', 'Sent')
  expect(flushes).toBe(3)
  await log.close()
})

test('S1 S28 · what a killed process had written is written into the database before anything else happens', async () => {
  const file = nextFile()
  const killed = openSqliteUpdateLog(file)
  await killed.create([START])
  await killed.commit([entry('1')])
  const left = nextFile()
  copyFileSync(file, left)
  copyFileSync(`${file}-wal`, `${left}-wal`)
  await killed.close()
  const log = openSqliteUpdateLog(left)
  expect(await afterPowerCut(left, 0), 'without the write-ahead log').toEqual(['1'])
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
  await log.create([START])
  await log.commit([entry('1')])
  fails = true
  await expect(log.sync()).rejects.toThrow('EIO')
  fails = false
  // Somebody reads the log at the moment, so that it cannot be emptied: nothing is certain, and nothing goes on.
  const reader = new DatabaseSync(file)
  reader.exec('BEGIN; SELECT count(*) FROM entry')
  await expect(log.commit([entry('2')])).rejects.toThrow('not flushed')
  await expect(log.sync()).rejects.toThrow('not flushed')
  await expect(log.probe()).rejects.toThrow('not flushed')
  reader.close()
  await log.sync()
  const copy = nextFile()
  copyFileSync(file, copy)
  const without = openSqliteUpdateLog(copy)
  expect(await textsIn(without), 'the database alone, without the write-ahead log').toEqual(['1'])
  await without.close()
  await log.commit([entry('2')])
  expect(await textsIn(log)).toEqual(['1', '2'])
  await log.close()
})

test('pages are moved into the database beside the commits, and the write-ahead log does not grow for ever', async () => {
  const file = nextFile()
  const log = openSqliteUpdateLog(file)
  await log.create([START])
  const update = new Uint8Array(200_000)
  for (let count = 0; count < 900; count++) {
    await log.commit([{ ...entry(''), update }])
    await new Promise((resolve) => setImmediate(resolve))
  }
  // 180 MB were written without a pause; the write-ahead log has begun anew in between.
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
  expect(await textsIn(log)).toEqual(['4', '5', '6', '7'])
  expect(await log.authors(DK)).toEqual(
    new Map([
      [7, 'bo'],
      [8, 'anna'],
    ]),
  )
  await log.versions.store(DK, { cause: 'quiet', name: null, origin: null, sequence: 7, state: bytes('7') })
  expect((await log.versions.list(DK))[0]?.people).toEqual(['anna'])
  await log.close()
})
