/** A running server and senders of nonsense: it lives, stays small, and nobody else ever sees any of it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { connect as connectTcp } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MESSAGE, SYNC, updateFrame } from '../../shared/wire.ts'
import { as, asNobody, OWN_CONNECTION } from '../harness/as.ts'
import { fillWithDemo } from '../harness/demoFolder.ts'
import { openRawSocket, type RawSocket } from '../harness/rawSocket.ts'
import { seededRandom } from '../harness/random.ts'
import { startServerProcess, type ServerProcess } from '../harness/serverProcess.ts'
import { theme, write } from '../harness/textOfPlan.ts'
import { untilSuggested } from '../harness/untilSuggested.ts'
import { aMoment, waitFor } from '../harness/waitFor.ts'

const SEED = Number(process.env.FUZZ_SEED ?? 1)
const random = seededRandom(SEED)
const below = (bound: number): number => Math.floor(random.next() * bound)
const noise = (length: number): Uint8Array => Uint8Array.from({ length }, () => below(256))

/** Above what the server takes at its start: a leak for each bad frame would be more. */
const MAX_GROWN_BYTES = 150 * 1024 * 1024

let folder = ''
let server: ServerProcess
let port = 0
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sid-fuzz-'))
  fillWithDemo(folder)
  server = await startServerProcess(folder)
  port = Number(new URL(server.http).port)
  // The thread of the synergies takes its memory with the first edit or question. That is not the fuzz's doing.
  await untilSuggested(server)
})
afterAll(async () => {
  if ((await server.stop()) !== 0) throw new Error(`the server did not end in good order:\n${server.output()}`)
  rmSync(folder, { recursive: true, force: true })
})

async function open(email: string): Promise<RawSocket> {
  return openRawSocket(`${server.ws}/sync/plan/sid-2027/dk`, { cookie: await server.cookieOf(`${email}@demo.example`) })
}

async function memory(): Promise<number> {
  const metrics = await (await asNobody(server).get('/metrics', OWN_CONNECTION)).text()
  return Number(/^process_resident_memory_bytes (\d+)$/m.exec(metrics)?.[1])
}

/** Somebody who works all the while: they must see exactly their own edits. */
async function withWitness(attack: (witness: RawSocket) => Promise<void>): Promise<void> {
  const [witness, watcher] = [await open('planner2.dk'), await open('reader')]
  await witness.sync()
  await watcher.sync()
  const text = theme(witness.doc)
  const before = await memory()
  const authors = new Set(Y.decodeStateVector(Y.encodeStateVector(watcher.doc)).keys())
  await attack(witness)
  expect(server.process.exitCode, server.output()).toBeNull()
  expect((await asNobody(server).get('/readyz', OWN_CONNECTION)).status).toBe(200)
  expect([witness.closeCode, watcher.closeCode]).toEqual([null, null])
  witness.edit(write('.'))
  expect(await witness.ack()).toBe('committed')
  await waitFor(() => theme(watcher.doc) === theme(witness.doc), 'the broadcast')
  expect(theme(witness.doc)).toBe(`${text}.`)
  const strangers = [...Y.decodeStateVector(Y.encodeStateVector(watcher.doc)).keys()].filter((one) => !authors.has(one))
  expect(strangers, 'nobody but the witness has written anything').toEqual([witness.doc.clientID])
  expect(watcher.doc.store.pendingStructs).toBeNull()
  const late = await open('planner.se')
  await late.sync()
  expect(Y.encodeStateAsUpdate(late.doc)).toEqual(Y.encodeStateAsUpdate(watcher.doc))
  expect(await memory()).toBeLessThan(before + MAX_GROWN_BYTES)
  await Promise.all([witness, watcher, late].map((socket) => socket.close()))
}

/** Sends frames from as many sockets as they cost. @returns with which codes these were closed */
async function sendEach(email: string, frames: Iterable<Uint8Array>): Promise<Set<number>> {
  const codes = new Set<number>()
  let socket = await open(email)
  for (const frame of frames) {
    if (socket.closeCode !== null || socket.socket.readyState !== socket.socket.OPEN) {
      codes.add(await socket.closed())
      socket = await open(email)
    }
    socket.send(frame)
    if (below(3) === 0) await aMoment(1)
  }
  await aMoment(50)
  if (socket.closeCode !== null) codes.add(socket.closeCode)
  else await socket.close()
  return codes
}

test('S7 · random bytes, as whole frames and behind every message type', async () => {
  await withWitness(async () => {
    function* frames() {
      const types = [...Object.values(MESSAGE), 2, 4, 127, 128, 255]
      for (let count = 0; count < 300; count++) {
        const body = noise(below(120))
        const type = types[below(types.length)] ?? 0
        yield below(2) === 0 ? body : Uint8Array.from([type, below(4), ...body])
      }
    }
    for (const code of await sendEach('planner.dk', frames())) expect([4400, 4413]).toContain(code)
  })
})

test('S7 S8 · real updates with flipped bytes, cut short or doubled: nothing is taken from a reader, and a planner does no harm', async () => {
  await withWitness(async (witness) => {
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    // A root of its own, so that a mutated update that is still valid changes nothing that others look at.
    const own = doc.getMap('of-the-fuzz')
    for (let edit = 0; edit < 20; edit++) {
      own.set(`key${edit % 5}`, new Y.Map([['nested', new Y.Text('text '.repeat(below(9)))]]))
      doc.getArray('list-of-the-fuzz').insert(0, [edit, { a: [1, null, 'x'] }])
      if (edit % 4 === 0) doc.getArray('list-of-the-fuzz').delete(0, 1)
    }
    const whole = [...updates, Y.encodeStateAsUpdate(doc), Y.encodeStateAsUpdate(witness.doc)]
    function* frames() {
      for (let count = 0; count < 400; count++) {
        const bytes = new Uint8Array(whole[below(whole.length)] ?? [])
        for (let flips = 1 + below(3); flips > 0; flips--) bytes[below(bytes.length)] = below(256)
        yield updateFrame(below(4) === 0 ? bytes.slice(0, below(bytes.length)) : bytes)
      }
    }
    for (const code of await sendEach('reader', frames())) expect(code).toBe(4400)
  })
  // A planner's may be updates like any other; they go to a document of their own.
  const se = async (email: string) =>
    openRawSocket(`${server.ws}/sync/plan/sid-2027/se`, { cookie: await server.cookieOf(`${email}@demo.example`) })
  let vandal = await se('planner.se')
  const doc = new Y.Doc()
  for (let edit = 0; edit < 20; edit++) doc.getMap('of-the-fuzz').set(`key${edit}`, new Y.Text('text'))
  const whole = Y.encodeStateAsUpdate(doc)
  for (let count = 0; count < 400; count++) {
    if (vandal.socket.readyState !== vandal.socket.OPEN) vandal = await se('planner.se')
    const bytes = new Uint8Array(whole)
    for (let flips = 1 + below(3); flips > 0; flips--) bytes[below(bytes.length)] = below(256)
    vandal.send(updateFrame(bytes))
    if (below(4) === 0) await aMoment(1)
  }
  await aMoment(200)
  const [a, b] = [await se('planner2.se'), await se('reader')]
  await a.sync()
  await b.sync()
  expect(Y.encodeStateAsUpdate(a.doc)).toEqual(Y.encodeStateAsUpdate(b.doc))
  expect(theme(a.doc), 'it can still be read').not.toBe('')
  a.edit(write('!'))
  expect(await a.ack()).toBe('committed')
  const view = await as(server, 'reader').get('/api/campaigns/sid-2027/plans/se', OWN_CONNECTION)
  expect(view.status).toBe(200)
  expect(server.output()).not.toMatch(/"kind":"(bug|compaction-differs)"/)
  await Promise.all([a, b].map((socket) => socket.close()))
})

test('S7 · lengths and counts that lie, up to the largest number', async () => {
  const HUGE = [2 ** 20, 2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 40, Number.MAX_SAFE_INTEGER]
  await withWitness(async () => {
    function* frames() {
      for (const huge of HUGE) {
        for (const step of Object.values(SYNC)) yield numbers(MESSAGE.sync, step, huge)
        yield numbers(MESSAGE.awareness, huge)
        yield numbers(MESSAGE.ack, huge)
        // One client with this many structs; a delete set with this many ranges; a presence of this many people.
        yield sync(numbers(1, huge, 77, 0))
        yield sync(numbers(huge))
        yield sync(numbers(0, 1, 77, huge))
        yield sync(numbers(0, 1, 77, 1, 0, huge))
        yield awareness(numbers(huge, 1, 1))
        yield Uint8Array.from([MESSAGE.sync, SYNC.step1, 12, ...numbers(huge).slice(0, 10)])
      }
      // A number without an end.
      yield new Uint8Array(100).fill(255)
      yield Uint8Array.from([0, 2, ...new Uint8Array(100).fill(255)])
    }
    // A count that were believed would be counted for hours.
    await sendEach('reader', frames())
  })
})

test('S7 · nesting as deep as a frame takes, in presence and in shared types', async () => {
  await withWitness(async () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
    const presence = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, 5)
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarString(encoder, `{"a":${deep}}`)
    })
    const small = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, 6)
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarString(encoder, `{"a":${'['.repeat(1900)}${']'.repeat(1900)}}`)
    })
    const doc = new Y.Doc()
    let map = doc.getMap('deep')
    for (let level = 0; level < 5000; level++) {
      const inner = new Y.Map<unknown>()
      map.set('x', inner)
      map = inner
    }
    await sendEach('planner.fi', [awareness(presence), awareness(small), updateFrame(Y.encodeStateAsUpdate(doc))])
  })
  // A planner may store it: it must be readable, and the plan's view must not mind.
  const fi = await openRawSocket(`${server.ws}/sync/plan/sid-2027/fi`, {
    cookie: await server.cookieOf('planner.fi@demo.example'),
  })
  await fi.sync()
  fi.edit((doc) => {
    let map = doc.getMap('deep')
    for (let level = 0; level < 3000; level++) {
      const inner = new Y.Map<unknown>()
      map.set('x', inner)
      map = inner
    }
  })
  expect(await fi.ack()).toBe('committed')
  expect((await as(server, 'reader').get('/api/campaigns/sid-2027/plans/fi', OWN_CONNECTION)).status).toBe(200)
  await fi.close()
})

test('malformed WebSocket frames and malformed HTTP end their own connection and nothing else', async () => {
  const cookie = await server.cookieOf('planner.dk@demo.example')
  const upgrade = (path: string, extra = '') =>
    `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
    `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nCookie: ${cookie}\r\n${extra}\r\n`
  const opened = Buffer.from(upgrade('/sync/plan/sid-2027/dk'))
  const live = Buffer.from(upgrade('/live'))
  const bad: Buffer[] = [
    // Unmasked, reserved bits, an unknown opcode, a fragmented ping, a length of 2^63, a continuation of nothing.
    [0x82, 0x01, 0x00],
    [0xf2, 0x81, 1, 2, 3, 4, 5],
    [0x83, 0x81, 1, 2, 3, 4, 5],
    [0x09, 0x81, 1, 2, 3, 4, 5],
    [0x82, 0xff, 0x7f, 255, 255, 255, 255, 255, 255, 255, 1, 2, 3, 4],
    [0x80, 0x81, 1, 2, 3, 4, 5],
    [0x88, 0x81, 1, 2, 3, 4, 5],
    [0x81, 0x82, 0, 0, 0, 0, 0xff, 0xfe],
  ].flatMap((frame) => [Buffer.concat([opened, Buffer.from(frame)]), Buffer.concat([live, Buffer.from(frame)])])
  for (let count = 0; count < 60; count++) {
    bad.push(Buffer.concat([count % 2 === 0 ? opened : live, noise(200)]), Buffer.from(noise(300)))
  }
  bad.push(
    ...[
      'GET / HTTP/9.9\r\n\r\n',
      'GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n',
      'GET /\0 HTTP/1.1\r\nHost: x\r\n\r\n',
      `GET /${'a'.repeat(100_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
      `GET / HTTP/1.1\r\nHost: x\r\n${'X-Many: y\r\n'.repeat(5000)}\r\n`,
      'POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n',
      'POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nzzz\r\n',
      'POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"email":',
      `POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 200000\r\n\r\n${'['.repeat(200_000)}`,
      upgrade('/sync/%E0%A4%A'),
      upgrade('/sync/'),
      upgrade('/sync/plan/sid-2027/dk', 'Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits=99\r\n'),
    ].map((text) => Buffer.from(text, 'latin1')),
  )
  await withWitness(async () => {
    for (let at = 0; at < bad.length; at += 20) await Promise.all(bad.slice(at, at + 20).map(sendRaw))
  })
})

/** Sends bytes and hangs up, in good order or not. */
function sendRaw(bytes: Buffer): Promise<void> {
  return new Promise((resolve) => {
    const socket = connectTcp(port, '127.0.0.1', () => {
      socket.write(bytes)
      setTimeout(() => (below(2) === 0 ? socket.resetAndDestroy() : socket.end()), below(60))
    })
    socket.on('data', () => {})
    socket.on('error', () => {})
    socket.on('close', () => resolve())
    setTimeout(() => socket.destroy(), 1000)
  })
}

function numbers(...list: readonly number[]): Uint8Array {
  return encoding.encode((encoder) => {
    for (const one of list) encoding.writeVarUint(encoder, one)
  })
}
const sync = (update: Uint8Array): Uint8Array => updateFrame(update)
const awareness = (update: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness)
    encoding.writeVarUint8Array(encoder, update)
  })
