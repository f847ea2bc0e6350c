/** When data reaches the disk: the SQLite file of an update log with failed flushes and long days. */
import { closeSync, copyFileSync, existsSync, mkdtempSync, openSync, readSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, expect, test } from 'vitest'
import { openSqliteUpdateLog } from '../../server/store/sqliteUpdateLog.ts'
import { waitFor } from '../harness/waitFor.ts'
import { bytes, copyLog, DK, entry, newDocument, SE, textsIn } from './logFiles.ts'

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

/** Another one after each restart of the write-ahead log: the salt of its header. */
function restartOf(file: string): string {
  const handle = openSync(`${file}-wal`, 'r')
  const head = Buffer.alloc(24)
  readSync(handle, head)
  closeSync(handle)
  return head.toString('hex', 16)
}

test('pages are moved into the database beside the commits, and the write-ahead log does not grow for ever', async () => {
  const file = nextFile()
  const log = openSqliteUpdateLog(file)
  await log.create([newDocument(DK)])
  const update = new Uint8Array(200_000)
  const commit = () => log.commit([{ ...entry(''), update }])
  for (let round = 0; round < 3; round++) {
    const before = { size: statSync(file).size, restart: restartOf(file) }
    // It begins again at its start with the first commit after all its pages were moved.
    await waitFor(async () => {
      await commit()
      return restartOf(file) !== before.restart
    }, 'a restart of the write-ahead log')
    expect(statSync(file).size, 'the pages of this round are in the database').toBeGreaterThan(before.size)
  }
  expect(await log.load(DK)).toMatchObject({ snapshotSequence: 0 })
  await log.close()
  expect(existsSync(`${file}-wal`), 'the last connection has tidied up').toBe(false)
})
