/** The marks beside a log when flushes fail, come late, or come in a row. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { markSynced, openHighWaterMarks, readMarks } from '../../server/store/health/highWaterMarks.ts'
import { systemClock } from '../../server/pacing/clock.ts'
import { openSqliteUpdateLog } from '../../server/store/sqliteUpdateLog.ts'
import type { UpdateLog } from '../../server/store/updateLog.ts'
import { randomId, type DocumentName, type Incarnation } from '../../shared/ids.ts'
import { putFaultsInto, type FaultyLog } from '../harness/faultyLog.ts'

const DOCUMENT = 'plan/sid-2027/dk' as DocumentName
const NEW = { incarnation: randomId() as Incarnation, schema: 1, state: new Uint8Array([0, 0]), person: null }

let folder: string
let inner: UpdateLog
let faults: FaultyLog
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sid-marks-'))
  inner = openSqliteUpdateLog(join(folder, 'documents.sqlite'))
  faults = putFaultsInto(inner)
})
afterEach(async () => {
  await inner.close()
  rmSync(folder, { recursive: true })
})

const file = () => join(folder, 'marks.sqlite')

/** Runs `work` on a log with marks. @returns the marks afterwards */
async function noted(work: (log: UpdateLog) => Promise<void>, present = new Map<DocumentName, number>()) {
  const marks = openHighWaterMarks(file(), present, systemClock)
  const log = markSynced(faults.log, marks)
  await work(log)
  marks.close()
  return Object.fromEntries(readMarks(file()))
}
const commit = async (log: UpdateLog) =>
  log.commit([{ document: DOCUMENT, update: new Uint8Array([0, 0]), person: null, clients: [] }])

test('a document is noted when it is created, and up to where it was synced', async () => {
  const marks = await noted(async (log) => {
    await log.create([{ document: DOCUMENT, ...NEW }])
    await commit(log)
    await commit(log)
    await log.sync()
    await commit(log)
  })
  expect(marks).toEqual({ [DOCUMENT]: 2 })
})

test('the sequences of a failed flush are noted by the next successful one, and not before', async () => {
  await inner.create([{ document: DOCUMENT, ...NEW }])
  const failed = await noted(async (log) => {
    await commit(log)
    faults.fail('sync')
    await expect(log.sync()).rejects.toThrow('planted')
  })
  expect(failed).toEqual({})
  faults.heal()
  const later = await noted(async (log) => {
    await commit(log)
    faults.fail('sync')
    await expect(log.sync()).rejects.toThrow('planted')
    faults.heal()
    await log.sync()
  })
  expect(later).toEqual({ [DOCUMENT]: 2 })
})

test('a commit during a flush is left to the next', async () => {
  await inner.create([{ document: DOCUMENT, ...NEW }])
  const marks = await noted(async (log) => {
    await commit(log)
    faults.holdSyncs()
    const flushed = log.sync()
    await commit(log)
    faults.release()
    await flushed
  })
  expect(marks).toEqual({ [DOCUMENT]: 1 })
})

test('a start notes the present sequences and forgets the earlier ones', async () => {
  await noted(async () => {}, new Map([[DOCUMENT, 7]]))
  expect(await noted(async () => {}, new Map([[DOCUMENT, 3]]))).toEqual({ [DOCUMENT]: 3 })
})
