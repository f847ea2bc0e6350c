/** Loads that fail or take long, on a clock that the test moves: earlier faults elsewhere. */
import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { CURRENT_LAYOUT } from '../../server/documents/currentLayout.ts'
import { openSqliteUpdateLog } from '../../server/store/sqliteUpdateLog.ts'
import { condenseNow } from '../../server/sync/condense.ts'
import { diffNow } from '../../server/sync/diff/diff.ts'
import { piecesOf } from '../../server/sync/pieces/pieces.ts'
import { measureBy } from '../harness/measureBy.ts'
import { createRooms } from '../../server/sync/rooms.ts'
import type { Clock } from '../../shared/clock.ts'
import { Incarnation, type DocumentName } from '../../shared/ids.ts'
import { layOutPlan } from '../../shared/plans/layout.ts'
import { connect, DOCUMENT } from '../harness/testRoom.ts'
import { theme, write } from '../harness/textOfPlan.ts'
import { createAgenda } from '../simulation/virtualClock.ts'

/** @param load runs before every load, and `loaded` after it; they may throw */
async function openRooms(load: (clock: Clock) => Promise<void>, loaded: () => Promise<void> = async () => {}) {
  const clock = createAgenda()
  const pass = (milliseconds: number) => clock.pass(milliseconds, () => {})
  const log = openSqliteUpdateLog(':memory:')
  const doc = new Y.Doc()
  layOutPlan(doc)
  const state = Y.encodeStateAsUpdate(doc)
  const incarnation = Incarnation.parse('first')
  const documents = [DOCUMENT, ...Array.from({ length: 50 }, (_, at) => `plan/sid-2027/x${at}` as DocumentName)]
  await log.create(
    documents.map((document) => ({ document, incarnation, schema: CURRENT_LAYOUT.schema, state, person: null })),
  )
  const calls = { load: 0 }
  const rooms = createRooms({
    log: {
      ...log,
      async load(document) {
        calls.load += 1
        await load(clock)
        const stored = await log.load(document)
        await loaded()
        return stored
      },
    },
    condense: async (of, isToLast) => condenseNow(of, isToLast),
    diffElsewhere: async (encoded, since) => diffNow(encoded, since),
    piecesElsewhere: async (encoded) => piecesOf(encoded),
    clock,
    measure: measureBy(() => clock.now()),
    layout: CURRENT_LAYOUT,
    onEvent: () => {},
  })
  return { log, rooms, documents, calls, state, clock, pass }
}

test('S21 · a failed load leaves nothing open behind, and nothing stored is touched', async () => {
  let failing = true
  const { log, rooms, documents, state, clock, pass } = await openRooms(async () => {
    if (failing) throw new Error('planted: cannot read')
  })
  const waiting = clock.waiting
  for (const document of documents) await expect(rooms.open(document)).rejects.toThrow('cannot read')
  expect([rooms.rooms.size, clock.waiting]).toEqual([0, waiting])
  await pass(60_000)
  await rooms.close(100)
  for (const document of documents) expect((await log.load(document))?.snapshot.state).toEqual(state)
  failing = false
})

test('S21 · a first state that takes longer than a client waits is loaded once, and the client that came back gets it', async () => {
  const { rooms, calls, pass } = await openRooms((clock) => new Promise((resolve) => clock.after(70_000, resolve)))
  const first = rooms.open(DOCUMENT)
  // y-websocket gives up after 30 seconds without a message, and comes back.
  await pass(31_000)
  const second = rooms.open(DOCUMENT)
  await pass(31_000)
  const third = rooms.open(DOCUMENT)
  await pass(9000)
  const room = await third
  expect([await first, await second]).toEqual([room, room])
  expect(calls.load).toBe(1)
  if (room === 'no-such-document') throw new Error('the document is gone')
  const socket = connect('a')
  room.join(socket.session)
  await pass(0)
  await room.whenIdle()
  expect(socket.sent.length).toBeGreaterThan(0)
  const closing = rooms.close(100)
  await pass(200)
  await closing
})

test('a commit of another node is in a room whose load had read before that commit and ended after it', async () => {
  const hasRead = Promise.withResolvers<void>()
  const mayEnd = Promise.withResolvers<void>()
  const { log, rooms, state, pass } = await openRooms(
    async () => {},
    () => {
      hasRead.resolve()
      return mayEnd.promise
    },
  )
  const opening = rooms.open(DOCUMENT)
  await hasRead.promise
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  const before = Y.encodeStateVector(doc)
  write('of another node')(doc)
  const update = Y.encodeStateAsUpdate(doc, before) as Uint8Array<ArrayBuffer>
  const sequences = await log.commit([{ document: DOCUMENT, update, person: null, clients: [doc.clientID] }])
  rooms.follow(DOCUMENT, sequences.get(DOCUMENT) ?? 0)
  mayEnd.resolve()
  await opening
  await pass(0)
  expect(await rooms.read(DOCUMENT, theme)).toBe('of another node')
  const closing = rooms.close(100)
  await pass(200)
  await closing
})
