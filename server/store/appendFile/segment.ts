/** A *segment* is one of the two files of an append file. It holds consecutive records, from its beginning. */
import { closeSync, ftruncateSync, openSync, rmSync, writeSync } from 'node:fs'
import type { FlushFile } from '../sqliteLog/walFlushing.ts'

export interface Segment {
  readonly bytes: number
  /**
   * Appends a record. @throws if it could not; then the next record overwrites the part of this one that was written
   */
  append(record: Uint8Array): void
  flush(): Promise<void>
  /**
   * The next record is written at the beginning. The file keeps its length: flushing bytes in place takes a quarter
   * less work than flushing a growing file, whose length is written as well.
   */
  empty(): void
  close(): void
}

/** Makes the file. An existing one is removed and not emptied, so that a process with it open by mistake notices. */
export function openSegment(file: string, flush: FlushFile): Segment {
  rmSync(file, { force: true })
  return useSegment(file, openSync(file, 'wx+', 0o600), flush)
}

/** @param descriptor of the file, which is empty */
export function useSegment(file: string, descriptor: number, flush: FlushFile): Segment {
  let bytes = 0

  /** If that fails too, the next record is still written over the rest of this one. */
  function cutBack(): void {
    try {
      ftruncateSync(descriptor, bytes)
    } catch {
      // The file is no worse than before.
    }
  }

  return {
    get bytes() {
      return bytes
    },
    append(record) {
      try {
        for (let written = 0; written < record.length;) {
          written += writeSync(descriptor, record, written, record.length - written, bytes + written)
        }
      } catch (error) {
        cutBack()
        throw error
      }
      bytes += record.length
    },
    flush: () => flush(descriptor, file),
    empty() {
      bytes = 0
    },
    close: () => closeSync(descriptor),
  }
}
