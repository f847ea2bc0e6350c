/**
 * All open documents of this server: opened once however many ask at the same time, looked after while they are open,
 * put away when nobody needs them.
 */
import type { Clock } from '../../shared/clock.ts'
import type { DocumentName } from '../../shared/ids.ts'
import { every } from '../pacing/clock.ts'
import { runJob } from '../pacing/jobBounds.ts'
import { createPace } from '../pacing/throttleByKey.ts'
import type { StoreOutcome } from '../store/versionStore.ts'
import { withinLayout } from './access.ts'
import { withFewUpdates } from './condense.ts'
import { withCurrentLayout, type DocumentLayout } from './documentLayout.ts'
import type { VersionReason } from './history.ts'
import { createListeners } from './listeners.ts'
import type { Measure } from './budget/measure.ts'
import { createPersonBudgets, type PersonBudgets } from './budget/personBudget.ts'
import { Room } from './room.ts'
import type { OnCommitted, RoomDeps } from './roomDeps.ts'
import type { ReadDocument } from './roomReads.ts'
import type { RoomSocket, AccessDecision } from './roomSocket.ts'
import { createGathering, createTurnPace } from './turns/turnPace.ts'

/** How long without an edit before a document's Y.Doc is discarded. */
const FREEZE_AFTER_MS = 10_000
/** The same while memory allows: after a minute's thought, people go on writing without a rebuild of the document. */
const FREEZE_WITH_ROOM_AFTER_MS = 120_000
/** The room for live documents together, encoded. As Y.Docs they are some eight times as large. */
const LIVE_BYTES = 2 * 1024 * 1024
/** How long without an edit before the state is stored as a version. */
const VERSION_AFTER_MS = 5 * 60_000
/** How long nobody may have been there before a room is put away. */
const EVICT_AFTER_MS = 60_000
/** Updates since the snapshot that are worth a compaction in a quiet moment, and in any moment. */
const COMPACT_QUIET_ABOVE = 50
const COMPACT_ALWAYS_ABOVE = 2000
const COMPACT_QUIET_AFTER_MS = 2000

/** How long a shutdown may go on compacting. */
const TIDY_MS = 2000

const SWEEP_EVERY_MS = 1000
/** Cursors move many times a second; nobody sees more than this. */
const PRESENCE_EVERY_MS = 40
/** y-websocket reconnects after 30 s without a data message. */
const KEEP_ALIVE_EVERY_MS = 20_000

export type RoomsDeps = Pick<RoomDeps, 'log' | 'condense' | 'diffElsewhere' | 'piecesElsewhere' | 'onEvent'> & {
  readonly clock: Clock
  /** How the time is measured that people cause. */
  readonly measure: Measure
  /** How documents of this release are laid out. */
  readonly layout: DocumentLayout
  /** In place of {@link LIVE_BYTES}. */
  readonly liveBytes?: number
  /**
   * Whether this node compacts documents and stores versions of them: one of several nodes does. A server that runs
   * alone always does.
   */
  readonly mayTidy?: () => boolean
  /** Milliseconds since the epoch by a clock on which all nodes agree; a server that runs alone uses its own. */
  readonly sharedNow?: () => number
}

/** An empty update asks other nodes for the people in a document. */
const ASK = new Uint8Array(0)

/** The result of opening a room. `no-such-document` is certain; a load that fails throws. */
type Opened = Room | 'no-such-document'

export interface Rooms {
  /** Finds or loads a room. @throws if the document cannot be loaded: it is then not open, and nothing is empty */
  open(document: DocumentName): Promise<Opened>
  /** Reads a committed document, opening it if need be. @returns null if there is none */
  read<T>(document: DocumentName, view: ReadDocument<T>): Promise<T | null>
  /** The committed sequence of a document, without building it. @returns null if there is none */
  sequenceOf(document: DocumentName): Promise<number | null>
  /** Stores the committed state as a version. */
  saveVersion(document: DocumentName, reason: VersionReason): Promise<StoreOutcome | 'no-such-document'>
  /** Judges all sockets again, or those on documents that `concerns` names. */
  recheckAccess(
    accessOf: (socket: RoomSocket, document: DocumentName) => AccessDecision,
    concerns?: (socket: RoomSocket) => boolean,
  ): void
  /** Calls `listener` after each commit, with the stored entries. @returns the function that removes the listener */
  onCommitted(listener: OnCommitted): () => void
  /** Calls `listener` when another node wrote with a higher layout than the document had. @returns the function that removes the listener */
  onLayoutRaised(listener: (document: DocumentName) => void): () => void
  /** Calls `listener` with the presence of people here, for other nodes; an empty update asks for theirs. @returns the function that removes the listener */
  onPresence(listener: (document: DocumentName, update: Uint8Array) => void): () => void
  /** Takes presence that another node sent. */
  receivePresence(document: DocumentName, update: Uint8Array): void
  /** Another node wrote: the document has this sequence by now. Listeners of commits are called when this node can read it. */
  follow(document: DocumentName, sequence: number): void
  /** Calls `listener` when a socket joined or left a document. @returns the function that removes the listener */
  onAudienceChanged(listener: (document: DocumentName) => void): () => void
  /** People's remaining budgets, over sockets and HTTP together. */
  readonly budgets: PersonBudgets
  /** Open rooms, for metrics and tests. */
  readonly rooms: ReadonlyMap<DocumentName, Room>
  /** Commits what waits, then closes every socket with "restarting". */
  close(deadlineMs: number): Promise<void>
}

export function createRooms(deps: RoomsDeps): Rooms {
  const rooms = new Map<DocumentName, Room>()
  const loading = new Map<DocumentName, Promise<Opened>>()
  const tending = new Set<Room>()
  /** For more live documents, at the last sweep. */
  let hasRoom = true
  const committed = createListeners<Parameters<OnCommitted>>()
  const layoutRaised = createListeners<[DocumentName]>()
  const presence = createListeners<[DocumentName, Uint8Array]>()
  const audienceChanged = createListeners<[DocumentName]>()
  const { clock } = deps
  const gatherPresence = createGathering(clock, PRESENCE_EVERY_MS)
  let closed = false

  const roomDeps: RoomDeps = {
    log: deps.log,
    condense: deps.condense,
    diffElsewhere: deps.diffElsewhere,
    piecesElsewhere: deps.piecesElsewhere,
    onEvent: deps.onEvent,
    onCommitted: committed.notify,
    onLayoutRaised: layoutRaised.notify,
    onPresence: presence.notify,
    onAudienceChanged: audienceChanged.notify,
    now: () => clock.now(),
    sharedNow: deps.sharedNow ?? (() => clock.now()),
    budgets: createPersonBudgets({ now: () => clock.now(), measure: deps.measure }),
    wait: (milliseconds) => new Promise((resolve) => clock.after(milliseconds, resolve)),
    turnPace: createTurnPace(clock),
    // During the close nobody is shown who leaves: everybody does.
    gatherPresence: (flush) => gatherPresence(() => closed || flush()),
  }

  async function load(document: DocumentName): Promise<Opened> {
    const stored = await deps.log.load(document)
    if (stored === null) return 'no-such-document'
    const current = await withCurrentLayout(document, stored, deps.log, deps.layout)
    const room = new Room(document, await withFewUpdates(current.stored, deps.condense), roomDeps)
    rooms.set(document, room)
    presence.notify(document, ASK)
    if (closed) room.takeNoMore()
    if (current.entries.length > 0)
      committed.notify(document, current.entries, { sequence: current.stored.sequence, byOthers: false })
    return room
  }

  function open(document: DocumentName): Promise<Opened> {
    const room = rooms.get(document)
    if (room !== undefined) return Promise.resolve(room)
    const underWay = loading.get(document)
    if (underWay !== undefined) return underWay
    const started = load(document).finally(() => loading.delete(document))
    loading.set(document, started)
    return started
  }

  async function followWhenLoaded(document: DocumentName, sequence: number): Promise<void> {
    const opened = await loading.get(document)?.catch(() => null)
    if (opened instanceof Room) opened.follow(sequence)
  }

  const turn = createPace(clock, 0)
  /** Many become quiet in the same second. */
  const freezeInTurn = (room: Room) => new Promise<void>((resolve) => turn(() => resolve(room.freeze())))
  const freezeAfterMs = (): number => (hasRoom ? FREEZE_WITH_ROOM_AFTER_MS : FREEZE_AFTER_MS)

  /** Upkeep of one room; never two at once, never in the way of an edit, and retried later after a failure. */
  async function tend(room: Room): Promise<void> {
    if (tending.has(room)) return
    tending.add(room)
    try {
      const quiet = room.quietFor()
      if (quiet > freezeAfterMs() && room.replica.kind === 'live') await freezeInTurn(room)
      const isOurs = deps.mayTidy?.() ?? true
      const worthwhile = quiet > COMPACT_QUIET_AFTER_MS && room.uncompacted > COMPACT_QUIET_ABOVE
      if (isOurs && (worthwhile || room.uncompacted > COMPACT_ALWAYS_ABOVE)) await room.history.compact()
      const unused = room.unusedFor() > EVICT_AFTER_MS
      if (isOurs && room.unversioned && (unused || quiet > VERSION_AFTER_MS))
        await room.history.saveVersion({ cause: 'quiet' })
      if (unused && !(isOurs && room.unversioned) && room.unusedFor() > EVICT_AFTER_MS) {
        rooms.delete(room.document)
        room.destroy()
      }
    } catch (error) {
      deps.onEvent({ kind: 'upkeep-failed', document: room.document, error })
    } finally {
      tending.delete(room)
    }
  }

  const endSweeping = every(clock, SWEEP_EVERY_MS, () => {
    hasRoom = liveBytesIn(rooms.values()) <= (deps.liveBytes ?? LIVE_BYTES)
    for (const room of rooms.values()) {
      room.audience.endSilentPresence()
      void runJob(
        'room-upkeep',
        clock,
        () => tend(room),
        (error) => deps.onEvent({ kind: 'upkeep-failed', document: room.document, error }),
      )
    }
  })
  const endKeepingAlive = every(clock, KEEP_ALIVE_EVERY_MS, () => {
    for (const room of rooms.values()) room.audience.keepAlive()
  })

  return {
    open,
    rooms,
    budgets: roomDeps.budgets,
    onCommitted: committed.add,
    onLayoutRaised: layoutRaised.add,
    onPresence: presence.add,
    receivePresence: (document, update) => rooms.get(document)?.audience.receiveRemotePresence(update),
    onAudienceChanged: audienceChanged.add,
    follow(document, sequence) {
      const room = rooms.get(document)
      if (room !== undefined) return room.follow(sequence)
      // Later loads read all of it; a load under way may have read before.
      committed.notify(document, [], { sequence, byOthers: true })
      void followWhenLoaded(document, sequence)
    },
    async read(document, view) {
      const room = await open(document)
      return room === 'no-such-document' ? null : room.read(view)
    },
    async sequenceOf(document) {
      const room = await open(document)
      return room === 'no-such-document' ? null : room.committedSequence()
    },
    async saveVersion(document, reason) {
      const room = await open(document)
      return room === 'no-such-document' ? room : room.history.saveVersion(reason)
    },
    recheckAccess(accessOf, concerns = () => true) {
      for (const room of rooms.values()) {
        const judge = (socket: RoomSocket) =>
          withinLayout(accessOf(socket, room.document), room.layout, deps.layout.schema)
        room.audience.judge(judge, concerns)
      }
    },
    async close(deadlineMs) {
      if (closed) return
      closed = true
      endSweeping()
      endKeepingAlive()
      // Otherwise somebody who keeps typing would still be under way when the others are done.
      for (const room of rooms.values()) room.takeNoMore()
      await within(clock, deadlineMs, Promise.all([...rooms.values()].map((room) => room.whenIdle())))
      for (const room of rooms.values()) {
        for (const socket of room.audience.sockets) socket.close('restarting')
      }
      // So that the first visitor after the restart does not wait. Unfinished work is no loss.
      const untidy = [...rooms.values()].filter((room) => room.uncompacted > COMPACT_QUIET_ABOVE)
      await within(
        clock,
        Math.min(TIDY_MS, deadlineMs),
        Promise.allSettled(untidy.map((room) => room.history.compact())),
      )
      for (const room of rooms.values()) room.destroy()
      rooms.clear()
    },
  }
}

/** Waits for `work`, but no longer than this. */
async function within(clock: Clock, milliseconds: number, work: Promise<unknown>): Promise<void> {
  const deadline = Promise.withResolvers<void>()
  const callOff = clock.after(milliseconds, deadline.resolve)
  await Promise.race([work, deadline.promise])
  // A timer that is left would keep the process alive.
  callOff()
}

function liveBytesIn(rooms: Iterable<Room>): number {
  let bytes = 0
  for (const room of rooms) bytes += room.replica.liveBytes
  return bytes
}
