/** Checks the properties of several nodes: whether each follows the others, and learns of rights in time. */
import * as Y from 'yjs'
import type { LogEntry } from '../../../server/store/updateLog.ts'
import type { Room } from '../../../server/sync/room.ts'
import type { DocumentName } from '../../../shared/ids.ts'
import { MESSAGE } from '../../../shared/wire.ts'
import { isSame } from '../oracle.ts'
import type { Landed } from './sharedLog.ts'
import type { Compacted, NodeWatch, Shared, SimulatedNode } from './node.ts'
import { createRightsWatch, type RightsWatch } from './rightsWatch.ts'

/** The delay until others' commits are in an open room: with signals, and without. */
const SIGNALLED_WITHIN_MS = 1000
const FOLLOWED_WITHIN_MS = 5000
/** Failed work is tried again after five seconds at most; handles on Redis are replaced meanwhile. */
const RECOVERED_AFTER_MS = 10_500

export interface NodeOracle extends NodeWatch {
  readonly rights: RightsWatch
  created(document: DocumentName, state: Uint8Array): void
  /** Whether all open rooms are as far as they must be. */
  checkRooms(nodes: readonly SimulatedNode[]): void
  /** Whether this equals the document at that sequence. */
  checkRead(document: DocumentName, state: Uint8Array, sequence: number): void
}

type OracleShared = Pick<Shared, 'agenda' | 'database' | 'redis' | 'log' | 'oracle'>

export function createNodeOracle(
  { agenda, database, redis, log, oracle }: OracleShared,
  running: () => readonly SimulatedNode[],
): NodeOracle {
  const rights = createRightsWatch(() => agenda.now())
  const first = new Map<DocumentName, Uint8Array>()

  const quietSince = (node: SimulatedNode | undefined) =>
    Math.max(database.quietSince, node?.process.awakeSince ?? Infinity)
  const nodeOf = (handle: SimulatedNode['handle']) => running().find((node) => node.handle === handle)

  function checkRoom(node: SimulatedNode, room: Room): void {
    const now = agenda.now()
    if (now - quietSince(node) < RECOVERED_AFTER_MS) return
    const due = log.history(room.document).findLast((update) => now - update.at >= withinMs(update))
    if (due === undefined || room.sequence >= due.sequence) return
    const ago = (now - due.at).toFixed(0)
    oracle.fail(
      `S67 · a room of ${room.document} is at ${room.sequence}, ${ago} ms after ${due.sequence} was committed`,
    )
  }

  /**
   * How soon it must be everywhere: its node has signalled it, unless it was frozen, ended, or never learnt that it is
   * stored.
   */
  function withinMs({ by, isAnswerLost }: Landed): number {
    const isRecovered = (since: number) => agenda.now() - since >= RECOVERED_AFTER_MS
    const isSignalled = !isAnswerLost && isRecovered(redis.quietSince) && isRecovered(quietSince(nodeOf(by)))
    return isSignalled ? SIGNALLED_WITHIN_MS : FOLLOWED_WITHIN_MS
  }

  /** Others' commits are announced once, and this node's own are not among them. */
  function checkAnnounced(node: SimulatedNode, room: Room, entries: readonly LogEntry[], sequence: number): void {
    const due = log
      .history(room.document)
      .slice(room.sequence, sequence)
      // A commit whose answer was lost is committed again, and comes back as somebody else's.
      .filter(({ by, isAnswerLost }) => by !== node.handle || isAnswerLost)
    if (entries.length === due.length) return
    oracle.fail(
      `S68 · ${entries.length} updates of ${room.document} are announced as those of others, which are ${due.length}`,
    )
  }

  return {
    rights,
    created: (document, state) => void first.set(document, state),
    attempted: (handle, entries) =>
      oracle.attempted(entries, (person) => rights.mayLag(person, handle, quietSince(nodeOf(handle)))),
    sent(handle, { id }, frame) {
      if (frame[0] !== MESSAGE.sync || oracle.rights.get(id) !== null) return
      if (rights.mayLag(id, handle, quietSince(nodeOf(handle)))) return
      oracle.fail(`S70 · content is sent to ${id}, who may not even read now`)
    },
    started(node, { compacted }: Compacted) {
      const { rooms } = node.server
      rooms.onCommitted((document, entries, { sequence, byOthers }) => {
        const room = rooms.rooms.get(document)
        const isWhole = !compacted.delete(document)
        if (byOthers && isWhole && room !== undefined && sequence > room.sequence)
          checkAnnounced(node, room, entries, sequence)
      })
    },
    checkRooms(nodes) {
      for (const node of nodes) for (const room of node.server.rooms.rooms.values()) checkRoom(node, room)
    },
    checkRead(document, state, sequence) {
      const [read, stored] = [new Y.Doc(), new Y.Doc()]
      Y.applyUpdate(read, state)
      const updates = log.history(document).slice(0, sequence)
      stored.transact(() => {
        for (const update of [first.get(document), ...updates.map((one) => one.update)]) {
          if (update !== undefined) Y.applyUpdate(stored, update)
        }
      })
      if (!isSame(read, stored))
        oracle.fail(`S68 · what is read of ${document} at ${sequence} is other than what was committed by then`)
      read.destroy()
      stored.destroy()
    },
  }
}
