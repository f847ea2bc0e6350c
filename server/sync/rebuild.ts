/** Builds a replica again from the committed state. */
import type { DocumentName } from '../../shared/ids.ts'
import type { StoredDocument, UpdateLog } from '../store/updateLog.ts'
import { retry } from './backoff.ts'
import { Replica } from './replica.ts'
import type { RoomDeps } from './roomDeps.ts'

/** Tries for ever: the alternative is to serve something that was never committed. */
export async function rebuildReplica(
  document: DocumentName,
  deps: RoomDeps,
): Promise<{ replica: Replica; sequence: number }> {
  deps.onEvent({ kind: 'replica-rebuilt', document })
  const stored = await retry(
    () => loadOrThrow(deps.log, document),
    deps.wait,
    (error) => deps.onEvent({ kind: 'load-failed', document, error }),
  )
  return { replica: new Replica(stored), sequence: stored.sequence }
}

async function loadOrThrow(log: Pick<UpdateLog, 'load'>, document: DocumentName): Promise<StoredDocument> {
  const stored = await log.load(document)
  if (stored === null) throw new Error(`document ${document} is gone`)
  return stored
}
