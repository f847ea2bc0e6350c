/** Makes one snapshot of a snapshot and the updates after it. */
import * as Y from 'yjs'
import type { Snapshot, StoredDocument } from '../store/updateLog.ts'
import { buildDocument, hasPending, type StoredState } from './replica.ts'

/**
 * Runs `condenseNow` where nobody waits for it.
 * @param isToLast whether the snapshot replaces the log, and so must be compared with it; as {@link condenseNow}
 */
export type Condense = (of: StoredState, isToLast: boolean) => Promise<Snapshot | null>

/** Updates that are worth handing over. Fewer take no longer than a few keystrokes do. */
const MANY_UPDATES = 200

/**
 * @returns null if a document made of the snapshot is other than one made of the log, which would be a fault of Yjs or
 * of our code; never if it is not compared
 */
export function condenseNow({ snapshot, updates }: StoredState, isToLast: boolean): Snapshot | null {
  const before = buildDocument(snapshot.state, updates)
  const state = Y.encodeStateAsUpdate(before)
  const vector = hasPending(before) ? null : Y.encodeStateVector(before)
  const isTrusted = !isToLast || holdsSame(before, state)
  before.destroy()
  return isTrusted ? { state, vector } : null
}

/** The same structs, deletions and whatever waits for missing dependencies. */
function holdsSame(before: Y.Doc, state: Uint8Array): boolean {
  const after = buildDocument(state, [])
  const isSame =
    Y.equalSnapshots(Y.snapshot(before), Y.snapshot(after)) && Buffer.compare(state, Y.encodeStateAsUpdate(after)) === 0
  after.destroy()
  return isSame
}

/** A document as it was stored, but with no more updates than are soon applied. */
export async function withFewUpdates(stored: StoredDocument, condense: Condense): Promise<StoredDocument> {
  if (stored.updates.length < MANY_UPDATES) return stored
  // If it cannot be done elsewhere it is done here.
  const snapshot = await condense(stored, false).catch(() => null)
  return snapshot === null ? stored : { ...stored, snapshot, updates: [] }
}
