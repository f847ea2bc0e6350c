/** Limits on one frame, one document and one person in a room. */
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { describe, expect, test } from 'vitest'
import { readFrame } from '../../server/sync/socket/frame.ts'
import { Replica } from '../../server/sync/replica.ts'
import { PersonId } from '../../shared/ids.ts'
import { FRAME_BOUNDS, MESSAGE, SYNC, type MessageType } from '../../shared/wire.ts'
import { connect, openTestRoom, type TestSocket } from '../harness/testRoom.ts'
import { theme, themeOf } from '../harness/textOfPlan.ts'
import { waitFor } from '../harness/waitFor.ts'

/** The first bytes of each message. */
const HEADS: Readonly<Record<MessageType, readonly number[]>> = {
  step1: [MESSAGE.sync, SYNC.step1],
  step2: [MESSAGE.sync, SYNC.step2],
  update: [MESSAGE.sync, SYNC.update],
  presence: [MESSAGE.awareness],
  'query-presence': [MESSAGE.queryAwareness],
  ack: [MESSAGE.ack],
}

describe.each(Object.keys(HEADS) as MessageType[])('a frame of the kind %s', (type) => {
  const frameOf = (bytes: number) =>
    new Uint8Array(bytes)
      .fill(0)
      .with(0, HEADS[type][0] ?? 0)
      .with(1, HEADS[type][1] ?? 0)
  test('S13 S47 · is too large above its bound, and not at it', () => {
    const refusal = (bytes: number) => {
      const read = readFrame(frameOf(bytes))
      return 'refused' in read ? read.refused : null
    }
    expect(refusal(FRAME_BOUNDS[type] + 1)).toBe('too-large')
    expect(refusal(FRAME_BOUNDS[type])).not.toBe('too-large')
  })
})

const ANNA = PersonId.parse('a')

describe('S48 · a person’s load beside frames', () => {
  test('S48 · a read of a document counts for the person of the request, even after a wait', async () => {
    const { room, budgets, pass } = await openTestRoom()
    await budgets.during(ANNA, async () => {
      await Promise.resolve()
      await new Promise((resolve) => setImmediate(resolve))
      await room.read(() => pass(3000))
    })
    expect(budgets.waitMs(ANNA)).toBeGreaterThan(0)
  })

  test('S48 · a read that nobody asked for counts for nobody', async () => {
    const { room, budgets, pass } = await openTestRoom()
    await room.read(() => pass(3000))
    expect(budgets.waitMs(ANNA)).toBe(0)
  })

  test('S48 · time spent on others while a request waits does not count', async () => {
    const { budgets, pass } = await openTestRoom()
    await budgets.during(ANNA, async () => {
      await new Promise((resolve) => setImmediate(resolve))
      pass(3000)
      await new Promise((resolve) => setImmediate(resolve))
    })
    expect(budgets.waitMs(ANNA)).toBe(0)
  })

  test('S48 · time counted for somebody else in the same moment does not count twice', async () => {
    const { budgets, pass } = await openTestRoom()
    const BEN = PersonId.parse('b')
    await budgets.during(ANNA, async () => budgets.spend(BEN, () => pass(3000)))
    expect([budgets.waitMs(ANNA), budgets.waitMs(BEN) > 0]).toEqual([0, true])
  })

  test('S48 · sending an edit to the others counts, in equal parts for those who wrote', async () => {
    const { room, budgets, pass } = await openTestRoom()
    const writers = [connect('a'), connect('b')]
    const reader = connect('c', 'read')
    for (const socket of [...writers, reader]) room.join(socket.session)
    await room.whenIdle()
    const start = await room.read((doc) => Y.encodeStateAsUpdate(doc))
    // Whatever is sent to the reader takes three seconds.
    reader.sent.push = (...frames) => {
      pass(3000)
      return frames.length
    }
    for (const { session } of writers)
      room.receive(session, { kind: 'content', step: 'update', update: letter(start) }, 9)
    await room.whenIdle()
    const [a, b] = writers.map(({ session }) => budgets.waitMs(session.person.id))
    expect(a).toBeCloseTo(5000)
    expect(b).toBe(a)
  })
})

/** An update that writes a letter into the theme of a plan. */
function letter(start: Uint8Array): Uint8Array<ArrayBuffer> {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, start)
  const before = Y.encodeStateVector(doc)
  themeOf(doc).insert(0, 'x')
  return Y.encodeStateAsUpdate(doc, before) as Uint8Array<ArrayBuffer>
}

test('S82 · a state vector of many more writers than the document has is refused, one of some more is answered', async () => {
  const { room } = await openTestRoom()
  const ask = (writers: number): TestSocket => {
    const socket = connect('a')
    room.join(socket.session)
    const clocks = Array.from({ length: writers }, (_, at) => [at + 1, 1] as const)
    const stateVector = Y.encodeStateVector(new Map(clocks)) as Uint8Array<ArrayBuffer>
    room.receive(socket.session, { kind: 'step1', stateVector }, stateVector.length)
    return socket
  }
  const [some, many] = [ask(900), ask(1100)]
  await room.whenIdle()
  expect([some.closed, many.closed]).toEqual([null, 'bad-frame'])
})

describe('S49 · an answer that takes long', () => {
  /** A room with a frozen document of 300 kB; `diffs` end when the test says so. */
  async function openLarge() {
    const diffs: PromiseWithResolvers<void>[] = []
    const opened = await openTestRoom(undefined, async () => {
      const diff = Promise.withResolvers<void>()
      diffs.push(diff)
      await diff.promise
    })
    const { room } = opened
    const [reader, writer] = [connect('a', 'read'), connect('b')]
    for (const socket of [reader, writer]) room.join(socket.session)
    const start = await room.read((doc) => Y.encodeStateAsUpdate(doc))
    for (const socket of [reader, writer]) Y.applyUpdate(socket.doc, start)
    const large = new Y.Doc()
    Y.applyUpdate(large, start)
    themeOf(large).insert(0, 'x'.repeat(300_000))
    const update = Y.encodeStateAsUpdate(large, Y.encodeStateVector(writer.doc)) as Uint8Array<ArrayBuffer>
    room.receive(writer.session, { kind: 'content', step: 'update', update }, update.length)
    await room.whenIdle()
    await room.freeze()
    expect(room.replica.kind).toBe('frozen')
    for (const socket of [reader, writer]) socket.sent.length = 0
    const ask = (since: Uint8Array) =>
      room.receive(reader.session, { kind: 'step1', stateVector: since as Uint8Array<ArrayBuffer> }, since.length)
    return { ...opened, reader, writer, diffs, ask, start }
  }
  const stepsTo = ({ sent }: TestSocket): number[] =>
    sent.flatMap((frame) => {
      const decoder = decoding.createDecoder(frame)
      return decoding.readVarUint(decoder) === MESSAGE.sync ? [decoding.readVarUint(decoder)] : []
    })

  test('S49 · is made elsewhere, counts for the person who asked, and then is shared', async () => {
    const { room, reader, diffs, ask, start, budgets } = await openLarge()
    const known = Y.encodeStateVectorFromUpdate(start)
    ask(known)
    await waitFor(() => diffs.length === 1, 'the diff to be asked for')
    expect(stepsTo(reader)).toEqual([])
    diffs[0]?.resolve()
    await room.whenIdle()
    expect(stepsTo(reader)).toEqual([SYNC.step2])
    expect(budgets.waitMs(reader.session.person.id)).toBeGreaterThan(0)
    expect(theme(reader.doc)).toHaveLength(300_000)
  })

  test('S49 · is overtaken by no edit', async () => {
    const { room, reader, writer, diffs, ask, start } = await openLarge()
    ask(Y.encodeStateVectorFromUpdate(start))
    await waitFor(() => diffs.length === 1, 'the diff to be asked for')
    const update = letter(Y.encodeStateAsUpdate(writer.doc))
    room.receive(writer.session, { kind: 'content', step: 'update', update }, update.length)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(stepsTo(reader)).toEqual([])
    diffs[0]?.resolve()
    await room.whenIdle()
    expect(stepsTo(reader)).toEqual([SYNC.step2, SYNC.update])
  })

  test('S49 · is made at once where the worker fails', async () => {
    const { room, reader, diffs, ask, start } = await openLarge()
    ask(Y.encodeStateVectorFromUpdate(start))
    await waitFor(() => diffs.length === 1, 'the diff to be asked for')
    diffs[0]?.reject(new Error('planted'))
    await room.whenIdle()
    expect(theme(reader.doc)).toHaveLength(300_000)
  })
})

describe('S50 · content that waits for missing dependencies', () => {
  /** A planner who withholds a first update and has more behind it. */
  async function withhold() {
    const opened = await openTestRoom()
    const { room } = opened
    const socket = connect('a')
    room.join(socket.session)
    const doc = new Y.Doc()
    Y.applyUpdate(doc, await room.read((of) => Y.encodeStateAsUpdate(of)))
    const updates: Uint8Array<ArrayBuffer>[] = []
    doc.on('update', (update) => updates.push(update as Uint8Array<ArrayBuffer>))
    const write = (text: string) => themeOf(doc).insert(themeOf(doc).length, text)
    write('first ')
    const send = (from = socket) => {
      for (const update of updates.splice(0)) {
        room.receive(from.session, { kind: 'content', step: 'update', update }, update.length)
      }
      return room.whenIdle()
    }
    const [first] = updates.splice(0)
    return { ...opened, socket, write, send, first, updates, doc }
  }

  test('S50 · is taken up to 200 updates; one more closes the socket, to come back and send the missing parts', async () => {
    const { socket, write, send, troubles } = await withhold()
    for (let at = 0; at < 200; at++) write('x')
    await send()
    expect(socket.closed).toBeNull()
    write('x')
    await send()
    expect(socket.closed).toBe('missing-dependencies')
    expect(troubles).toContainEqual(expect.objectContaining({ kind: 'rejected', why: 'missing-dependencies' }))
  })

  test('S50 · is taken up to 256 kB', async () => {
    const { socket, write, send } = await withhold()
    for (const _ of [1, 2]) write('x'.repeat(120_000))
    await send()
    expect(socket.closed).toBeNull()
    write('x'.repeat(30_000))
    await send()
    expect(socket.closed).toBe('missing-dependencies')
  })

  test('S50 · is completed by its dependencies, however much waits, and then nothing waits', async () => {
    const { room, socket, write, send, first, updates } = await withhold()
    for (let at = 0; at < 200; at++) write('x')
    await send()
    if (first !== undefined) updates.push(first)
    await send()
    expect([socket.closed, await room.read(theme)]).toEqual([null, `first ${'x'.repeat(200)}`])
    for (let at = 0; at < 300; at++) write('y')
    await send()
    expect(socket.closed).toBeNull()
  })

  test('S50 · holds up no honest planner in the same document, who sends it back with their own work', async () => {
    const { room, socket, write, send } = await withhold()
    for (let at = 0; at < 200; at++) write('x')
    await send()
    const honest = connect('b')
    room.join(honest.session)
    const start = await room.read((doc) => Y.encodeStateAsUpdate(doc))
    const update = letter(start)
    room.receive(honest.session, { kind: 'content', step: 'update', update }, update.length)
    await room.whenIdle()
    expect([socket.closed, honest.closed, await room.read(theme)]).toEqual([null, null, 'x'])
  })

  test('S50 · comes whole from a client that comes back', async () => {
    const { room, write, send, doc } = await withhold()
    for (let at = 0; at < 201; at++) write('x')
    await send()
    const again = connect('a')
    room.join(again.session)
    const known = await room.read((of) => Y.encodeStateVector(of))
    const update = Y.encodeStateAsUpdate(doc, known) as Uint8Array<ArrayBuffer>
    room.receive(again.session, { kind: 'content', step: 'step2', update }, update.length)
    await room.whenIdle()
    expect([again.closed, await room.read(theme)]).toEqual([null, `first ${'x'.repeat(201)}`])
  })
})

test('S24 S50 · A stored document in which much waits already opens, and takes what completes it', () => {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let at = 0; at < 400; at++) doc.getText('t').insert(at, 'x'.repeat(1000))
  const [first = new Uint8Array(), ...rest] = updates
  const empty = Y.encodeStateAsUpdate(new Y.Doc())
  const replica = new Replica({ snapshot: { state: empty, vector: null }, updates: rest })
  expect([replica.kind, replica.waitsTooMuch(0)]).toEqual(['live', true])
  replica.apply(first)
  expect([replica.waitsTooMuch(0), replica.read((read) => read.getText('t').length)]).toEqual([false, 400_000])
})
