/**
 * An *append file* holds committed updates until they are moved into the SQLite file: it takes one write per batch,
 * where SQLite writes a page for each document. It is two segments in turn. Batches go into one; the other is empty or
 * being moved.
 * A segment begins with the parts of the previous one that may not be on the disk. So everything that only one segment
 * holds was flushed before the next one began, and a power cut can only take the last batches.
 */
import { randomInt } from 'node:crypto'
import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { FlushFile } from '../sqliteLog/walFlushing.ts'
import type { Part } from './part.ts'
import { segmentFilesOf } from './readSegments.ts'
import { makeRecord, placeRecord } from './record.ts'
import { openSegment } from './segment.ts'

export interface AppendFile {
  /** The size of the segment that batches go into. */
  readonly bytes: number
  /** The number of the last batch that is certainly on the disk; batches are numbered from 1. */
  readonly flushed: number
  /**
   * False after a failed flush, when the disk's content is unknown; then nothing is written until all is written once
   * more.
   */
  readonly isCertain: boolean
  /** Whether the other segment is empty. */
  readonly hasRoom: boolean
  /** Writes a batch. @returns its number. @throws if it is not stored; it may be tried again */
  write(parts: readonly Part[]): number
  /**
   * Flushes all batches that were written before.
   * @throws if that failed; after a failed flush also if the other segment is not empty, because there all is written once more
   */
  sync(): Promise<void>
  /** Lets batches go into the other segment, which must be empty. */
  turn(): void
  /** Empties the other segment. Everything flushed before the switch must be on the disk elsewhere. */
  empty(): void
  /** @param isMoved whether all is elsewhere; then the files are removed */
  close(isMoved: boolean): void
}

/** @param log the SQLite file; segments beside it have been moved into it, and are discarded */
export function openAppendFile(log: string, flush: FlushFile): AppendFile {
  const files = segmentFilesOf(log)
  let [active, other] = [openSegment(files[0], flush), openSegment(files[1], flush)]
  flushFolder(dirname(log))
  let segment = { number: 1, salt: randomSalt() }
  let written = 0
  let flushed = 0
  let flushedBytes = 0
  let isCertain = true
  /** Records of batches that are not certainly on the disk, the oldest first. */
  let unflushed: { readonly batch: number; readonly record: Buffer }[] = []

  function turn(): void {
    const next = { number: segment.number + 1, salt: randomSalt() }
    for (const { record } of unflushed) placeRecord(record, { ...next, flushed: 0 })
    other.append(Buffer.concat(unflushed.map(({ record }) => record)))
    ;[active, other] = [other, active]
    segment = next
    flushedBytes = 0
    isCertain = true
  }

  /**
   * After a failed flush the kernel takes pages for clean that may not be on the disk: another flush would prove
   * nothing about them.
   */
  function makeCertain(): void {
    if (isCertain) return
    if (other.bytes > 0) throw new Error('what was not flushed is still to be written again')
    turn()
  }

  return {
    get bytes() {
      return active.bytes
    },
    get flushed() {
      return flushed
    },
    get isCertain() {
      return isCertain
    },
    get hasRoom() {
      return other.bytes === 0
    },
    write(parts) {
      makeCertain()
      const record = makeRecord(parts)
      placeRecord(record, { ...segment, flushed: flushedBytes })
      active.append(record)
      written += 1
      unflushed.push({ batch: written, record })
      return written
    },
    async sync() {
      const through = written
      while (flushed < through || !isCertain) {
        makeCertain()
        const [into, last, bytes] = [segment, written, active.bytes]
        try {
          await active.flush()
        } catch (error) {
          if (into === segment) isCertain = false
          throw error
        }
        // This flush proves nothing about writes elsewhere meanwhile, or after another flush failed.
        if (into !== segment || !isCertain) continue
        flushed = Math.max(flushed, last)
        flushedBytes = Math.max(flushedBytes, bytes)
        unflushed = unflushed.filter(({ batch }) => batch > flushed)
      }
    },
    turn,
    empty: () => other.empty(),
    close(isMoved) {
      active.close()
      other.close()
      if (isMoved) for (const file of files) rmSync(file, { force: true })
    },
  }
}

const randomSalt = (): number => randomInt(2 ** 32)

/** A new file is found after a power cut only if its folder was flushed. Windows flushes no folders. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
