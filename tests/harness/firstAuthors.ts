import type { DocumentName, PersonId } from '../../shared/ids.ts'
import type { UpdateLog } from '../../server/store/updateLog.ts'

/** Which person each Yjs client id was, by the first who wrote with it. */
export async function firstAuthors(log: UpdateLog, document: DocumentName): Promise<ReadonlyMap<number, PersonId>> {
  // Newest first, so that the oldest is the one that stays in the map.
  const newestFirst = (await log.allAuthors(document)).toSorted((a, b) => b.first - a.first)
  // Deletions name no client.
  return new Map(newestFirst.filter(({ client }) => client >= 0).map(({ client, person }) => [client, person]))
}
