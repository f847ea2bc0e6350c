/** Replaces a document's snapshot and updates by one snapshot that holds the same. */
import * as Y from 'yjs'
import type { DocumentName } from '../../shared/ids.ts'
import type { UpdateLog } from '../store/updateLog.ts'
import { Replica } from './replica.ts'

export type Compaction =
  | { readonly kind: 'compacted'; readonly through: number }
  | { readonly kind: 'nothing-to-do' }
  /** The new snapshot does not hold what the log does: nothing was changed, and somebody should look. */
  | { readonly kind: 'differs' }

/** Built from the log, not from memory, so that a fault of a replica can never be made permanent. */
export async function compactDocument(
  log: Pick<UpdateLog, 'load' | 'compact'>,
  document: DocumentName,
): Promise<Compaction> {
  const stored = await log.load(document)
  if (stored === null || stored.updates.length === 0) return { kind: 'nothing-to-do' }
  const before = new Replica(stored.snapshot, stored.updates)
  const state = before.encode()
  const after = new Replica(state, [])
  const equal = before.read((a) => after.read((b) => sameContent(a, b)))
  before.destroy()
  after.destroy()
  if (!equal) return { kind: 'differs' }
  await log.compact(document, stored.sequence, state)
  return { kind: 'compacted', through: stored.sequence }
}

/** The same structs, deletions and whatever waits for missing dependencies. */
function sameContent(a: Y.Doc, b: Y.Doc): boolean {
  if (!Y.equalSnapshots(Y.snapshot(a), Y.snapshot(b))) return false
  return Buffer.compare(Y.encodeStateAsUpdate(a), Y.encodeStateAsUpdate(b)) === 0
}
