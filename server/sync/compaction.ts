/** Replaces a document's snapshot and updates by one snapshot that holds the same. */
import type { DocumentName } from '../../shared/ids.ts'
import type { UpdateLog } from '../store/updateLog.ts'
import type { Condense } from './condense.ts'

export type Compaction =
  | { readonly kind: 'compacted'; readonly through: number }
  | { readonly kind: 'nothing-to-do' }
  /** The new snapshot does not match the log: nothing was changed, and somebody should look. */
  | { readonly kind: 'differs' }

/** Built from the log, not from memory, so that a fault of a replica can never be made permanent. */
export async function compactDocument(
  log: Pick<UpdateLog, 'load' | 'compact'>,
  condense: Condense,
  document: DocumentName,
): Promise<Compaction> {
  const stored = await log.load(document)
  if (stored === null || stored.updates.length === 0) return { kind: 'nothing-to-do' }
  const snapshot = await condense(stored, true)
  if (snapshot === null) return { kind: 'differs' }
  await log.compact(document, stored.sequence, snapshot)
  return { kind: 'compacted', through: stored.sequence }
}
