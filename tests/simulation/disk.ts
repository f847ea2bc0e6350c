/**
 * The store of a simulated server: the real update log on SQLite behind everything that a disk, a network or a power cut
 * does to it. It outlives the process.
 */
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteUpdateLog } from '../../server/store/sqliteUpdateLog.ts'
import type { LogEntry, UpdateLog } from '../../server/store/updateLog.ts'
import { Incarnation, type DocumentName } from '../../shared/ids.ts'
import type { Agenda } from './agenda.ts'
import type { Chance } from './chance.ts'
import type { Judge } from './judge.ts'

type Trouble =
  /** The disk is full: what is asked for is not done. */
  | 'before'
  /** The connection breaks: it is done, and nobody learns it. */
  | 'after'

export interface Disk {
  /** How it fails now; null: not at all. */
  trouble: Trouble | null
  loadsFail: boolean
  /** The longest that it takes for anything, in milliseconds. */
  slowness: number
  /** The log as one process has it, until that ends. */
  logFor(isOver: () => boolean): UpdateLog
  create(document: DocumentName, state: Uint8Array): Promise<void>
  /**
   * The process has ended. Of a transaction that was under way, nothing, a part or all may have got to the disk.
   * @returns whether it was written in part
   */
  powerCut(): Promise<boolean>
  /** What is on the disk, without any trouble. */
  load: UpdateLog['load']
  close(): Promise<void>
}

/** @param onFile with a real file, whose last write can tear; in memory it is ten times as fast */
export function createDisk(agenda: Agenda, chance: Chance, judge: Judge, onFile: boolean): Disk {
  const folder = onFile ? mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'sid-simulation-')) : null
  let generation = 0
  const fileOf = (number: number) => (folder === null ? ':memory:' : join(folder, `${number}.sqlite`))
  let real = openSqliteUpdateLog(fileOf(generation), () => new Date(agenda.now()))
  /** A transaction that has begun and is not yet written. */
  let underWay: readonly LogEntry[] | null = null

  const disk: Disk = {
    trouble: null,
    loadsFail: false,
    slowness: 10,
    logFor(isOver) {
      /** Does something after a while, and lets it be known after another; a process that has ended never learns it. */
      async function slowly<T>(work: () => Promise<T>, failure: Trouble | null): Promise<T> {
        await pause()
        if (failure === 'before') throw new Error('planted: the disk is full')
        const result = await work()
        await pause()
        if (failure === 'after') throw new Error('planted: the connection broke')
        return result
      }
      const pause = () =>
        new Promise<void>((resolve) => {
          agenda.until(isOver).after(chance.next() * disk.slowness, resolve)
        })
      return {
        ...real,
        async commit(batch) {
          underWay = batch
          try {
            return await slowly(async () => {
              const sequences = await real.commit(batch)
              judge.committed(batch)
              underWay = null
              return sequences
            }, disk.trouble)
          } finally {
            if (!isOver()) underWay = null
          }
        },
        load: (document) => slowly(() => real.load(document), disk.loadsFail ? 'before' : null),
        compact: (...what) => slowly(() => real.compact(...what), disk.trouble),
        keepVersion: (...what) => slowly(() => real.keepVersion(...what), disk.trouble),
      }
    },
    async create(document, state) {
      await real.create([{ document, incarnation: Incarnation.parse('only'), schema: 1, state, person: null }])
    },
    async powerCut() {
      const batch = underWay
      underWay = null
      if (batch === null || folder === null) return false
      const before = new Map<DocumentName, number>()
      for (const { document } of batch) before.set(document, (await real.load(document))?.sequence ?? -1)
      const from = fileOf(generation)
      const to = fileOf((generation += 1))
      const walBefore = sizeOf(`${from}-wal`)
      await real.commit(batch)
      const walAfter = sizeOf(`${from}-wal`)
      copyFileSync(from, to)
      copyFileSync(`${from}-wal`, `${to}-wal`)
      // A checkpoint began a new log file: then it is not clear which part of it is old.
      const torn = walAfter > walBefore
      if (torn) truncateSync(`${to}-wal`, chance.between(walBefore, walAfter))
      await real.close()
      real = openSqliteUpdateLog(to, () => new Date(agenda.now()))
      const documents = [...before.keys()]
      const stored = await Promise.all(
        documents.map(async (document) => ((await real.load(document))?.sequence ?? -1) > (before.get(document) ?? -1)),
      )
      if (new Set(stored).size > 1) judge.fail('S30 · of a torn transaction one document was stored and another not')
      if (stored[0] === true) judge.committed(batch)
      return torn
    },
    load: (document) => real.load(document),
    async close() {
      await real.close()
      if (folder !== null) rmSync(folder, { recursive: true, force: true })
    },
  }
  return disk
}

function sizeOf(file: string): number {
  return existsSync(file) ? statSync(file).size : 0
}
