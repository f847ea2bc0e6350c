/** A planner who writes what no form would, and connections of people who are not let in: everybody else works on. */
import { connect as connectTcp } from 'node:net'
import * as Y from 'yjs'
import { afterEach, describe, expect, test } from 'vitest'
import { PlanList } from '../../shared/plans/api.ts'
import { planActivities, planMeta } from '../../shared/plans/layout.ts'
import { as, jsonOf } from '../harness/as.ts'
import { openRawSocket, type RawSocket } from '../harness/rawSocket.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { waitFor } from '../harness/waitFor.ts'

const MIB = 1024 * 1024

let server: TestServer
afterEach(async () => server.close())

async function openPlan(centre: string): Promise<RawSocket> {
  const cookie = await server.cookieOf(`planner.${centre}@demo.example`)
  const socket = await openRawSocket(`${server.ws}/sync/plan/sid-2027/${centre}`, { cookie })
  await socket.sync()
  return socket
}

async function rowOf(centre: string) {
  const { plans } = PlanList.parse(await jsonOf(as(server, 'reader').get('/api/campaigns/sid-2027/plans')))
  const row = plans.find((one) => one.centre === centre)
  if (row === undefined) throw new Error(`no row of ${centre}`)
  return row
}

/** Writes the theme, and waits until the list of all plans shows it. */
async function followed(socket: RawSocket, centre: string, theme: string): Promise<void> {
  socket.edit((doc) => {
    const text = planMeta(doc).get('theme') as Y.Text
    text.delete(0, text.length)
    text.insert(0, theme)
  })
  expect(await socket.ack()).toBe('committed')
  await waitFor(async () => (await rowOf(centre)).theme === theme, `the row to say "${theme}"`)
}

/** An activity as a program may write it, without any form. */
function writeActivity(doc: Y.Doc, key: string, title: string): Y.Map<unknown> {
  const activity = new Y.Map<unknown>()
  planActivities(doc).set(key, activity)
  activity.set('title', title)
  return activity
}

describe('the list of plans follows a plan', () => {
  test('of 5,600 activities, with 2,000 read: more than one statement takes', async () => {
    server = await startTestServer()
    const socket = await openPlan('dk')
    socket.edit((doc) => {
      for (let at = 0; at < 5600; at++) writeActivity(doc, `made-up-${at}`, `Activity ${at}`)
    })
    expect(await socket.ack()).toBe('committed')
    await followed(socket, 'dk', 'Many of them')
    expect((await rowOf('dk')).activities).toBe(2000)
    await socket.close()
  })

  test('with maps nested 20,000 deep below an activity', async () => {
    server = await startTestServer()
    const socket = await openPlan('dk')
    socket.edit((doc) => {
      let map = writeActivity(doc, 'deep', 'Deep')
      for (let depth = 0; depth < 20_000; depth++) {
        const inner = new Y.Map<unknown>()
        map.set('more', inner)
        map = inner
      }
    })
    await followed(socket, 'dk', 'Deeper than any stack')
    await socket.close()
  })

  test('whose theme and titles are longer than a list shows: they are cut there', async () => {
    server = await startTestServer()
    const socket = await openPlan('dk')
    socket.edit((doc) => (planMeta(doc).get('theme') as Y.Text).insert(0, 'long '.repeat(100_000)))
    expect(await socket.ack()).toBe('committed')
    await waitFor(async () => (await rowOf('dk')).theme.startsWith('long '), 'the row to follow')
    expect((await rowOf('dk')).theme.length).toBeLessThanOrEqual(300)
    await socket.close()
  })
})

describe('a connection that is refused', () => {
  /** Asks for a WebSocket without a session, then sends pieces until the connection ends. */
  async function sendWithoutSession(
    path: string,
    { first = Buffer.alloc(0), piece }: { first?: Buffer; piece: Buffer },
  ): Promise<{ readonly answered: string; readonly isClosed: boolean; readonly sentBytes: number }> {
    const socket = connectTcp(server.port, '127.0.0.1')
    let answered = ''
    let isClosed = false
    socket.on('data', (data) => (answered += data.toString('latin1')))
    socket.on('error', () => {})
    socket.on('close', () => (isClosed = true))
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nUpgrade: websocket\r\n` +
        'Connection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n',
    )
    await waitFor(() => answered.includes('no-session'), 'the refusal')
    socket.write(first)
    let sentBytes = 0
    for (; sentBytes < MIB && !socket.destroyed; sentBytes += piece.length) {
      socket.write(piece)
      await new Promise((resolve) => setImmediate(resolve))
    }
    await waitFor(() => isClosed, 'the end of the connection', 3000).catch(() => {})
    socket.destroy()
    return { answered, isClosed, sentBytes }
  }

  test('ends after 64 kB, however small the pieces are in which it sends them', async () => {
    server = await startTestServer()
    // A ping of 100 bytes, with a mask of zeros, forty times.
    const pings = Buffer.concat(
      Array.from({ length: 40 }, () => Buffer.from([0x89, 0x80 | 100, ...Array(104).fill(0)])),
    )
    for (const path of ['/sync/plan/sid-2027/dk', '/live']) {
      const { isClosed, sentBytes } = await sendWithoutSession(path, { piece: pings })
      expect([path, isClosed, sentBytes < MIB]).toEqual([path, true, true])
    }
  })

  test('cannot fill the memory: its messages are dropped, and more than a few end it', async () => {
    server = await startTestServer()
    // The beginning of a binary frame, with FIN = 0, its length in eight bytes, and a mask of zeros.
    const first = Buffer.alloc(14)
    first.writeUInt16BE(0x02ff)
    first.writeBigUInt64BE(BigInt(MIB), 2)
    const sent = await sendWithoutSession('/sync/plan/sid-2027/dk', { first, piece: Buffer.alloc(16_384) })
    const { answered, isClosed } = sent
    expect(answered).toContain('101 Switching Protocols')
    expect(isClosed).toBe(true)
  })
})
