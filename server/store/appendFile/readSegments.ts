/** Reads the segments of an append file, also while a server writes to them, and after a crash. */
import { existsSync, readFileSync } from 'node:fs'
import type { DocumentName } from '../../../shared/ids.ts'
import type { Part } from './part.ts'
import { findMark, findRecord, type FoundRecord } from './record.ts'

/** @param log the SQLite file next to them; SQLite names its own files in the same way */
export const segmentFilesOf = (log: string): readonly [string, string] => [`${log}-append1`, `${log}-append2`]

export interface FoundSegments {
  /** Each document's parts in commit order; some of them may be there twice, or in the SQLite file too. */
  readonly parts: ReadonlyMap<DocumentName, readonly Part[]>
  /**
   * The sequence that each document had reached, according to records after a broken one that was on the disk. Empty if
   * nothing was damaged: a kill or a power cut only tears the end, which was not on the disk.
   */
  readonly damaged: ReadonlyMap<DocumentName, number>
}

export function readSegments(log: string): FoundSegments {
  const segments = segmentFilesOf(log)
    .filter((file) => existsSync(file))
    .map((file) => readSegment(readFileSync(file)))
    .filter(({ number }) => number > 0)
    .toSorted((a, b) => a.number - b.number)
  const found = segments.flatMap(({ records }) => records.flatMap(({ parts }) => parts))
  const damaged = new Map<DocumentName, number>()
  for (const { document, last } of segments.flatMap(({ behind }) => behind)) {
    damaged.set(document, Math.max(last, damaged.get(document) ?? 0))
  }
  return {
    parts: Map.groupBy(found, ({ document }) => document),
    damaged,
  }
}

interface Segment {
  /** 0: it holds nothing. */
  readonly number: number
  readonly records: readonly FoundRecord[]
  /** Parts after a broken record that was on the disk. */
  readonly behind: readonly Part[]
}

/**
 * Everything after the first record with a wrong checksum counts as never written, as in SQLite. An emptied segment is
 * read as well, until it is overwritten: all its parts are in the SQLite file.
 */
function readSegment(bytes: Buffer): Segment {
  const records: FoundRecord[] = []
  let end = 0
  for (let record = findRecord(bytes, 0); record !== null; record = findRecord(bytes, end, record)) {
    records.push(record)
    end = record.end
  }
  const later = findLater(bytes, end, records[0] ?? null)
  const isDamaged = later.some(({ flushed }) => flushed > end)
  const [first] = [...records, ...later]
  return { number: first?.number ?? 0, records, behind: isDamaged ? later.flatMap(({ parts }) => parts) : [] }
}

/** The most marks tried while the salt is unknown: people may write texts that are full of marks. */
const MAX_TRIES = 1000

function findLater(bytes: Buffer, from: number, first: FoundRecord | null): readonly FoundRecord[] {
  const found: FoundRecord[] = []
  let tries = 0
  for (let at = findMark(bytes, from + 1); at !== -1; tries += 1) {
    const of = first ?? found[0] ?? null
    if (of === null && tries === MAX_TRIES) break
    const record = findRecord(bytes, at, of)
    if (record !== null) found.push(record)
    at = findMark(bytes, record?.end ?? at + 1)
  }
  return found
}
