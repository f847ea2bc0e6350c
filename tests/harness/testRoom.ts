/** A room without a network: its log is real, its time is ours, and its sockets keep the frames sent to them. */
import { DOCUMENT_SCHEMA } from '../../shared/documents/api.ts'
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { openSqliteUpdateLog } from '../../server/store/sqliteUpdateLog.ts'
import type { UpdateLog } from '../../server/store/updateLog.ts'
import { condenseNow } from '../../server/sync/condense.ts'
import { diffNow } from '../../server/sync/diff/diff.ts'
import { piecesOf } from '../../server/sync/pieces/pieces.ts'
import { measureBy } from './measureBy.ts'
import { createPersonBudgets, type PersonBudgets } from '../../server/sync/budget/personBudget.ts'
import { Room } from '../../server/sync/room.ts'
import type { RoomEvent, RoomDeps } from '../../server/sync/roomDeps.ts'
import type { TurnPace } from '../../server/sync/turns/turnPace.ts'
import { RoomSocket, type Transport } from '../../server/sync/roomSocket.ts'
import { Incarnation, PersonId, type DocumentName } from '../../shared/ids.ts'
import type { SocketFailure } from '../../shared/failures.ts'
import { layOutPlan } from '../../shared/plans/layout.ts'
import { MESSAGE, SYNC, type Frame } from '../../shared/wire.ts'

export const DOCUMENT = 'plan/sid-2027/dk' as DocumentName

const LONG_WAIT_MS = 6000

export interface TestRoom {
  readonly room: Room
  readonly log: UpdateLog
  readonly troubles: RoomEvent[]
  readonly budgets: PersonBudgets
  /** How often it has waited a moment, so that others were served. */
  readonly pauses: () => number
  /** Moves the room's clock. */
  readonly pass: (milliseconds: number) => void
  /** Loads the document again, as another process would. */
  reopen(): Promise<Room>
}

/**
 * @param untilDiffed delays answers that are made elsewhere; they then have taken two seconds
 * @param turnPace turns begin at once, unless it says when
 */
export async function openTestRoom(
  log: UpdateLog = openSqliteUpdateLog(':memory:'),
  untilDiffed: () => Promise<void> = async () => {},
  turnPace: TurnPace = (begin) => begin(),
): Promise<TestRoom> {
  let now = 0
  const budgets = createPersonBudgets({ now: () => now, measure: measureBy(() => now) })
  /** Waits that are not over. */
  let waits: { readonly until: number; readonly end: () => void }[] = []
  const troubles: RoomEvent[] = []
  let pauses = 0
  const deps: RoomDeps = {
    log,
    condense: async (of, isToLast) => condenseNow(of, isToLast),
    async diffElsewhere(encoded, since) {
      await untilDiffed()
      return { ...diffNow(encoded, since), tookMs: 2000 }
    },
    piecesElsewhere: async (encoded) => piecesOf(encoded),
    now: () => now,
    sharedNow: () => now,
    budgets,
    turnPace,
    // Short waits are those of retries, and end at once.
    wait(milliseconds) {
      if (milliseconds >= LONG_WAIT_MS) return new Promise((end) => waits.push({ until: now + milliseconds, end }))
      pauses += 1
      return Promise.resolve()
    },
    gatherPresence: (flush) => flush(),
    onCommitted: () => {},
    onLayoutRaised: () => {},
    onPresence: () => {},
    onAudienceChanged: () => {},
    onEvent: (trouble) => troubles.push(trouble),
  }
  const doc = new Y.Doc()
  layOutPlan(doc)
  const state = Y.encodeStateAsUpdate(doc)
  await log.create([
    { document: DOCUMENT, incarnation: Incarnation.parse('first'), schema: DOCUMENT_SCHEMA, state, person: null },
  ])

  async function load(): Promise<Room> {
    const stored = await log.load(DOCUMENT)
    if (stored === null) throw new Error('the document is gone')
    return new Room(DOCUMENT, stored, deps)
  }
  return {
    room: await load(),
    log,
    troubles,
    budgets,
    pauses: () => pauses,
    pass: (milliseconds) => {
      now += milliseconds
      const over = waits.filter(({ until }) => until <= now)
      waits = waits.filter(({ until }) => until > now)
      for (const { end } of over) end()
    },
    reopen: load,
  }
}

export interface TestSocket {
  readonly session: RoomSocket
  readonly sent: Frame[]
  /** The document as shown to this socket. */
  readonly doc: Y.Doc
  closed: SocketFailure | null
  paused: boolean
  /** The bytes that the transport claims to hold back; frames are only counted then. */
  bufferedBytes: number
  /** The transport has sent everything. */
  drain(): void
}

export function connect(name: string, access: 'write' | 'read' = 'write'): TestSocket {
  const flushed: (() => void)[] = []
  const sent: Frame[] = []
  const doc = new Y.Doc()
  const transport: Transport = {
    send(frame, whenFlushed) {
      sent.push(frame)
      show(doc, frame)
      if (whenFlushed !== undefined) flushed.push(whenFlushed)
    },
    close: (failure) => (self.closed = failure),
    pause: () => (self.paused = true),
    resume: () => (self.paused = false),
    get bufferedBytes() {
      return self.bufferedBytes
    },
  }
  const person = {
    id: PersonId.parse(name),
    name,
    email: `${name}@demo.example`,
    role: 'planner',
    memberships: [],
    standing: 'approved',
  } as const
  const admitted = access === 'write' ? ({ access, reason: null } as const) : ({ access, reason: 'role' } as const)
  const session = new RoomSocket(
    { person: { ...person, memberships: [] }, tokenHash: name, admitted, knowsStatus: true },
    transport,
  )
  const self: TestSocket = {
    session,
    sent,
    doc,
    closed: null,
    paused: false,
    bufferedBytes: 0,
    drain() {
      self.bufferedBytes = 0
      for (const callback of flushed.splice(0)) callback()
    },
  }
  return self
}

function show(doc: Y.Doc, frame: Frame): void {
  const decoder = decoding.createDecoder(frame)
  if (decoding.readVarUint(decoder) !== MESSAGE.sync) return
  if (decoding.readVarUint(decoder) !== SYNC.step1) Y.applyUpdate(doc, decoding.readVarUint8Array(decoder))
}
