/** Builds a replica again from the committed state. */
import type { DocumentName } from '../../shared/ids.ts'
import type { StoredDocument, UpdateLog } from '../store/updateLog.ts'
import { retry } from './backoff.ts'
import { Replica, type StoredState } from './replica.ts'
import type { RoomDeps } from './roomDeps.ts'

const EMPTY: StoredState = { snapshot: { state: new Uint8Array([0, 0]), vector: null }, updates: [] }

/**
 * Tries forever: the alternative is to serve something that was never committed.
 * @returns the document as it was at `sequence`. Later commits of other nodes have not been sent yet, so they are left
 * out; if a snapshot contains them, the replica is empty and everything is read again.
 */
export async function rebuildReplica(document: DocumentName, sequence: number, deps: RoomDeps): Promise<Replica> {
  deps.onEvent({ kind: 'replica-rebuilt', document })
  const stored = await retry(
    () => loadOrThrow(deps.log, document),
    deps.wait,
    (error) => deps.onEvent({ kind: 'load-failed', document, error }),
  )
  const { snapshot, snapshotSequence, updates } = stored
  const isApart = snapshotSequence <= sequence
  return new Replica(isApart ? { snapshot, updates: updates.slice(0, sequence - snapshotSequence) } : EMPTY)
}

async function loadOrThrow(log: Pick<UpdateLog, 'load'>, document: DocumentName): Promise<StoredDocument> {
  const stored = await log.load(document)
  if (stored === null) throw new Error(`document ${document} is gone`)
  return stored
}
