/** Findings of `npm run lab -- simulate`, each as small as possible. Decision 22 has the seeds. */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { openSqliteUpdateLog } from '../../server/store/sqliteUpdateLog.ts'
import type { UpdateLog } from '../../server/store/updateLog.ts'
import type { Room } from '../../server/sync/room.ts'
import { MESSAGE, SYNC, type Frame } from '../../shared/wire.ts'
import { putFaultsInto } from '../harness/faultyLog.ts'
import { POISON } from '../harness/poison.ts'
import { aMoment } from '../harness/waitFor.ts'
import { connect, openTestRoom, type TestSocket } from '../harness/testRoom.ts'

type Bytes = Uint8Array<ArrayBuffer>

const bytes = (update: Uint8Array): Bytes => new Uint8Array(update)

function send(room: Room, socket: TestSocket, update: Uint8Array): void {
  room.receive(socket.session, { kind: 'content', step: 'update', update: bytes(update) }, update.length)
}

/** A client's edits, one update for each word, none of them sent. */
function typed(words: readonly string[]): { doc: Y.Doc; updates: Uint8Array[] } {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const word of words) doc.getText('x').insert(doc.getText('x').length, word)
  return { doc, updates }
}

function present(
  room: Room,
  socket: TestSocket,
  client: number,
  clock: number,
  state: object | null = { at: clock },
): void {
  const update = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, JSON.stringify(state))
  })
  room.receive(socket.session, { kind: 'presence', update: bytes(update) }, update.length)
}

/** The clients that a socket was shown: id, clock, and whether it is here. */
function presenceIn(frames: readonly Frame[]): { client: number; clock: number; here: boolean }[] {
  return frames.flatMap((frame) => {
    const decoder = decoding.createDecoder(frame)
    if (decoding.readVarUint(decoder) !== MESSAGE.awareness) return []
    const entries = decoding.createDecoder(decoding.readVarUint8Array(decoder))
    return Array.from({ length: decoding.readVarUint(entries) }, () => ({
      client: decoding.readVarUint(entries),
      clock: decoding.readVarUint(entries),
      here: decoding.readVarString(entries) !== 'null',
    }))
  })
}

/** A log whose commits wait until they are let go. */
function gated(): { log: UpdateLog; hold: () => void; release: () => void } {
  const real = openSqliteUpdateLog(':memory:')
  let gate = Promise.resolve()
  let open: () => void = () => {}
  return {
    log: {
      ...real,
      async commit(batch) {
        await gate
        return real.commit(batch)
      },
    },
    hold() {
      gate = new Promise((resolve) => (open = resolve))
    },
    release: () => open(),
  }
}

test('S6 · a sender that repeats a pending update is not asked again, or both sides would loop', async () => {
  const { room } = await openTestRoom()
  const socket = connect('a')
  room.join(socket.session)
  const { updates } = typed(['one', 'two'])
  const asked = () => socket.sent.filter((frame) => frame[0] === MESSAGE.sync && frame[1] === SYNC.step1).length
  await room.whenIdle()
  const before = asked()
  for (let time = 0; time < 5; time++) {
    send(room, socket, updates[1] ?? bytes(new Uint8Array()))
    await room.whenIdle()
  }
  expect(asked() - before).toBe(1)
})

test('S6 S27 · pending updates are shown to the others too, even when they came with edits that went out as one', async () => {
  const gate = gated()
  const { room } = await openTestRoom(gate.log)
  const [writer, other, watcher] = [connect('a'), connect('b'), connect('c', 'read')]
  for (const { session } of [writer, other, watcher]) room.join(session)
  await room.whenIdle()
  const late = typed(['one', 'two'])
  const beside = typed(['beside'])
  gate.hold()
  send(room, other, typed(['first, so that the rest waits for one turn']).updates[0] ?? bytes(new Uint8Array()))
  send(room, writer, late.updates[1] ?? bytes(new Uint8Array()))
  send(room, other, beside.updates[0] ?? bytes(new Uint8Array()))
  gate.release()
  await room.whenIdle()
  send(room, writer, late.updates[0] ?? bytes(new Uint8Array()))
  await room.whenIdle()
  expect(watcher.doc.getText('x').toString()).toContain('onetwo')
  expect(watcher.doc.store.pendingStructs).toBeNull()
})

test('S15 · a client that asks for acks faster than the disk flushes is slowed, and is answered in the end', async () => {
  const faults = putFaultsInto(openSqliteUpdateLog(':memory:'))
  const { room } = await openTestRoom(faults.log)
  const socket = connect('a')
  room.join(socket.session)
  faults.holdSyncs()
  send(room, socket, typed(['one']).updates[0] ?? new Uint8Array())
  for (let asked = 0; asked < 600; asked++) {
    room.receive(socket.session, { kind: 'ack', n: new Uint8Array([1]) }, 3)
    await Promise.resolve()
  }
  await aMoment(10)
  expect([socket.paused, socket.session.waitingFrames]).toEqual([true, 600])
  faults.release()
  await room.whenIdle()
  expect([socket.paused, socket.session.waitingFrames]).toEqual([false, 0])
  expect(socket.sent.filter((frame) => frame[0] === MESSAGE.ack)).toHaveLength(600)
})

test('S8 S19 · who becomes slow in a turn that broke misses none of its edits', async () => {
  const gate = gated()
  const { room } = await openTestRoom(gate.log)
  const [vandal, slow] = [connect('vandal'), connect('slow', 'read')]
  const writers = ['a', 'b', 'c'].map((name) => connect(name))
  for (const { session } of [vandal, slow, ...writers]) room.join(session)
  await room.whenIdle()
  gate.hold()
  send(room, writers[0] ?? vandal, typed(['0']).updates[0] ?? bytes(new Uint8Array()))
  for (const writer of writers) send(room, writer, typed(['w']).updates[0] ?? bytes(new Uint8Array()))
  send(room, vandal, POISON[0] ?? bytes(new Uint8Array()))
  const shown = slow.sent.length
  gate.release()
  // The next turn is the one that breaks, and it has several frames.
  while (slow.sent.length === shown) await Promise.resolve()
  slow.bufferedBytes = 2 * 1024 * 1024
  await room.whenIdle()
  slow.drain()
  await room.whenIdle()
  expect(slow.doc.getText('x').length).toBe(4)
})

test('S19 · cursors alone do not fill the queue of a slow socket either', async () => {
  const { room } = await openTestRoom()
  const [mover, slow] = [connect('a'), connect('slow', 'read')]
  room.join(mover.session)
  room.join(slow.session)
  await room.whenIdle()
  slow.bufferedBytes = 2 * 1024 * 1024
  const before = slow.sent.length
  for (let move = 1; move <= 100; move++) present(room, mover, 7, move)
  expect(slow.sent.length - before).toBe(1)
  slow.drain()
  await room.whenIdle()
  expect(presenceIn(slow.sent).at(-1)).toMatchObject({ client: 7, here: true })
})

test('S17 · a socket that was slow learns who has left meanwhile', async () => {
  const { room } = await openTestRoom()
  const [leaver, mover, slow] = [connect('a'), connect('b'), connect('slow', 'read')]
  for (const { session } of [leaver, mover, slow]) room.join(session)
  present(room, leaver, 7, 1)
  await room.whenIdle()
  slow.bufferedBytes = 2 * 1024 * 1024
  present(room, mover, 8, 1)
  room.leave(leaver.session)
  const shown = slow.sent.length
  slow.drain()
  await room.whenIdle()
  expect(presenceIn(slow.sent.slice(shown)).find(({ client }) => client === 7)).toMatchObject({ here: false })
})

test('S17 · a returning client sees those who stayed: to it every clock is new, even after a restart of the server', async () => {
  const world = await openTestRoom()
  world.pass(5000)
  const first = await world.reopen()
  const [stays, returns] = [connect('a'), connect('b')]
  first.join(stays.session)
  first.join(returns.session)
  present(first, stays, 7, 1)
  await first.whenIdle()
  first.leave(returns.session)
  const again = connect('b')
  first.join(again.session)
  await first.whenIdle()
  const before = Math.max(...presenceIn(returns.sent).map(({ clock }) => clock))
  const after = presenceIn(again.sent)[0]?.clock ?? 0
  expect(after).toBeGreaterThan(before)
  // y-protocols renews its state every 15 seconds; this must reach clients that hide people silent for 30.
  const shown = again.sent.length
  present(first, stays, 7, before + 1, { at: 1 })
  expect(presenceIn(again.sent.slice(shown))[0]?.clock).toBeGreaterThan(after)

  world.pass(5000)
  const second = await world.reopen()
  const [back, watches] = [connect('a'), connect('b')]
  second.join(back.session)
  second.join(watches.session)
  present(second, back, 7, 1)
  await second.whenIdle()
  expect(presenceIn(watches.sent)[0]?.clock).toBeGreaterThan(after + 1)
})

test('S17 · who comes back beside another browser of the same person is not set back by what that one brings about', async () => {
  const { room } = await openTestRoom()
  const [first, phone] = [connect('anna'), connect('anna')]
  room.join(first.session)
  room.join(phone.session)
  present(room, first, 1, 1)
  await room.whenIdle()
  // It moves on while its connection is broken, and has not been heard on its new one when the phone is.
  const again = connect('anna')
  room.join(again.session)
  await room.whenIdle()
  again.sent.length = 0
  present(room, phone, 2, 1)
  const told = presenceIn(again.sent).filter(({ client }) => client === 1)
  expect(told.every(({ clock }) => clock <= 2)).toBe(true)
  expect(presenceIn(again.sent).some(({ client }) => client === 2)).toBe(true)
})

test('S20 · pending edits of somebody who has left are not taken either, once the right is gone', async () => {
  const gate = gated()
  const { room } = await openTestRoom(gate.log)
  const [writer, other] = [connect('a'), connect('b')]
  room.join(writer.session)
  room.join(other.session)
  await room.whenIdle()
  gate.hold()
  send(room, other, typed(['stays']).updates[0] ?? bytes(new Uint8Array()))
  send(room, writer, typed(['goes']).updates[0] ?? bytes(new Uint8Array()))
  room.leave(writer.session)
  room.audience.judge(
    () => ({ access: 'none', failure: 'not-allowed' }),
    ({ person }) => person.name === 'a',
  )
  gate.release()
  await room.whenIdle()
  expect(await room.read((doc) => doc.getText('x').toString())).toBe('stays')
})
