/** One life of a server process: the real rooms over the disk, from its start until it is killed or stopped. */
import { CURRENT_LAYOUT } from '../../server/documents/currentLayout.ts'
import { groupCommits } from '../../server/store/groupCommit.ts'
import { condenseNow } from '../../server/sync/condense.ts'
import { diffNow } from '../../server/sync/diff/diff.ts'
import { readFrame } from '../../server/sync/socket/frame.ts'
import { measureBy } from '../../server/sync/budget/measure.ts'
import { createRooms, type Rooms } from '../../server/sync/rooms.ts'
import { RoomSocket, type AccessDecision } from '../../server/sync/roomSocket.ts'
import type { DocumentName } from '../../shared/ids.ts'
import type { Person } from '../../shared/permissions.ts'
import type { VirtualClock } from './virtualClock.ts'
import type { Disk } from './disk.ts'
import type { Oracle } from './oracle.ts'
import type { Link } from './link.ts'

export interface SimulatedServer {
  readonly rooms: Rooms
  readonly isOver: boolean
  /** Somebody connects. */
  accept(link: Link, person: Person, document: DocumentName): void
  /** Rights have changed: open sockets are judged again, as the bus makes the real server do. */
  judgePerson(id: Person['id']): void
  kill(): void
  /** Commits what waits, closes all sockets. Asked again, it is still the same stopping. */
  stop(): Promise<void>
}

export function startServerLife(agenda: VirtualClock, disk: Disk, oracle: Oracle): SimulatedServer {
  let over = false
  let stopped: Promise<void> | null = null
  const links = new Set<Link>()
  const clock = agenda.until(() => over)
  const log = disk.logFor(() => over)
  const { commit, sync } = groupCommits(log, clock, { committed: () => {}, synced: () => {} })
  const rooms = createRooms({
    clock,
    measure: measureBy(() => clock.now()),
    layout: CURRENT_LAYOUT,
    condense: async (of, isToLast) => condenseNow(of, isToLast),
    diffElsewhere: async (encoded, since) => diffNow(encoded, since),
    log: {
      ...log,
      commit(entries) {
        oracle.attempted(entries)
        return commit(entries)
      },
      sync,
    },
    onEvent(trouble) {
      if (trouble.kind === 'compaction-differs') oracle.fail('S25 · a compaction holds something else')
      if (trouble.kind === 'bug') oracle.fail(`a room has a bug: ${String(trouble.error)}`)
    },
  })

  function accessOf(person: Person): AccessDecision {
    switch (oracle.rights.get(person.id)) {
      case 'write':
        return { access: 'write', reason: null }
      case 'read':
        return { access: 'read', reason: 'role' }
      default:
        return { access: 'none', failure: 'not-allowed' }
    }
  }

  /** As `sync/socket/syncSockets.ts` does it. */
  async function admit(link: Link, person: Person, document: DocumentName): Promise<void> {
    const early = accessOf(person)
    if (early.access === 'none') return link.transport.close(early.failure)
    const room = await rooms.open(document).catch(() => null)
    if (room === null) return link.transport.close('store-failing')
    if (room === 'no-such-document') oracle.fail('S21 · a document that is there was not found')
    const verdict = accessOf(person)
    if (verdict.access === 'none') return link.transport.close(verdict.failure)
    const session = new RoomSocket(
      { person, tokenHash: person.id, admitted: verdict, knowsStatus: true },
      link.transport,
    )
    room.join(session)
    link.attach({
      get closed() {
        return session.closed
      },
      receive(frame) {
        if (session.closed) return
        const read = readFrame(frame)
        if ('refused' in read) session.close(read.refused)
        else room.receive(session, read.message, read.bytes)
      },
      ended() {
        links.delete(link)
        if (!over) room.leave(session)
      },
    })
  }

  async function stop(): Promise<void> {
    const open = [...rooms.rooms.values()]
    await rooms.close(60_000)
    for (const room of open) {
      // Whoever still reads is served at once; what was not stored takes as long as the disk.
      const aMomentLater = new Promise<false>((resolve) => agenda.after(0, () => resolve(false)))
      const isIdle = await Promise.race([room.whenIdle().then(() => true), aMomentLater])
      if (!isIdle) oracle.fail(`S23 · a shutdown left something of ${room.document} that was not stored`)
    }
    // Who was being let in meanwhile is in no room, or in one that nobody looks after.
    for (const link of links) link.transport.close('restarting')
    over = true
  }

  return {
    rooms,
    get isOver() {
      return over
    },
    accept(link, person, document) {
      links.add(link)
      void admit(link, person, document)
    },
    judgePerson(id) {
      rooms.recheckAccess(
        (session) => accessOf(session.person),
        (session) => session.person.id === id,
      )
    },
    kill() {
      over = true
      for (const link of links) link.cut()
    },
    stop() {
      stopped ??= stop()
      return stopped
    },
  }
}
