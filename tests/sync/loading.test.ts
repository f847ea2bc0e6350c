/** Loads that fail or take long, on a clock that the test moves: what has gone wrong elsewhere. */
import * as Y from 'yjs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CURRENT_LAYOUT } from '../../server/documents/currentLayout.ts'
import { systemClock } from '../../server/store/clock.ts'
import { openSqliteUpdateLog } from '../../server/store/sqliteUpdateLog.ts'
import { condenseNow } from '../../server/sync/condense.ts'
import { createRooms } from '../../server/sync/rooms.ts'
import { Incarnation, type DocumentName } from '../../shared/ids.ts'
import { layOutPlan } from '../../shared/plans/layout.ts'
import { connect, DOCUMENT } from '../harness/testRoom.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** @param load stands before every load; it may throw */
async function openRooms(load: () => Promise<void>) {
  const log = openSqliteUpdateLog(':memory:')
  const doc = new Y.Doc()
  layOutPlan(doc)
  const state = Y.encodeStateAsUpdate(doc)
  const incarnation = Incarnation.parse('first')
  const documents = [DOCUMENT, ...Array.from({ length: 50 }, (_, at) => `plan/sid-2027/x${at}` as DocumentName)]
  await log.create(documents.map((document) => ({ document, incarnation, schema: 1, state, person: null })))
  const calls = { load: 0 }
  const rooms = createRooms({
    log: {
      ...log,
      async load(document) {
        calls.load += 1
        await load()
        return log.load(document)
      },
    },
    condense: async (of, isToLast) => condenseNow(of, isToLast),
    clock: systemClock,
    layout: CURRENT_LAYOUT,
    onEvent: () => {},
  })
  return { log, rooms, documents, calls, state }
}

test('S21 · a failed load leaves nothing open behind, and nothing stored is touched', async () => {
  let failing = true
  const { log, rooms, documents, state } = await openRooms(async () => {
    if (failing) throw new Error('planted: cannot read')
  })
  const timers = vi.getTimerCount()
  for (const document of documents) await expect(rooms.open(document)).rejects.toThrow('cannot read')
  expect([rooms.rooms.size, vi.getTimerCount()]).toEqual([0, timers])
  await vi.advanceTimersByTimeAsync(60_000)
  await rooms.close(100)
  for (const document of documents) expect((await log.load(document))?.snapshot.state).toEqual(state)
  failing = false
})

test('S21 · a first state that takes longer than a client waits is loaded once, and the client that came back gets it', async () => {
  const { rooms, calls } = await openRooms(() => new Promise((resolve) => setTimeout(resolve, 70_000)))
  const first = rooms.open(DOCUMENT)
  // y-websocket gives up after 30 seconds without a message, and comes back.
  await vi.advanceTimersByTimeAsync(31_000)
  const second = rooms.open(DOCUMENT)
  await vi.advanceTimersByTimeAsync(31_000)
  const third = rooms.open(DOCUMENT)
  await vi.advanceTimersByTimeAsync(9000)
  const room = await third
  expect([await first, await second]).toEqual([room, room])
  expect(calls.load).toBe(1)
  if (room === 'no-such-document') throw new Error('the document is gone')
  const socket = connect('a')
  room.join(socket.session)
  await room.whenIdle()
  expect(socket.sent.length).toBeGreaterThan(0)
  const closing = rooms.close(100)
  await vi.advanceTimersByTimeAsync(200)
  await closing
})
