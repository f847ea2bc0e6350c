/**
 * The store of a simulated server: the real update log on SQLite behind everything that a disk, a network, the end of a
 * process or a power cut does to it. It outlives the process.
 */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteUpdateLog } from '../../server/store/sqliteUpdateLog.ts'
import type { LogEntry, UpdateLog } from '../../server/store/updateLog.ts'
import { Incarnation, type DocumentName } from '../../shared/ids.ts'
import type { VirtualClock } from './virtualClock.ts'
import type { Chance } from './chance.ts'
import type { Oracle } from './oracle.ts'

type Trouble =
  /** The disk is full: the operation is not done. */
  | 'before'
  /** The connection breaks: it is done, and nobody learns it. */
  | 'after'
  /** Flushed data does not get to the disk, and the system takes it for done: asked again, it says that all is well. */
  | 'flush'

type Batch = readonly LogEntry[]

/** The result of an end. */
interface End {
  /** Whether a write was cut off in the middle. */
  readonly torn: boolean
  /** Committed batches that are gone. */
  readonly lost: number
}

export interface Disk {
  /** How it fails now; null: not at all. */
  trouble: Trouble | null
  loadsFail: boolean
  /** The longest that it takes for anything, in milliseconds. */
  slowness: number
  /** The log as one process has it, until that ends. */
  logFor(isOver: () => boolean): UpdateLog
  create(document: DocumentName, state: Uint8Array): Promise<void>
  /** The process was killed. Data handed to the system stays; a transaction under way is there, or not at all. */
  processEnded(): Promise<End>
  /** The power went off. Any beginning of unflushed writes, and of an open transaction, is left. */
  powerCut(): Promise<End>
  /** The content of the disk, without any trouble. */
  load: UpdateLog['load']
  close(): Promise<void>
}

/** @param onFile with a real file, which a power cut can tear; in memory it is ten times as fast */
export function createDisk(agenda: VirtualClock, chance: Chance, oracle: Oracle, onFile: boolean): Disk {
  const folder = onFile ? mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'sid-simulation-')) : null
  let generation = 0
  const fileOf = (number: number) => (folder === null ? ':memory:' : join(folder, `${number}.sqlite`))
  /** The file that a power cut may shorten. SQLite has flushed the data in the database itself. */
  const tornOf = (number: number) => (folder === null ? [] : [`${fileOf(number)}-wal`])
  let real = open()
  /** A transaction that has begun and is not yet written. */
  let underWay: Batch | null = null
  let unsynced: Batch[] = []
  /** The parts of the files that are on the disk. */
  const onDisk = new Map<string, Buffer>()
  /** Contents that reached the disk only in part. */
  const broken = new Set<string>()

  function open(): UpdateLog {
    return openSqliteUpdateLog(fileOf(generation), { now: () => new Date(agenda.now()), flush })
  }

  async function flush(_: number, file: string): Promise<void> {
    // One that closes its files after its end.
    if (!tornOf(generation).includes(file)) return
    const content = contentOf(file)
    if (disk.trouble === 'flush') {
      // An empty content cannot be lost.
      if (content !== '') broken.add(content)
      throw new Error('planted: the flush failed')
    }
    // If it has begun again, all of it was written elsewhere before.
    if (broken.has(content)) return
    onDisk.set(file, readFileSync(file))
    synced()
  }

  /** Also at a start, which writes all that is left into the database and flushes it. */
  function synced(): void {
    unsynced = []
    oracle.synced()
  }

  async function commitToDisk(batch: Batch): Promise<ReadonlyMap<DocumentName, number>> {
    const sequences = await real.commit(batch)
    unsynced.push(batch)
    oracle.committed(batch)
    return sequences
  }

  /** The beginning of a file's content, with the rest as it was on the disk before. */
  function tear(file: string): { readonly left: Buffer; readonly isWhole: boolean } {
    const [now, before] = [readFileSync(file), onDisk.get(file) ?? Buffer.alloc(0)]
    // It has begun again: all that was in it before is in the database.
    const isOther = contentOf(file) !== contentIn(file, before)
    const safe = isOther ? Buffer.alloc(0) : before
    const written = chance.between(0, now.length)
    const left = Buffer.concat([now.subarray(0, written), safe.subarray(written)]).subarray(0, now.length)
    return { left, isWhole: left.equals(now) }
  }

  /**
   * The files as the end of a process or a power cut leaves them, under other names.
   * @param left the remains of files that may be torn; null: all
   */
  async function startOver(left: readonly Buffer[] | null): Promise<void> {
    const before = generation
    generation += 1
    copyFileSync(fileOf(before), fileOf(generation))
    for (const [at, file] of tornOf(before).entries()) {
      writeFileSync(tornOf(generation)[at] ?? '', left?.[at] ?? readFileSync(file))
    }
    await real.close()
    onDisk.clear()
    broken.clear()
    real = open()
  }

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
            return await slowly(() => {
              underWay = null
              return commitToDisk(batch)
            }, disk.trouble)
          } finally {
            if (!isOver()) underWay = null
          }
        },
        sync: () =>
          slowly(async () => {
            await real.sync()
            if (folder === null) synced()
          }, disk.trouble),
        load: (document) => slowly(() => real.load(document), disk.loadsFail ? 'before' : null),
        compact: (...what) => slowly(() => real.compact(...what), disk.trouble),
        versions: {
          ...real.versions,
          store: (...what) => slowly(() => real.versions.store(...what), disk.trouble),
        },
      }
    },
    async create(document, state) {
      await real.create([{ document, incarnation: Incarnation.parse('only'), schema: 1, state, person: null }])
    },
    async processEnded() {
      const batch = underWay
      underWay = null
      if (batch !== null && chance.percent(50)) await commitToDisk(batch)
      if (folder !== null) await startOver(null)
      synced()
      return { torn: false, lost: 0 }
    },
    async powerCut() {
      if (folder === null) return disk.processEnded()
      const batch = underWay
      underWay = null
      if (batch !== null) await commitToDisk(batch)
      const torn = tornOf(generation).map(tear)
      const batches = unsynced
      const expected = await sequencesAfter(batches)
      await startOver(torn.map(({ left }) => left))
      const here = await Promise.all(expected.map(holds))
      const gone = here.indexOf(false)
      if (gone >= 0 && here.lastIndexOf(true) > gone) {
        oracle.fail('S30 · a power cut took a batch from the middle, or a part of one')
      }
      const kept = gone < 0 ? batches : batches.slice(0, gone)
      oracle.lost(kept)
      synced()
      return { torn: torn.some(({ isWhole }) => !isWhole), lost: batches.length - kept.length }
    },
    load: (document) => real.load(document),
    async close() {
      await real.close()
      if (folder !== null) rmSync(folder, { recursive: true, force: true })
    },
  }

  /** For each batch, the sequence that each of its documents has after it. */
  async function sequencesAfter(batches: readonly Batch[]): Promise<readonly ReadonlyMap<DocumentName, number>[]> {
    const sequences = new Map<DocumentName, number>()
    for (const { document } of batches.flat()) sequences.set(document, (await real.load(document))?.sequence ?? -1)
    const after: ReadonlyMap<DocumentName, number>[] = []
    for (const batch of batches.toReversed()) {
      after.push(new Map(batch.map(({ document }) => [document, sequences.get(document) ?? -1])))
      for (const { document } of batch) sequences.set(document, (sequences.get(document) ?? 0) - 1)
    }
    return after.toReversed()
  }

  /** Whether all of a batch is there; a part of it breaks the rules. */
  async function holds(after: ReadonlyMap<DocumentName, number>): Promise<boolean> {
    const each = await Promise.all(
      [...after].map(async ([document, sequence]) => ((await real.load(document))?.sequence ?? -1) >= sequence),
    )
    if (new Set(each).size > 1) oracle.fail('S30 · of a torn transaction one document was stored and another not')
    return each.every(Boolean)
  }

  return disk
}

/** A write-ahead log begins with other numbers each time that it begins again. Empty: nothing. */
function contentIn(file: string, bytes: Buffer): string {
  const numbers = bytes.subarray(12, 24).toString('hex')
  return numbers === '' ? '' : `${file} ${numbers}`
}

const contentOf = (file: string): string => contentIn(file, readFileSync(file))
