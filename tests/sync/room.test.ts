/** A room over time: idle documents, compaction, versions, slow and fast sockets. */
import * as Y from 'yjs'
import { describe, expect, test } from 'vitest'
import type { ClientMessage } from '../../shared/wire.ts'
import { firstAuthors } from '../harness/firstAuthors.ts'
import { connect, DOCUMENT, openTestRoom, type TestRoom, type TestSocket } from '../harness/testRoom.ts'
import { theme, themeOf } from '../harness/textOfPlan.ts'

/** A client's own copy, whose edits become messages. */
async function writerIn(test: TestRoom, socket: TestSocket) {
  test.room.join(socket.session)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, await test.room.read((committed) => Y.encodeStateAsUpdate(committed)))
  return {
    doc,
    async write(text: string, more: (doc: Y.Doc) => void = () => {}): Promise<void> {
      const before = Y.encodeStateVector(doc)
      more(doc)
      themeOf(doc).insert(themeOf(doc).length, text)
      const update = Y.encodeStateAsUpdate(doc, before) as Uint8Array<ArrayBuffer>
      const message: ClientMessage = { kind: 'content', step: 'update', update }
      test.room.receive(socket.session, message, update.length)
      await test.room.whenIdle()
    },
  }
}

const step1 = (room: TestRoom['room'], socket: TestSocket) =>
  room.receive(socket.session, { kind: 'step1', stateVector: new Uint8Array([0]) }, 1)

describe('S24 · a document that nobody writes to', () => {
  test('is held encoded: reading and joining do not change that, an edit makes it live, quiet freezes it', async () => {
    const test = await openTestRoom()
    expect(test.room.replica.kind).toBe('frozen')
    const reader = connect('reader', 'read')
    test.room.join(reader.session)
    step1(test.room, reader)
    await test.room.whenIdle()
    expect(test.room.replica.kind).toBe('frozen')
    const writer = await writerIn(test, connect('a'))
    await writer.write('live')
    expect(test.room.replica.kind).toBe('live')
    await test.room.freeze()
    expect(test.room.replica.kind).toBe('frozen')
    expect(await test.room.read(theme)).toBe('live')
    expect(theme(reader.doc)).toBe('live')
    await writer.write(' again')
    expect(await test.room.read(theme)).toBe('live again')
  })

  test('S81 · is built in pieces if it is long, and later messages have their turn after it', async () => {
    const test = await openTestRoom()
    const writer = await writerIn(test, connect('a'))
    await writer.write('before')
    await writer.write(' and', (doc) => {
      for (let at = 0; at < 9000; at++) doc.getMap('many').set(`key ${at}`, 'x'.repeat(30))
    })
    await test.room.freeze()
    expect(test.room.replica.kind).toBe('frozen')
    const pauses = test.pauses()
    const first = test.room.read(theme)
    const written = writer.write(' after')
    expect(await test.room.read(theme)).toBe('before and after')
    expect(await first, 'it waits for the document, not for what comes behind').toContain('before and')
    await written
    expect(test.pauses() - pauses, 'others are served in between').toBeGreaterThan(4)
    expect(await test.room.read((doc) => doc.getMap('many').size)).toBe(9000)
    expect(test.room.replica.kind).toBe('live')
  })

  test('S81 · takes long content in pieces, each with a turn and an entry of its own, and acks it behind the last', async () => {
    const test = await openTestRoom()
    const socket = connect('a')
    const [writer, other] = [await writerIn(test, socket), connect('b')]
    test.room.join(other.session)
    Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(writer.doc))
    const before = test.room.sequence
    await writer.write('long', (doc) => {
      for (let at = 0; at < 9000; at++) doc.getMap('many').set(`key ${at}`, at)
    })
    expect(test.room.sequence - before).toBeGreaterThan(3)
    expect(other.doc.getMap('many').size).toBe(9000)
    expect(await (await test.reopen()).read((doc) => [theme(doc), doc.getMap('many').size])).toEqual(['long', 9000])
    const short = test.room.sequence
    await writer.write(' and short')
    expect(test.room.sequence - short).toBe(1)
    expect([socket.closed, other.closed]).toEqual([null, null])
  })

  test('S81 · refuses long content that is no update', async () => {
    const test = await openTestRoom()
    const socket = connect('a')
    await writerIn(test, socket)
    const update = new Uint8Array(100_000).fill(255)
    test.room.receive(socket.session, { kind: 'content', step: 'update', update }, update.length)
    await test.room.whenIdle()
    expect(socket.closed).toBe('bad-frame')
  })

  test('answers from its encoded state exactly what a live one would', async () => {
    const test = await openTestRoom()
    const writer = await writerIn(test, connect('a'))
    const known = Y.encodeStateVector(writer.doc)
    await writer.write('news')
    await test.room.freeze()
    const late = connect('late')
    test.room.join(late.session)
    Y.applyUpdate(late.doc, Y.encodeStateAsUpdate(writer.doc))
    const partly = connect('partly')
    test.room.join(partly.session)
    test.room.receive(partly.session, { kind: 'step1', stateVector: known as Uint8Array<ArrayBuffer> }, 10)
    step1(test.room, late)
    await test.room.whenIdle()
    expect(theme(late.doc)).toBe('news')
    expect(partly.doc.store.pendingStructs, 'it got the difference alone').not.toBeNull()
  })

  test('is not frozen while an update waits for its dependencies', async () => {
    const test = await openTestRoom()
    const socket = connect('a')
    test.room.join(socket.session)
    const doc = new Y.Doc()
    doc.getText('x').insert(0, 'one')
    const before = Y.encodeStateVector(doc)
    doc.getText('x').insert(3, 'two')
    const update = Y.encodeStateAsUpdate(doc, before) as Uint8Array<ArrayBuffer>
    test.room.receive(socket.session, { kind: 'content', step: 'update', update }, update.length)
    await test.room.whenIdle()
    await test.room.freeze()
    expect(test.room.replica.kind).toBe('live')
    const reopened = await test.reopen()
    expect(reopened.replica.kind, 'also after a restart').toBe('live')
    await test.room.history.compact()
    const compacted = await test.reopen()
    expect(compacted.replica.kind, 'also after a compaction').toBe('live')
  })
})

describe('S25 · compaction', () => {
  test('replaces many updates by one snapshot with the same content', async () => {
    const test = await openTestRoom()
    const writer = await writerIn(test, connect('a'))
    for (let edit = 0; edit < 60; edit++) await writer.write('x')
    expect(test.room.uncompacted).toBe(60)
    await test.room.history.compact()
    expect(test.room.uncompacted).toBe(0)
    const stored = await test.log.load(DOCUMENT)
    expect(stored?.updates).toEqual([])
    expect(stored?.sequence).toBe(60)
    expect(await (await test.reopen()).read(theme)).toBe('x'.repeat(60))
    await writer.write('y')
    expect(await (await test.reopen()).read(theme)).toBe(`${'x'.repeat(60)}y`)
  })

  test('keeps commits made while it runs', async () => {
    const test = await openTestRoom()
    const writer = await writerIn(test, connect('a'))
    await writer.write('before')
    const compacting = test.room.history.compact()
    await writer.write(' during')
    await compacting
    expect(await (await test.reopen()).read(theme)).toBe('before during')
  })
})

describe('S29 · versions', () => {
  test('hold the full state and the people who wrote since the one before', async () => {
    const test = await openTestRoom()
    const a = await writerIn(test, connect('a'))
    const b = await writerIn(test, connect('b'))
    await a.write('one')
    await test.room.history.saveVersion({ cause: 'quiet' })
    await b.write('two')
    await test.room.history.saveVersion({ cause: 'quiet' })
    await test.room.history.saveVersion({ cause: 'quiet' })
    const versions = await test.log.versions.list(DOCUMENT)
    expect(versions.map(({ cause, people }) => [cause, people])).toEqual([
      ['quiet', ['b']],
      ['quiet', ['a']],
      ['created', []],
    ])
    const authors = await firstAuthors(test.log, DOCUMENT)
    expect(authors.get(a.doc.clientID)).toBe('a')
    expect(authors.get(b.doc.clientID)).toBe('b')
  })

  test('are known to be missing after a restart', async () => {
    const test = await openTestRoom()
    const a = await writerIn(test, connect('a'))
    await a.write('one')
    const reopened = await test.reopen()
    expect(reopened.unversioned).toBe(true)
    await reopened.history.saveVersion({ cause: 'quiet' })
    expect(reopened.unversioned).toBe(false)
  })
})

describe('S19 · a socket that cannot keep up', () => {
  test('gets nothing queued, and after draining one frame with everything it missed', async () => {
    const test = await openTestRoom()
    const slow = connect('slow', 'read')
    test.room.join(slow.session)
    step1(test.room, slow)
    const writer = await writerIn(test, connect('a'))
    await writer.write('1')
    slow.bufferedBytes = 2 * 1024 * 1024
    await writer.write('2')
    const frames = slow.sent.length
    for (let edit = 0; edit < 50; edit++) await writer.write('x')
    expect(slow.sent.length).toBe(frames)
    slow.drain()
    await test.room.whenIdle()
    expect(slow.sent.length).toBe(frames + 1)
    expect(theme(slow.doc)).toBe(`12${'x'.repeat(50)}`)
    await writer.write('!')
    expect(theme(slow.doc).endsWith('!')).toBe(true)
  })

  test('is closed when even that does not help', async () => {
    const test = await openTestRoom()
    const stuck = connect('stuck', 'read')
    test.room.join(stuck.session)
    await test.room.whenIdle()
    stuck.bufferedBytes = 30 * 1024 * 1024
    step1(test.room, stuck)
    await test.room.whenIdle()
    expect(stuck.closed).toBe('slow-consumer')
  })
})

test('S15 · a socket that sends faster than commits happen is paused, and resumed when they have', async () => {
  const gate = Promise.withResolvers<void>()
  const { log } = await openTestRoom()
  const test = await openTestRoom({
    ...log,
    async commit(batch) {
      await gate.promise
      return log.commit(batch)
    },
  })
  const socket = connect('fast')
  test.room.join(socket.session)
  await test.room.whenIdle()
  const doc = new Y.Doc()
  for (let edit = 0; edit < 1000; edit++) {
    const before = Y.encodeStateVector(doc)
    doc.getText('x').insert(0, 'y')
    const update = Y.encodeStateAsUpdate(doc, before) as Uint8Array<ArrayBuffer>
    test.room.receive(socket.session, { kind: 'content', step: 'update', update }, update.length)
  }
  expect(socket.paused).toBe(true)
  gate.resolve()
  await test.room.whenIdle()
  expect(socket.paused).toBe(false)
  expect(socket.closed).toBeNull()
  expect(await test.room.read((committed) => committed.getText('x').length)).toBe(1000)
})

test('S18 · keeping alive sends everybody a data message that changes nothing', async () => {
  const test = await openTestRoom()
  const socket = connect('idle', 'read')
  test.room.join(socket.session)
  await test.room.whenIdle()
  const before = socket.sent.length
  test.room.audience.keepAlive()
  expect(socket.sent.slice(before).map((frame) => [...frame])).toEqual([[1, 1, 0]])
})
