import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { openSqliteUpdateLog } from '../../server/store/sqliteUpdateLog.ts'
import { AT_A_TIME_MS, createTurnPace } from '../../server/sync/turns/turnPace.ts'
import { connect, DOCUMENT, openTestRoom, type TestSocket } from '../harness/testRoom.ts'
import { createAgenda } from '../simulation/virtualClock.ts'

async function openPacedRoom(listeners: number) {
  const clock = createAgenda()
  const log = openSqliteUpdateLog(':memory:')
  let commits = 0
  const counted = {
    ...log,
    async commit(...batch: Parameters<typeof log.commit>) {
      commits += 1
      return log.commit(...batch)
    },
  }
  const { room } = await openTestRoom(counted, undefined, createTurnPace(clock))
  const [writer, ...readers] = ['writer', ...Array.from({ length: listeners }, (_, at) => `reader${at}`)].map((name) =>
    connect(name),
  )
  if (writer === undefined) throw new Error('nobody is here')
  for (const { session } of [writer, ...readers]) room.join(session)
  await room.whenIdle()
  for (const { sent } of [writer, ...readers]) sent.length = 0
  return {
    room,
    log,
    writer,
    readers,
    commits: () => commits,
    pass: (milliseconds: number) => clock.pass(milliseconds, () => {}),
    type: (socket: TestSocket, text: string) => {
      const doc = new Y.Doc()
      doc.getText('text').insert(0, text)
      const update = Y.encodeStateAsUpdate(doc) as Uint8Array<ArrayBuffer>
      room.receive(socket.session, { kind: 'content', step: 'update', update }, update.length)
    },
  }
}

test('S110 · edits of ten milliseconds are one turn: one commit, and one frame for each who reads along', async () => {
  const { type, pass, writer, readers, commits, log } = await openPacedRoom(2)
  const [reader] = readers
  if (reader === undefined) throw new Error('nobody reads')
  type(writer, 'one')
  await pass(6)
  type(reader, 'two')
  type(writer, 'three')
  await pass(3)
  expect([reader.sent.length, commits()]).toEqual([0, 0])
  await pass(2)
  expect([readers.map(({ sent }) => sent.length), commits()]).toEqual([[1, 1], 1])
  expect((await log.head(DOCUMENT))?.sequence).toBe(3)
})

test('S110 · where more than four read along, edits wait for fourteen', async () => {
  const { type, pass, writer, readers } = await openPacedRoom(5)
  type(writer, 'one')
  await pass(13)
  expect(readers.map(({ sent }) => sent.length)).toEqual([0, 0, 0, 0, 0])
  await pass(2)
  expect(readers.map(({ sent }) => sent.length)).toEqual([1, 1, 1, 1, 1])
})

test('S110 · somebody who joins or reads waits for nobody, and gets the edits that wait', async () => {
  const { type, room, writer, commits } = await openPacedRoom(1)
  type(writer, 'one')
  expect(await room.read((doc, sequence) => [doc.getText('text').toString(), sequence])).toEqual(['one', 1])
  type(writer, 'two')
  const newcomer = connect('newcomer')
  room.join(newcomer.session)
  await room.whenIdle()
  expect([newcomer.sent.length > 0, commits()]).toEqual([true, 2])
})

test('S110 · rooms that are due together leave the event loop to others in between', () => {
  let now = 0
  const planned: { readonly milliseconds: number; readonly work: () => void }[] = []
  const pace = createTurnPace({
    now: () => now,
    after(milliseconds, work) {
      planned.push({ milliseconds, work })
      return () => {}
    },
  })
  let begun = 0
  for (let room = 0; room < 10; room++) {
    pace(() => {
      begun += 1
      now += AT_A_TIME_MS / 2
    }, 1)
  }
  expect(planned).toHaveLength(1)
  const runs: number[] = []
  while (planned.length > 0) {
    planned.shift()?.work()
    runs.push(begun)
  }
  expect(begun).toBe(10)
  expect(Math.max(...runs.map((sum, at) => sum - (runs[at - 1] ?? 0)))).toBeLessThanOrEqual(3)
})
