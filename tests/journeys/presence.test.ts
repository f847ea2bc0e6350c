/** The presence that the others receive. */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applyAwarenessUpdate, Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { MAX_PRESENCE_BYTES, presenceFrame } from '../../shared/wire.ts'
import { openRawSocket, type RawSocket } from '../harness/rawSocket.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { aMoment, waitFor } from '../harness/waitFor.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const DK = 'planner.dk@demo.example'
const DK2 = 'planner2.dk@demo.example'

async function open(email: string): Promise<RawSocket> {
  const socket = await openRawSocket(`${server.ws}/sync/plan/sid-2027/dk`, { cookie: await server.cookieOf(email) })
  await socket.sync()
  return socket
}

interface Entry {
  readonly client: number
  readonly clock: number
  readonly state: unknown
}

function frameOf(...entries: readonly Entry[]): Uint8Array {
  return presenceFrame(
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, entries.length)
      for (const { client, clock, state } of entries) {
        encoding.writeVarUint(encoder, client)
        encoding.writeVarUint(encoder, clock)
        encoding.writeVarString(encoder, JSON.stringify(state))
      }
    }),
  )
}

const presenceHeardBy = (socket: RawSocket): readonly Uint8Array[] =>
  socket.received.flatMap((message) => (message.kind === 'presence' ? [message.update] : []))

function heardBy(socket: RawSocket): readonly Entry[] {
  return presenceHeardBy(socket).flatMap((update) => {
    const decoder = decoding.createDecoder(update)
    return Array.from({ length: decoding.readVarUint(decoder) }, () => ({
      client: decoding.readVarUint(decoder),
      clock: decoding.readVarUint(decoder),
      state: JSON.parse(decoding.readVarString(decoder)) as unknown,
    }))
  })
}
/** The last that a socket heard of a client. */
const lastOf = (socket: RawSocket, client: number) => heardBy(socket).findLast((entry) => entry.client === client)

test('S16 · the server writes the identity, whatever the client claims', async () => {
  const [a, b] = [await open(DK), await open(DK2)]
  a.send(frameOf({ client: 11, clock: 1, state: { user: { id: 'demo-coordinator', name: 'Coordinator' }, caret: 3 } }))
  await waitFor(() => lastOf(b, 11) !== undefined, 'presence')
  expect(lastOf(b, 11)?.state).toEqual({
    caret: 3,
    user: { id: 'demo-planner.dk', name: 'Planner, Denmark', role: 'planner' },
  })
  await a.close()
  await b.close()
})

test('S16 · a socket speaks for one client id alone: nobody can move or wipe the cursor of another', async () => {
  const [a, b, c] = [await open(DK), await open(DK2), await open('reader@demo.example')]
  a.send(frameOf({ client: 21, clock: 1, state: { caret: 'mine' } }))
  await waitFor(() => lastOf(c, 21) !== undefined, 'presence')
  b.send(frameOf({ client: 21, clock: 99, state: null }))
  b.send(frameOf({ client: 21, clock: 100, state: { caret: 'stolen' } }))
  b.send(frameOf({ client: 22, clock: 1, state: { caret: 'b' } }, { client: 21, clock: 101, state: null }))
  b.send(frameOf({ client: 23, clock: 1, state: { caret: 'second id' } }))
  await waitFor(() => lastOf(c, 22) !== undefined, 'presence of b')
  await aMoment(80)
  expect(lastOf(c, 21)?.state).toMatchObject({ caret: 'mine' })
  expect(lastOf(c, 23)).toBeUndefined()
  for (const socket of [a, b, c]) await socket.close()
})

test('S17 · who leaves takes away only itself; who joins is shown those who are here', async () => {
  const [a, b] = [await open(DK), await open(DK2)]
  a.send(frameOf({ client: 31, clock: 1, state: { caret: 'a' } }))
  b.send(frameOf({ client: 32, clock: 1, state: { caret: 'b' } }))
  await waitFor(() => lastOf(a, 32) !== undefined && lastOf(b, 31) !== undefined, 'both')
  await a.close()
  await waitFor(() => lastOf(b, 31)?.state === null, 'the leave')
  const c = await open('reader@demo.example')
  await waitFor(() => lastOf(c, 32) !== undefined, 'who is here')
  expect(lastOf(c, 31)).toBeUndefined()
  expect(lastOf(b, 32)?.state ?? 'untouched').not.toBeNull()
  await b.close()
  await c.close()
})

test('S17 · a client that comes back with its old id is shown again, though its clock starts again', async () => {
  const b = await open(DK2)
  const first = await open(DK)
  first.send(frameOf({ client: 41, clock: 50, state: { caret: 1 } }))
  await waitFor(() => lastOf(b, 41) !== undefined, 'presence')
  const second = await open(DK)
  second.send(frameOf({ client: 41, clock: 1, state: { caret: 2 } }))
  await waitFor(() => (lastOf(b, 41)?.state as { caret?: number } | null)?.caret === 2, 'the newer one')
  await first.close()
  await aMoment(100)
  expect(lastOf(b, 41)?.state).toMatchObject({ caret: 2 })
  await second.close()
  await b.close()
})

test('S17 · a client that comes back after a lost connection is shown again at once, though its clock is the same', async () => {
  const b = await open(DK2)
  const shown = new Awareness(new Y.Doc())
  const caretOf = (client: number) => {
    for (const update of presenceHeardBy(b)) applyAwarenessUpdate(shown, update, null)
    return (shown.getStates().get(client) as { caret?: number } | undefined)?.caret
  }
  const first = await open(DK)
  first.send(frameOf({ client: 45, clock: 7, state: { caret: 1 } }))
  await waitFor(() => caretOf(45) === 1, 'presence')
  await first.close()
  await waitFor(() => caretOf(45) === undefined, 'the leave')
  const second = await open(DK)
  second.send(frameOf({ client: 45, clock: 7, state: { caret: 1 } }))
  await waitFor(() => caretOf(45) === 1, 'presence again')
  second.send(frameOf({ client: 45, clock: 8, state: { caret: 2 } }))
  await waitFor(() => caretOf(45) === 2, 'the next move')
  shown.destroy()
  await second.close()
  await b.close()
})

test('S17 · the latest of many moves within a tick is sent', async () => {
  const [a, b] = [await open(DK), await open(DK2)]
  for (let move = 1; move <= 200; move++) a.send(frameOf({ client: 51, clock: move, state: { caret: move } }))
  await waitFor(() => (lastOf(b, 51)?.state as { caret?: number } | undefined)?.caret === 200, 'the last move')
  expect(heardBy(b).filter((entry) => entry.client === 51).length).toBeLessThan(40)
  await a.close()
  await b.close()
})

test('S17 · a state above 4 kB closes 4400', async () => {
  const a = await open(DK)
  a.send(frameOf({ client: 61, clock: 1, state: { text: 'x'.repeat(MAX_PRESENCE_BYTES) } }))
  expect(await a.closed()).toBe(4400)
})

test('S16 · keys beside those that our clients write are dropped, so that nobody can forge what others show', async () => {
  const [forger, other] = [await open(DK), await open(DK2)]
  const focus = { item: null, field: 'title' }
  forger.send(frameOf({ client: 4711, clock: 1, state: { focus, person: 'demo-coordinator', at: 'now', __proto: 1 } }))
  await waitFor(() => lastOf(other, 4711) !== undefined, 'the state')
  const state = lastOf(other, 4711)?.state as object
  expect(Object.keys(state).toSorted()).toEqual(['focus', 'user'])
  expect(state).toMatchObject({ focus, user: { name: expect.stringContaining('Denmark') as unknown } })
  for (const socket of [forger, other]) await socket.close()
})
