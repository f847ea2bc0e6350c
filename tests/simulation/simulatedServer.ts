/** One life of a server process: the real rooms over a log, from its start until it is killed or stopped. */
import { CURRENT_LAYOUT } from '../../server/documents/currentLayout.ts'
import { groupCommits } from '../../server/store/groupCommit.ts'
import { condenseNow } from '../../server/sync/condense.ts'
import { diffNow } from '../../server/sync/diff/diff.ts'
import { piecesOf } from '../../server/sync/pieces/pieces.ts'
import { readFrame } from '../../server/sync/socket/frame.ts'
import { measureBy } from '../harness/measureBy.ts'
import { createRooms, type Rooms } from '../../server/sync/rooms.ts'
import { RoomSocket, type AccessDecision, type Transport } from '../../server/sync/roomSocket.ts'
import type { DocumentName } from '../../shared/ids.ts'
import type { Person } from '../../shared/permissions.ts'
import type { Frame } from '../../shared/wire.ts'
import type { LogEntry, UpdateLog } from '../../server/store/updateLog.ts'
import type { Clock } from '../../shared/clock.ts'
import type { Link } from './link.ts'
import type { Oracle } from './oracle.ts'

export interface SimulatedServer {
  readonly rooms: Rooms
  readonly isOver: boolean
  /** Somebody connects. */
  accept(link: Link, person: Person, document: DocumentName): void
  /** Rights have changed: open sockets are judged again, as the bus makes the real server do. */
  judgePerson(id: Person['id']): void
  /** The process has a turn again, and reads waiting messages. */
  wake(): void
  kill(): void
  /** Commits what waits, closes all sockets. Asked again, it is still the same stopping. */
  stop(): Promise<void>
}

interface ServerDeps {
  readonly oracle: Oracle
  /** The process. Its plans are dropped when it is over. */
  readonly life: Life
  /** Time and the log as this process has them. */
  readonly clock: Clock
  readonly log: UpdateLog
  /** Throws while it cannot be found out who connects. Null: it always can. */
  readonly signIn: (() => Promise<void>) | null
  readonly mayTidy: () => boolean
  /** Milliseconds by a clock on which all nodes agree. */
  readonly sharedNow: () => number
  /** Checks entries before they are stored. */
  readonly attempted: (entries: readonly LogEntry[]) => void
  /** Checks frames sent to somebody. */
  readonly sent: (person: Person, frame: Frame) => void
  /** Ends other parts of the process before it ends in good order. */
  readonly beforeEnd: (() => Promise<void>) | null
}

export interface Life {
  isOver: boolean
  /** Whether the process has no turn now. */
  readonly isStill: boolean
  /** Does something as soon as the process has a turn. */
  readonly run: (work: () => void) => void
}

export function startServerLife(deps: ServerDeps): SimulatedServer {
  const { oracle, life, clock, log } = deps
  let stopped: Promise<void> | null = null
  const links = new Set<Link>()
  const { commit, sync } = groupCommits(log, clock, { committed: () => {}, synced: () => {} })
  const rooms = createRooms({
    clock,
    // Documents are frozen often.
    liveBytes: 0,
    measure: measureBy(() => clock.now()),
    layout: CURRENT_LAYOUT,
    mayTidy: deps.mayTidy,
    sharedNow: deps.sharedNow,
    condense: async (of, isToLast) => condenseNow(of, isToLast),
    diffElsewhere: async (encoded, since) => diffNow(encoded, since),
    piecesElsewhere: async (encoded) => piecesOf(encoded),
    log: {
      ...log,
      commit(entries) {
        deps.attempted(entries)
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

  const openRoom = (document: DocumentName) =>
    deps.signIn === null ? rooms.open(document) : deps.signIn().then(() => rooms.open(document))

  /** As `sync/socket/syncSockets.ts` does it. */
  async function admit(link: Link, person: Person, document: DocumentName): Promise<void> {
    const early = accessOf(person)
    if (early.access === 'none') return link.transport.close(early.failure)
    const room = await openRoom(document).catch(() => null)
    if (room === null) return link.transport.close('store-failing')
    if (room === 'no-such-document') return oracle.fail('S21 · a document that is there was not found')
    const verdict = accessOf(person)
    if (verdict.access === 'none') return link.transport.close(verdict.failure)
    const session = new RoomSocket(
      { person, tokenHash: person.id, admitted: verdict, knowsStatus: true },
      watchedTransport(link.transport, (frame) => deps.sent(person, frame), life),
    )
    room.join(session)
    link.attach({
      get closed() {
        return session.closed
      },
      get isStill() {
        return life.isStill
      },
      receive(frame) {
        if (session.closed) return
        const read = readFrame(frame)
        if ('refused' in read) session.close(read.refused)
        else room.receive(session, read.message, read.bytes)
      },
      ended() {
        links.delete(link)
        life.run(() => room.leave(session))
      },
    })
  }

  async function stop(): Promise<void> {
    const open = [...rooms.rooms.values()]
    await rooms.close(60_000)
    for (const room of open) {
      // An idle room resolves at once; unsaved updates take as long as the disk.
      const aMomentLater = new Promise<false>((resolve) => clock.after(0, () => resolve(false)))
      const isIdle = await Promise.race([room.whenIdle().then(() => true), aMomentLater])
      if (!isIdle) oracle.fail(`S23 · a shutdown left something of ${room.document} that was not stored`)
    }
    if (deps.beforeEnd !== null) await deps.beforeEnd()
    // People who were being let in meanwhile are in no room, or in an orphaned one.
    for (const link of links) link.transport.close('restarting')
    life.isOver = true
  }

  return {
    rooms,
    get isOver() {
      return life.isOver
    },
    accept(link, person, document) {
      links.add(link)
      life.run(() => void admit(link, person, document))
    },
    wake() {
      for (const link of links) link.wake()
    },
    judgePerson(id) {
      rooms.recheckAccess(
        (session) => accessOf(session.person),
        (session) => session.person.id === id,
      )
    },
    kill() {
      life.isOver = true
      for (const link of links) link.cut()
    },
    stop() {
      stopped ??= stop()
      return stopped
    },
  }
}

/** A transport whose frames somebody looks at, and which reaches the process when that has a turn. */
function watchedTransport(transport: Transport, sent: (frame: Frame) => void, { run }: Life): Transport {
  return {
    send(frame, whenFlushed) {
      sent(frame)
      transport.send(frame, whenFlushed === undefined ? undefined : () => run(whenFlushed))
    },
    close: (failure) => transport.close(failure),
    pause: () => transport.pause(),
    resume: () => transport.resume(),
    get bufferedBytes() {
      return transport.bufferedBytes
    },
  }
}
