/**
 * Our sockets, rooms and update log as the product runs them, without what it does beside them (sessions of people,
 * projections, suggestions, comments): the peers do none of that.
 */
import { createServer } from 'node:http'
import { join } from 'node:path'
import { PersonId } from '../../../../shared/ids.ts'
import { parseDocumentName } from '../../../../shared/documents/kinds.ts'
import type { Person } from '../../../../shared/permissions.ts'
import { CURRENT_LAYOUT } from '../../../../server/documents/currentLayout.ts'
import { createDocuments } from '../../../../server/documents/documents.ts'
import { systemClock } from '../../../../server/pacing/clock.ts'
import { groupCommits } from '../../../../server/store/groupCommit.ts'
import { openSqliteUpdateLog } from '../../../../server/store/sqliteUpdateLog.ts'
import { createCondenseWorker } from '../../../../server/sync/condenseWorker.ts'
import { diffNow } from '../../../../server/sync/diff/diff.ts'
import { piecesOf } from '../../../../server/sync/pieces/pieces.ts'
import { measureByThread } from '../../../../server/sync/budget/measure.ts'
import { createRooms } from '../../../../server/sync/rooms.ts'
import { createSyncSockets } from '../../../../server/sync/socket/syncSockets.ts'
import { benchDocument, MAX_DOCUMENTS } from '../documents.ts'
import { listenLocally } from './listenLocally.ts'
import { serve } from './serve.ts'

/** Each socket belongs to a person of its own, since the load of one person is bounded. */
let people = 0
const newPerson = (): Person => ({
  id: PersonId.parse(`bench-${(people += 1)}`),
  name: 'Bench',
  email: '',
  role: 'planner',
  memberships: [],
  standing: 'approved',
})

await serve(async (folder) => {
  const log = openSqliteUpdateLog(join(folder, 'documents.sqlite'))
  const refs = Array.from({ length: MAX_DOCUMENTS }, (_, n) => parseDocumentName(benchDocument(n)))
  const documents = refs.flatMap((ref) => (ref === null ? [] : [{ ref }]))
  await createDocuments(log).create(documents, null)
  const condensing = createCondenseWorker()
  const rooms = createRooms({
    log: { ...log, ...groupCommits(log, systemClock, { committed: () => {}, synced: () => {} }) },
    condense: condensing.condense,
    diffElsewhere: async (encoded, since) => diffNow(encoded, since),
    piecesElsewhere: async (encoded) => piecesOf(encoded),
    clock: systemClock,
    measure: measureByThread(() => systemClock.now()),
    layout: CURRENT_LAYOUT,
    onEvent: (trouble) => console.error(trouble),
  })
  const sockets = createSyncSockets({
    addressOf: ({ socket }) => socket.remoteAddress ?? '',
    rooms,
    signedIn: async () => ({ person: newPerson(), tokenHash: '' }),
    originAllowed: () => true,
    accessOf: () => ({ access: 'write', reason: null }),
    places: { takePlace: () => () => {} },
    onRefused: (what, failure) => console.error(what, failure),
  })
  const server = createServer()
  server.on('upgrade', (request, socket, head) => sockets.upgrade(request, socket, head))
  const port = await listenLocally(server)
  return {
    port,
    async close() {
      await rooms.close(10_000)
      await sockets.close()
      await condensing.close()
      await log.close()
    },
  }
})
