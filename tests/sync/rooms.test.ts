/** Upkeep of open rooms, on a clock that the test moves. */
import { DOCUMENT_SCHEMA } from '../../shared/documents/api.ts'
import * as Y from 'yjs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CURRENT_LAYOUT } from '../../server/documents/currentLayout.ts'
import { systemClock } from '../../server/pacing/clock.ts'
import { openSqliteUpdateLog } from '../../server/store/sqliteUpdateLog.ts'
import type { UpdateLog } from '../../server/store/updateLog.ts'
import { condenseNow } from '../../server/sync/condense.ts'
import { diffNow } from '../../server/sync/diff/diff.ts'
import { piecesOf } from '../../server/sync/pieces/pieces.ts'
import { measureBy } from '../harness/measureBy.ts'
import { writeEntries } from '../../server/sync/presenceEntries.ts'
import { createRooms } from '../../server/sync/rooms.ts'
import { Incarnation } from '../../shared/ids.ts'
import { layOutPlan } from '../../shared/plans/layout.ts'
import { MESSAGE, presenceFrame } from '../../shared/wire.ts'
import { putFaultsInto } from '../harness/faultyLog.ts'
import { connect, DOCUMENT } from '../harness/testRoom.ts'
import { themeOf } from '../harness/textOfPlan.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

async function openRooms(log: UpdateLog = openSqliteUpdateLog(':memory:'), liveBytes?: number) {
  const doc = new Y.Doc()
  layOutPlan(doc)
  const state = Y.encodeStateAsUpdate(doc)
  await log.create([
    { document: DOCUMENT, incarnation: Incarnation.parse('first'), schema: DOCUMENT_SCHEMA, state, person: null },
  ])
  const rooms = createRooms({
    log,
    condense: async (of, isToLast) => condenseNow(of, isToLast),
    diffElsewhere: async (encoded, since) => diffNow(encoded, since),
    piecesElsewhere: async (encoded) => piecesOf(encoded),
    clock: systemClock,
    measure: measureBy(() => systemClock.now()),
    layout: CURRENT_LAYOUT,
    ...(liveBytes === undefined ? {} : { liveBytes }),
    onEvent: (trouble) => {
      throw new Error(trouble.kind)
    },
  })
  const room = await rooms.open(DOCUMENT)
  if (room === 'no-such-document') throw new Error('the document is gone')
  const write = async (count: number) => {
    const socket = connect('a')
    room.join(socket.session)
    for (let edit = 0; edit < count; edit++) {
      const before = Y.encodeStateVector(doc)
      themeOf(doc).insert(0, 'x')
      const update = Y.encodeStateAsUpdate(doc, before) as Uint8Array<ArrayBuffer>
      room.receive(socket.session, { kind: 'content', step: 'update', update }, update.length)
    }
    await room.whenIdle()
    return socket
  }
  return { log, rooms, room, write }
}

function anUpdate(): Uint8Array<ArrayBuffer> {
  const doc = new Y.Doc()
  doc.getText('x').insert(0, 'x')
  return new Uint8Array(Y.encodeStateAsUpdate(doc))
}

test('S18 · a data message goes out at least every 25 seconds', async () => {
  const { rooms, write } = await openRooms()
  const socket = await write(0)
  const before = socket.sent.length
  await vi.advanceTimersByTimeAsync(25_000)
  expect(socket.sent.length).toBeGreaterThan(before)
  const closing = rooms.close(100)
  await vi.advanceTimersByTimeAsync(200)
  await closing
})

test('S71 · a client silent at another node has left every screen after 36 seconds', async () => {
  const { rooms, write } = await openRooms()
  const { sent } = await write(0)
  const entry = { client: 7, clock: 100, json: JSON.stringify({ user: { id: 'anna' } }) }
  rooms.receivePresence(DOCUMENT, writeEntries([entry]))
  await vi.advanceTimersByTimeAsync(36_000)
  expect(sent).toContainEqual(presenceFrame(writeEntries([{ ...entry, json: 'null' }])))
  const closing = rooms.close(100)
  await vi.advanceTimersByTimeAsync(200)
  await closing
})

test('S24 · a document stays live for two minutes after an edit while there is room, and for ten seconds otherwise', async () => {
  for (const [liveBytes, seconds] of [
    [100_000, 120],
    [10, 10],
  ] as const) {
    const { rooms, room, write } = await openRooms(undefined, liveBytes)
    await write(3)
    await vi.advanceTimersByTimeAsync((seconds - 1) * 1000)
    expect(room.replica.kind).toBe('live')
    await vi.advanceTimersByTimeAsync(3000)
    expect(room.replica.kind).toBe('frozen')
    const closing = rooms.close(100)
    await vi.advanceTimersByTimeAsync(200)
    await closing
  }
})

test('S24 S25 S29 · after an edit the document is compacted, frozen and kept as a version, in that order', async () => {
  const { log, rooms, room, write } = await openRooms(undefined, 0)
  await write(100)
  expect(room.replica.kind).toBe('live')
  await vi.advanceTimersByTimeAsync(4000)
  expect(room.uncompacted).toBe(0)
  await vi.advanceTimersByTimeAsync(8000)
  expect(room.replica.kind).toBe('frozen')
  expect(room.unversioned).toBe(true)
  await vi.advanceTimersByTimeAsync(5 * 60_000)
  expect(room.unversioned).toBe(false)
  expect((await log.versions.list(DOCUMENT)).map(({ cause }) => cause)).toEqual(['quiet', 'created'])
  const closing = rooms.close(100)
  await vi.advanceTimersByTimeAsync(200)
  await closing
})

test('S23 · a shutdown that has nothing to store waits for nothing, and leaves no timer that would keep the process', async () => {
  const { log, rooms, write } = await openRooms()
  const socket = await write(1)
  await rooms.close(60_000)
  expect(socket.closed).toBe('restarting')
  await log.close()
  expect(vi.getTimerCount()).toBe(0)
})

test('S23 · once a shutdown has begun nothing more is read and nobody is let in; received messages are stored and answered', async () => {
  const faults = putFaultsInto(openSqliteUpdateLog(':memory:'))
  const { rooms, room, write } = await openRooms(faults.log)
  const socket = await write(1)
  faults.holdSyncs()
  room.receive(socket.session, { kind: 'content', step: 'update', update: anUpdate() }, 20)
  room.receive(socket.session, { kind: 'ack', n: new Uint8Array([1]) }, 3)
  await vi.advanceTimersByTimeAsync(20)
  const closing = rooms.close(10_000)
  const late = connect('late')
  room.join(late.session)
  expect([socket.paused, socket.closed, late.closed]).toEqual([true, null, 'restarting'])
  faults.release()
  await vi.advanceTimersByTimeAsync(20)
  await closing
  expect(socket.sent.some((frame) => frame[0] === MESSAGE.ack)).toBe(true)
  expect(socket.closed).toBe('restarting')
  expect((await faults.log.head(DOCUMENT))?.sequence).toBe(2)
})

test('S29 · a room that nobody uses is put away, but not before its edits are kept as a version', async () => {
  const { log, rooms, room, write } = await openRooms()
  const socket = await write(3)
  await vi.advanceTimersByTimeAsync(90_000)
  expect(rooms.rooms.size).toBe(1)
  room.leave(socket.session)
  await vi.advanceTimersByTimeAsync(65_000)
  expect(rooms.rooms.size).toBe(0)
  expect(await log.versions.list(DOCUMENT)).toHaveLength(2)
  expect(await rooms.sequenceOf(DOCUMENT)).toBe(3)
  const closing = rooms.close(100)
  await vi.advanceTimersByTimeAsync(200)
  await closing
})
