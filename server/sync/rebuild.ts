/** A replica anew from what is committed. */
import type { DocumentName } from '../../shared/ids.ts'
import type { StoredDocument, UpdateLog } from '../store/updateLog.ts'
import { retry } from './backoff.ts'
import { Replica } from './replica.ts'
import type { RoomWorld } from './roomDeps.ts'

/** Tries for ever: the alternative is to serve something that was never committed. */
export async function rebuildReplica(
  document: DocumentName,
  world: RoomWorld,
): Promise<{ replica: Replica; sequence: number }> {
  world.onTrouble({ kind: 'replica-rebuilt', document })
  const stored = await retry(
    () => loadOrThrow(world.log, document),
    world.wait,
    (error) => world.onTrouble({ kind: 'load-failed', document, error }),
  )
  return { replica: new Replica(stored), sequence: stored.sequence }
}

async function loadOrThrow(log: Pick<UpdateLog, 'load'>, document: DocumentName): Promise<StoredDocument> {
  const stored = await log.load(document)
  if (stored === null) throw new Error(`document ${document} is gone`)
  return stored
}
