/**
 * Controls when SQLite's writes reach the disk. SQLite would flush in the middle of COMMIT, in the thread that serves
 * everybody. Here COMMIT only hands its pages to the operating system, which keeps them even if this process is killed;
 * the flush is another step that runs beside the thread, and so does moving pages from the write-ahead log into the
 * database.
 * A power cut leaves the log readable up to the first page that had not reached the disk, since each frame's checksum
 * covers those before it: it can only take the last unflushed transactions.
 */
import { closeSync, fdatasync, openSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import { Worker } from 'node:worker_threads'
import { createAskedWorker } from '../askedWorker.ts'

const PAGE_BYTES = 4096
/** Pages written since the last checkpoint that are worth one: 16 MiB, which a start reads in some hundredths of a second. */
const CHECKPOINT_ABOVE_PAGES = 4000
/**
 * A continuous writer always leaves the thread a rest to move, and the log could never begin again. Above this it is
 * finished in our own thread: 64 MiB, with only that rest still to be moved.
 */
const FINISH_ABOVE_PAGES = 16_384

/** How long a start waits for those who read the file. */
const WAIT_FOR_READERS_MS = 5000

/** Makes a file's content survive power loss. @param file its path */
export type FlushFile = (descriptor: number, file: string) => Promise<void>

const flushDescriptor = promisify(fdatasync)
export const flushToDisk: FlushFile = (descriptor) => flushDescriptor(descriptor)

export interface WalFlushing {
  /** To be called before each transaction. @throws if a flush failed and the disk's content is unknown */
  beforeWrite(): void
  /** Reports a transaction: its bytes beyond the usual size of rows, and its rows. */
  written(bytes: number, rows: number): void
  sync(): Promise<void>
  close(): Promise<void>
}

/** A database in memory has no disk to get to. */
export const NO_FLUSHING: WalFlushing = {
  beforeWrite: () => {},
  written: () => {},
  sync: async () => {},
  close: async () => {},
}

/**
 * @param db in WAL mode with `synchronous = NORMAL`; nobody else may checkpoint it, or it would do so in our thread
 * @throws if somebody else keeps reading the file: then it is uncertain whether its content is on the disk
 */
export function openWalFlushing(db: DatabaseSync, file: string, flush: FlushFile): WalFlushing {
  db.exec('PRAGMA wal_autocheckpoint = 0')
  const checkpoint = db.prepare('PRAGMA wal_checkpoint(PASSIVE)')
  const restart = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)')
  let unmoved = 0
  /** Whether data of an earlier process may be unflushed: its flush may be missing, or have failed. */
  let isUncertain = true

  /**
   * After a failed flush the kernel holds pages for clean that may not be on the disk, and another flush would prove
   * nothing about them. So all of them are written once more, elsewhere: into the database itself, which is flushed by
   * SQLite.
   */
  function makeCertain(): void {
    if (!isUncertain) return
    const { busy } = restart.get() as { busy: number }
    if (busy !== 0)
      throw new Error('another program reads the file, and what was not flushed is still to be written again')
    isUncertain = false
  }

  // Somebody may be reading at the moment, such as a backup.
  db.exec(`PRAGMA busy_timeout = ${WAIT_FOR_READERS_MS}`)
  makeCertain()
  db.exec('PRAGMA busy_timeout = 0')

  const log = `${file}-wal`
  // SQLite takes no lock on this file, so that another descriptor of it may be closed without giving up one.
  const descriptor = openSync(log, 'r+')
  // Answers with the pages in the log, moved or not. Its connection must be closed before the last, which then tidies up the files.
  const thread = createAskedWorker<'checkpoint', number>(
    'checkpoints',
    () => new Worker(new URL('./checkpointWorkerMain.ts', import.meta.url), { workerData: file }),
    { tidiesUp: true },
  )

  async function moveAside(): Promise<void> {
    while (unmoved > CHECKPOINT_ABOVE_PAGES) {
      unmoved = 0
      const inLog = await thread.ask('checkpoint')
      if (inLog > FINISH_ABOVE_PAGES) checkpoint.get()
    }
  }

  return {
    beforeWrite: makeCertain,
    written(bytes, rows) {
      unmoved += rows + Math.ceil(bytes / PAGE_BYTES)
      // A failed checkpoint is requested again by the next write.
      if (unmoved > CHECKPOINT_ABOVE_PAGES && !thread.isBusy) void moveAside().catch(() => {})
    },
    async sync() {
      makeCertain()
      try {
        await flush(descriptor, log)
      } catch (error) {
        isUncertain = true
        throw error
      }
    },
    async close() {
      await thread.close()
      closeSync(descriptor)
    },
  }
}
