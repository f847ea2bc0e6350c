/** Refusals, their codes, and that they harm nobody else. */
import { DOCUMENT_SCHEMA } from '../../shared/documents/api.ts'
import * as Y from 'yjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { DocumentName } from '../../shared/ids.ts'
import { MAX_DOCUMENT_BYTES, MAX_FRAME_BYTES, MAX_STEP2_BYTES, step2Frame, updateFrame } from '../../shared/wire.ts'
import { POISON } from '../harness/poison.ts'
import { openRawSocket, type RawSocket } from '../harness/rawSocket.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { theme, themeOf, write } from '../harness/textOfPlan.ts'
import { aMoment, waitFor } from '../harness/waitFor.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

async function open(email: string | null, path: string, options: { origin?: string } = {}): Promise<RawSocket> {
  const cookie = email === null ? {} : { cookie: await server.cookieOf(email) }
  return openRawSocket(`${server.ws}${path}`, { ...cookie, ...options })
}
const codeOf = async (email: string | null, path: string, options: { origin?: string } = {}) =>
  (await open(email, path, options)).closed()

const DK = 'planner.dk@demo.example'

describe('S11 · a refusal accepts the upgrade and closes with its code', () => {
  test.each([
    ['4401 without a session', null, '/sync/plan/sid-2027/dk', 4401],
    ['4404 for a centre without a plan', DK, '/sync/plan/sid-2027/li', 4404],
    ['4404 for a malformed name, also without a session', null, '/sync/plan/dk', 4404],
    ['4401 without a session for a document that does not exist', null, '/sync/plan/sid-2027/li', 4401],
    ['4404 for a malformed name', DK, '/sync/plan/dk', 4404],
    ['4404 for an unknown kind', DK, '/sync/diary/sid-2027/dk', 4404],
    ['4404 for an unknown campaign', DK, '/sync/plan/sid-2031/dk', 4404],
    ['4404 for a broken escape', DK, '/sync/plan%2', 4404],
    ['4404 for dots', DK, '/sync/plan%2F..%2Fplan%2Fsid-2027%2Fdk', 4404],
    ['4404 for an empty name', DK, '/sync/', 4404],
    ['4404 for a name of 3 kB', DK, `/sync/${'a'.repeat(3000)}`, 4404],
    ['S31 · 4426 for an older schema', DK, '/sync/plan/sid-2027/dk?schema=0', 4426],
    ['S31 · 4426 for a schema that is no number', DK, '/sync/plan/sid-2027/dk?schema=x', 4426],
    ['S31 · 1012 for a newer schema', DK, `/sync/plan/sid-2027/dk?schema=${DOCUMENT_SCHEMA + 1}`, 1012],
    ['4401 on /live without a session', null, '/live', 4401],
  ])('%s', async (_, email, path, code) => {
    expect(await codeOf(email, path)).toBe(code)
  })

  test('S26 · a document that was asked for in vain does not exist afterwards', async () => {
    await codeOf(DK, '/sync/plan/sid-2027/li')
    expect(await server.stores.log.head('plan/sid-2027/li' as DocumentName)).toBeNull()
  })

  test('S12 · 4403 for a page of another site, also with a session; a program without Origin is judged by its session', async () => {
    expect(await codeOf(DK, '/sync/plan/sid-2027/dk', { origin: 'https://evil.example' })).toBe(4403)
    expect(await codeOf(DK, '/live', { origin: 'null' })).toBe(4403)
    const own = await open(DK, '/sync/plan/sid-2027/dk', { origin: server.http })
    await own.sync()
    await own.close()
  })

  test('S31 · without a schema, or with the current one, it opens; an encoded name names the same document', async () => {
    for (const path of [
      '/sync/plan/sid-2027/dk',
      `/sync/plan/sid-2027/dk?schema=${DOCUMENT_SCHEMA}`,
      '/sync/plan%2Fsid-2027%2Fdk',
    ]) {
      const socket = await open(DK, path)
      await socket.sync()
      await socket.close()
    }
  })

  test.each(['/', '/elsewhere', '/synchronise', '/live/x', '/api/session'])(
    'an upgrade at %s answers HTTP 404',
    async (path) => {
      const status = await new Promise<number | undefined>((resolve) => {
        const socket = new WebSocket(`${server.ws}${path}`)
        socket.on('unexpected-response', (_, response) => resolve(response.statusCode))
        socket.on('error', () => {})
        socket.on('open', () => resolve(101))
      })
      expect(status).toBe(404)
    },
  )
})

describe('bytes that cannot be taken', () => {
  const garbage: readonly [string, Uint8Array][] = [
    ['an empty frame', new Uint8Array()],
    ['an unknown message type', new Uint8Array([77, 1, 2])],
    ['an unknown sync step', new Uint8Array([0, 9, 0])],
    ['a length that lies', new Uint8Array([0, 2, 255, 255, 3, 1])],
    ['an update that is none', updateFrame(new Uint8Array([255, 254, 253]))],
    ['a Step2 that is none', step2Frame(new Uint8Array([9, 9, 9, 9]))],
    ['a state vector that is none', new Uint8Array([0, 0, 2, 200, 1])],
    ['presence that is none', new Uint8Array([1, 3, 1, 5, 0])],
  ]
  test.each(garbage)('S7 · %s closes 4400 and harms nobody else', async (_, frame) => {
    const other = await open('planner2.dk@demo.example', '/sync/plan/sid-2027/dk')
    await other.sync()
    const before = theme(other.doc)
    const hostile = await open(DK, '/sync/plan/sid-2027/dk')
    hostile.send(frame)
    expect(await hostile.closed()).toBe(4400)
    other.edit(write('.'))
    expect(await other.ack()).toBe('committed')
    expect(theme(other.doc)).toBe(`${before}.`)
    await other.close()
  })

  test('S7 · a text frame closes 4400', async () => {
    const hostile = await open(DK, '/sync/plan/sid-2027/dk')
    hostile.socket.send('hello')
    expect(await hostile.closed()).toBe(4400)
  })

  test.each(POISON)(
    'S8 · an update that breaks Yjs half-way is undone: 4400, nothing logged, nothing sent',
    async (poison) => {
      const other = await open('planner2.dk@demo.example', '/sync/plan/sid-2027/dk')
      await other.sync()
      const hostile = await open(DK, '/sync/plan/sid-2027/dk')
      await hostile.sync()
      const before = await server.stores.log.head('plan/sid-2027/dk' as DocumentName)
      const shown = Buffer.from(Y.encodeStateAsUpdate(other.doc)).toString('hex')
      hostile.send(updateFrame(poison))
      expect(await hostile.closed()).toBe(4400)
      await aMoment(80)
      expect(Buffer.from(Y.encodeStateAsUpdate(other.doc)).toString('hex')).toBe(shown)
      expect(await server.stores.log.head('plan/sid-2027/dk' as DocumentName)).toEqual(before)
      const late = await open('reader@demo.example', '/sync/plan/sid-2027/dk')
      await late.sync()
      expect(Buffer.from(Y.encodeStateAsUpdate(late.doc)).toString('hex')).toBe(shown)
      other.edit(write('!'))
      expect(await other.ack()).toBe('committed')
      await waitFor(() => theme(late.doc) === theme(other.doc), 'the broadcast')
      await other.close()
      await late.close()
    },
  )

  test('S8 · edits of others in the same turn are kept', async () => {
    const honest = await open('planner2.dk@demo.example', '/sync/plan/sid-2027/dk')
    const hostile = await open(DK, '/sync/plan/sid-2027/dk')
    await honest.sync()
    await hostile.sync()
    for (let edit = 0; edit < 30; edit++) honest.edit(write('h'))
    hostile.send(updateFrame(POISON[0] ?? new Uint8Array()))
    for (let edit = 0; edit < 30; edit++) honest.edit(write('h'))
    expect(await hostile.closed()).toBe(4400)
    expect(await honest.ack()).toBe('committed')
    const late = await open('reader@demo.example', '/sync/plan/sid-2027/dk')
    await late.sync()
    expect(theme(late.doc)).toBe(theme(honest.doc))
    expect(theme(late.doc).endsWith('h'.repeat(60))).toBe(true)
    await honest.close()
    await late.close()
  })
})

describe('S13 · a frame that is too large closes 4413', () => {
  test('an update above 1 MiB', async () => {
    const socket = await open(DK, '/sync/plan/sid-2027/dk')
    socket.send(updateFrame(new Uint8Array(MAX_FRAME_BYTES)))
    expect(await socket.closed()).toBe(4413)
  })
  test('a Step2 above 5 MiB, and one far above it', async () => {
    for (const bytes of [MAX_STEP2_BYTES + 1024, 20 * 1024 * 1024]) {
      const socket = await open(DK, '/sync/plan/sid-2027/dk')
      socket.send(step2Frame(new Uint8Array(bytes)))
      expect(await socket.closed()).toBe(4413)
    }
  })
  test('but a Step2 of 3 MiB is taken', async () => {
    const socket = await open('planner.se@demo.example', '/sync/plan/sid-2027/se')
    await socket.sync()
    themeOf(socket.doc).insert(0, 'ä'.repeat(1_500_000))
    socket.send(step2Frame(Y.encodeStateAsUpdate(socket.doc)))
    expect(await socket.ack()).toBe('committed')
    await socket.close()
  })
})

test('S14 · a document grows to 5 MiB and no further; deleting still works', async () => {
  const socket = await open('planner.hr@demo.example', '/sync/plan/sid-2027/hr')
  await socket.sync()
  for (let part = 0; part < 5; part++) socket.edit(write('x'.repeat(900_000)))
  expect(await socket.ack()).toBe('committed')
  for (let part = 0; part < 5 && socket.closeCode === null; part++) socket.edit(write('y'.repeat(900_000)))
  expect(await socket.closed()).toBe(4413)
  const again = await open('planner.hr@demo.example', '/sync/plan/sid-2027/hr')
  await again.sync()
  expect(Y.encodeStateAsUpdate(again.doc).length).toBeLessThanOrEqual(MAX_DOCUMENT_BYTES)
  again.edit((doc) => themeOf(doc).delete(0, 4_000_000))
  expect(await again.ack()).toBe('committed')
  again.edit(write('room again'))
  expect(await again.ack()).toBe('committed')
  await again.close()
})

test('S15 · a socket with 2,000 frames in a second is slowed, not cut, and none is lost', async () => {
  const fast = await open('planner.pt@demo.example', '/sync/plan/sid-2027/pt')
  const other = await open('planner2.pt@demo.example', '/sync/plan/sid-2027/pt')
  await fast.sync()
  await other.sync()
  const before = theme(fast.doc)
  for (let second = 0; second < 2; second++) {
    for (let tenth = 0; tenth < 10; tenth++) {
      for (let frame = 0; frame < 200; frame++) fast.edit(write('z'))
      await aMoment(50)
    }
  }
  expect(await fast.ack()).toBe('committed')
  expect(fast.closeCode).toBeNull()
  await waitFor(() => theme(other.doc) === before + 'z'.repeat(4000), 'all 4,000 edits')
  await fast.close()
  await other.close()
})
