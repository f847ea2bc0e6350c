/** A *part* is one commit's addition to one document. */
import type { DocumentName } from '../../../shared/ids.ts'
import type { LogEntry } from '../updateLog.ts'

export interface Part {
  readonly document: DocumentName
  /** The sequence of its last entry. */
  readonly last: number
  /** In commit order, without those that a log drops. */
  readonly entries: readonly LogEntry[]
  /** The layout that the document has after it. */
  readonly layout: number
  /** Milliseconds since the epoch. */
  readonly at: number
}

export const firstOf = ({ last, entries }: Part): number => last - entries.length + 1

export interface Following {
  /** The parts after the sequence, without a gap. */
  readonly parts: readonly Part[]
  /** How many updates are missing before the next part; then that part and all later ones are left out. */
  readonly missing: number
}

/**
 * Finds the parts of a document that a log does not hold yet. After a crash parts occur twice: the log has them
 * already, or a segment repeats parts of the previous one.
 * @param sequence the last one in the log
 */
export function partsAfter(sequence: number, found: readonly Part[]): Following {
  const parts: Part[] = []
  let last = sequence
  for (const part of found) {
    if (part.last <= last) continue
    const missing = firstOf(part) - last - 1
    if (missing > 0) return { parts, missing }
    parts.push({ ...part, entries: part.entries.slice(last + 1 - firstOf(part)) })
    last = part.last
  }
  return { parts, missing: 0 }
}
