/** Reads rows of a log: those of documents, and those that hold updates which were committed together. */
import type { Incarnation } from '../../shared/ids.ts'
import { unpackRow } from './packedUpdates.ts'
import type { CommittedUpdate, DocumentHead } from './updateLog.ts'

export interface HeadRow {
  readonly incarnation: Incarnation
  readonly schema: number
  readonly sequence: number
  readonly version_sequence: number
}

interface LogRow {
  /** The sequence of its last update. */
  readonly sequence: number
  readonly count: number
  readonly data: Uint8Array
}

/** What a log knows of an update beside its bytes. */
export type UpdateOrigin = Pick<CommittedUpdate, 'person' | 'schema'>

/** The updates of a row that come after a sequence: a compaction, or a reader, may be in the middle of it. */
export function updatesIn({ sequence, count, data }: LogRow, after: number): readonly Uint8Array[] {
  return unpackRow(data, count).slice(Math.max(0, after - (sequence - count)))
}

/** @param originOf the origin of the update at a place in the row, from zero */
export function committedIn(
  row: LogRow,
  after: number,
  originOf: (at: number) => UpdateOrigin,
): readonly CommittedUpdate[] {
  const updates = updatesIn(row, after)
  const skipped = row.count - updates.length
  const first = row.sequence - updates.length + 1
  return updates.map((update, at) => ({ sequence: first + at, update, ...originOf(skipped + at) }))
}

export function asHead(row: HeadRow): DocumentHead {
  return {
    incarnation: row.incarnation,
    schema: row.schema,
    sequence: row.sequence,
    versionSequence: row.version_sequence,
  }
}
