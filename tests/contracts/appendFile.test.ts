/** The append file in front of the update log on SQLite: cut, damaged, not flushed, full, and moved while others read. */
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, expect, test } from 'vitest'
import { segmentFilesOf } from '../../server/store/appendFile/readSegments.ts'
import { useSegment } from '../../server/store/appendFile/segment.ts'
import { copySqliteFiles } from '../../server/store/backup/sqliteBackup.ts'
import { findLostData } from '../../server/store/health/lostData.ts'
import { openSqliteUpdateLog } from '../../server/store/sqliteUpdateLog.ts'
import { systemClock } from '../../server/pacing/clock.ts'
import type { Clock } from '../../shared/clock.ts'
import { aMoment, waitFor } from '../harness/waitFor.ts'
import { ANNA, copyLog, cut, damage, DK, endOf, entry, newDocument, SE, textsIn } from './appendedFiles.ts'

const folder = mkdtempSync(join(tmpdir(), 'sid-append-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0
const nextFile = (): string => join(folder, `${(files += 1)}.sqlite`)

/** Frozen time: nothing is moved by itself. */
const STILL: Clock = { now: () => systemClock.now(), after: () => () => {} }

async function openWith(options: Parameters<typeof openSqliteUpdateLog>[1] = {}) {
  const file = nextFile()
  const log = openSqliteUpdateLog(file, { clock: STILL, ...options })
  await log.create([newDocument(DK), newDocument(SE)])
  return { file, log, segments: segmentFilesOf(file) }
}

/** The data that the next start finds after the files were changed. */
async function found(file: string, change: (copy: string) => void = () => {}) {
  const copy = nextFile()
  copyLog(file, copy)
  change(copy)
  const log = openSqliteUpdateLog(copy)
  try {
    return { dk: await textsIn(log), se: await textsIn(log, SE), authors: await log.authors(DK) }
  } finally {
    await log.close()
  }
}

const lostIn = (file: string) => findLostData({ log: file, db: file, marks: '' }, new Map())

test('S28 S30 · cut at any byte, the file gives whole batches: those before the cut, and nothing after it', async () => {
  const { file, log, segments } = await openWith()
  const ends = [0]
  for (const batch of [[entry('1'), entry('a', SE)], [entry('2')], [entry('3'), entry('b', SE)]]) {
    await log.commit(batch)
    ends.push(endOf(segments[0]))
  }
  for (let size = 0; size <= (ends.at(-1) ?? 0); size++) {
    const whole = ends.filter((end) => end <= size).length - 1
    // Every byte of the last record, and the borders of those before it.
    if (size < (ends[2] ?? 0) && !ends.some((end) => Math.abs(end - size) < 2)) continue
    const { dk, se } = await found(file, (copy) => cut(segmentFilesOf(copy)[0], size))
    expect([dk, se]).toEqual([['1', '2', '3'].slice(0, whole), [[], ['a'], ['a'], ['a', 'b']][whole]])
  }
  expect((await found(file)).authors).toEqual(new Map([[7, ANNA]]))
  await log.close()
})

test('S46 · a damaged record in the middle is a loss that is named; a torn one at the end, which was not flushed, is not a loss', async () => {
  const { file, log, segments } = await openWith()
  await log.commit([entry('1')])
  await log.sync()
  const flushed = endOf(segments[0])
  await log.commit([entry('2'), entry('a', SE)])
  await log.sync()
  const second = endOf(segments[0])
  await log.commit([entry('3')])
  for (let at = 0; at < second; at += 3) {
    const copy = nextFile()
    copyLog(file, copy)
    damage(segmentFilesOf(copy)[0], at)
    const documents =
      at < flushed
        ? [
            { document: DK, updates: 3 },
            { document: SE, updates: 1 },
          ]
        : [{ document: DK, updates: 2 }]
    expect(lostIn(copy)).toEqual({ kind: 'updates', documents })
  }
  const torn = nextFile()
  copyLog(file, torn)
  damage(segmentFilesOf(torn)[0], second + 30)
  expect(lostIn(torn)).toEqual({ kind: 'nothing' })
  expect((await found(torn)).dk).toEqual(['1', '2'])
  await log.close()
})

test('S46 · an older SQLite file beside a newer append file is a loss that is named', async () => {
  const { file, log } = await openWith()
  const older = nextFile()
  copyLog(file, older)
  await log.commit([entry('1'), entry('a', SE)])
  await log.compact(DK, 1, { state: new Uint8Array([1]), vector: null })
  await log.close()
  const again = openSqliteUpdateLog(file, { clock: STILL })
  await again.commit([entry('2')])
  copyLog(file, `${file}-newer`)
  await again.close()
  for (const at of [0, 1] as const) {
    const from = segmentFilesOf(`${file}-newer`)[at]
    if (existsSync(from)) copyLog(from, segmentFilesOf(older)[at])
  }
  expect(lostIn(older)).toEqual({ kind: 'updates', documents: [{ document: DK, updates: 2 }] })
})

test('S22 · after a flush that failed, all that was not flushed is written once more elsewhere before anything else is', async () => {
  const flushes: string[] = []
  let fails = false
  const flush = async (_: number, path: string) => {
    flushes.push(path)
    if (fails) throw new Error('planted: EIO')
  }
  const { file, log, segments } = await openWith({ flush })
  await log.commit([entry('1')])
  await log.sync()
  await log.commit([entry('2')])
  fails = true
  await expect(log.sync()).rejects.toThrow('EIO')
  await expect(log.commit([entry('3')])).rejects.toThrow('EIO')
  await expect(log.probe()).rejects.toThrow('EIO')
  fails = false
  await log.sync()
  await log.commit([entry('3')])
  await log.sync()
  const last = flushes.at(-1)
  expect(segments).toContain(last)
  // Data that the failed flushes should have covered may be gone from the other one.
  const { dk } = await found(file, (copy) => {
    for (const [at, segment] of segments.entries()) if (segment !== last) cut(segmentFilesOf(copy)[at] ?? '', 0)
  })
  expect(dk.slice(-2)).toEqual(['2', '3'])
  await log.close()
})

test('S22 · a write that fails stores nothing, and the next one overwrites its remains', async () => {
  const full = useSegment('/dev/full', openSync('/dev/full', 'r+'), async () => {})
  expect(() => full.append(new Uint8Array(10))).toThrow('ENOSPC')
  expect(full.bytes).toBe(0)
  full.close()
})

test('S28 · a start finds two segments, one repeating a part of the other, and has everything once', async () => {
  let hold: Promise<void> = Promise.resolve()
  let walBytes = 0
  const { file, log, segments } = await openWith({
    clock: { ...STILL, after: (ms, work) => systemClock.after(ms / 20, work) },
    flush: async (_, path) => {
      if (!path.endsWith('-wal')) return
      walBytes = statSync(path).size
      await hold
    },
  })
  const held = Promise.withResolvers<void>()
  hold = held.promise
  const beforeMoves = walBytes
  const expected: string[] = []
  const both = () => segments.every((segment) => statSync(segment).size > 0)
  await waitFor(async () => {
    expected.push(String(expected.length))
    await log.commit([entry(expected.at(-1) ?? '')])
    return both()
  }, 'records in both')
  expect((await found(file)).dk).toEqual(expected)
  const { dk } = await found(file, (copy) => cut(`${copy}-wal`, beforeMoves))
  expect(dk, 'what was moved, but is not flushed there').toEqual(expected)
  held.resolve()
  await log.close()
  expect((await found(file)).dk).toEqual(expected)
  expect(segments.some((segment) => existsSync(segment))).toBe(false)
})

test('the backlog of a failing move is bounded: commits are refused above 16 MiB, and go on once moving works again', async () => {
  const { file, log, segments } = await openWith({
    clock: { ...STILL, after: (ms, work) => systemClock.after(ms / 20, work) },
  })
  const intruder = new DatabaseSync(file)
  intruder.exec('BEGIN IMMEDIATE')
  const update = new Uint8Array(1024 * 1024)
  let stored = 0
  const commitAll = async () => {
    for (; stored < 60; stored++) await log.commit([{ ...entry(''), update }])
  }
  await expect(commitAll()).rejects.toThrow('locked')
  await expect(log.probe()).rejects.toThrow('locked')
  const size = segments.reduce((sum, segment) => sum + statSync(segment).size, 0)
  expect(size).toBeLessThan(36 * 1024 * 1024)
  expect((await log.load(DK))?.sequence, 'reading goes on').toBe(stored)
  intruder.exec('ROLLBACK')
  intruder.close()
  await commitAll()
  expect((await log.load(DK))?.updates).toHaveLength(60)
  await log.close()
})

test('a backup that is made while updates are moved holds each document without a gap, up to its beginning at least', async () => {
  const { file, log } = await openWith({ clock: { ...STILL, after: (ms, work) => systemClock.after(ms / 50, work) } })
  const data = join(folder, 'backed-up')
  mkdirSync(data)
  await log.close()
  const live = join(data, 'documents.sqlite')
  copyLog(file, live)
  new DatabaseSync(join(data, 'app.sqlite')).close()
  closeSync(openSync(join(data, 'app.sqlite'), 'a'))
  const running = openSqliteUpdateLog(live, {
    clock: { ...STILL, after: (ms, work) => systemClock.after(ms / 50, work) },
  })
  let count = 0
  const over = new AbortController()
  const typing = (async () => {
    for (; !over.signal.aborted; count++) {
      await running.commit([entry(`${count}`), entry(`${count}`, SE)])
      if (count % 10 === 0) await aMoment(1)
    }
  })()
  for (let round = 0; round < 15; round++) {
    await aMoment(7)
    const into = join(folder, `copy-${round}`)
    mkdirSync(into)
    const before = count
    await copySqliteFiles(data, into)
    const copy = openSqliteUpdateLog(join(into, 'documents.sqlite'))
    const [dk, se] = [await textsIn(copy), await textsIn(copy, SE)]
    expect(dk.length).toBeGreaterThanOrEqual(before)
    expect(dk).toEqual(dk.map((_, at) => `${at}`))
    expect(se).toEqual(dk)
    await copy.close()
  }
  over.abort()
  await typing
  await running.close()
})
