/** A store that fails, loads that fail, and a shutdown in the middle of it. */
import { DOCUMENT_SCHEMA } from '../../shared/documents/api.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DocumentName } from '../../shared/ids.ts'
import { demoNetwork } from '../harness/demoNetwork.ts'
import { as, asNobody } from '../harness/as.ts'
import { putFaultsInto, type FaultyLog } from '../harness/faultyLog.ts'
import { openRawSocket, type RawSocket } from '../harness/rawSocket.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { theme, write } from '../harness/textOfPlan.ts'
import { aMoment, waitFor } from '../harness/waitFor.ts'

const NETWORK = demoNetwork('dk', 'se')
let server: TestServer
let faults: FaultyLog
beforeEach(async () => {
  server = await startTestServer({
    network: NETWORK,
    wrapLog: (log) => (faults = putFaultsInto(log)).log,
  })
})
afterEach(async () => {
  faults.heal()
  faults.release()
  await server.close()
})

async function open(email: string, query = `?schema=${DOCUMENT_SCHEMA}`): Promise<RawSocket> {
  const cookie = await server.cookieOf(email)
  return openRawSocket(`${server.ws}/sync/plan/sid-2027/dk${query}`, { cookie })
}
const statusesOf = (socket: RawSocket) =>
  socket.received.flatMap((message) => (message.kind === 'status' ? [message.status] : []))

describe('while the store refuses commits', () => {
  test('S22 · nothing is acknowledged or shown, the room says so, and all is stored once it works again', async () => {
    const [a, b] = [await open('planner.dk@demo.example'), await open('planner2.dk@demo.example')]
    await a.sync()
    await b.sync()
    const before = theme(b.doc)
    faults.fail('commit')
    a.edit(write(' one'))
    const answered = a.ack()
    await waitFor(() => statusesOf(b).some((s) => s?.kind === 'store' && s.state === 'failing'), 'the warning')
    a.edit(write(' two'))
    await aMoment()
    expect(a.received.some(({ kind }) => kind === 'ack')).toBe(false)
    expect(theme(b.doc)).toBe(before)
    expect((await asNobody(server).get('/readyz')).status).toBe(503)
    const read = await as(server, 'reader').get('/api/campaigns/sid-2027/plans/dk')
    expect([read.status, ((await read.json()) as { type: string }).type]).toEqual([503, '/problems/store-failing'])
    faults.heal()
    expect(await answered).toBe('committed')
    await waitFor(() => theme(b.doc) === `${before} one two`, 'the broadcast')
    await waitFor(() => statusesOf(b).some((s) => s?.kind === 'store' && s.state === 'working'), 'the all-clear')
    expect((await asNobody(server).get('/readyz')).status).toBe(200)
    await a.close()
    await b.close()
  })

  test('S22 · when the disk cannot be flushed nothing is acknowledged, the room says so, and all is well once it can', async () => {
    const a = await open('planner.dk@demo.example')
    await a.sync()
    const b = await open('planner2.dk@demo.example')
    await b.sync()
    faults.fail('sync')
    a.edit(write(' unflushed'))
    const answered = a.ack()
    const told = () => statusesOf(a).flatMap((status) => (status?.kind === 'store' ? [status.state] : []))
    await waitFor(() => told().includes('failing'), 'the warning')
    expect((await asNobody(server).get('/readyz')).status).toBe(503)
    a.edit(write(' and unshown'))
    await aMoment()
    expect(a.received.some(({ kind }) => kind === 'ack')).toBe(false)
    expect(theme(b.doc)).not.toContain('unshown')
    faults.heal()
    expect(await answered).toBe('committed')
    await waitFor(() => theme(b.doc).endsWith(' unflushed and unshown'), 'the rest')
    expect(told()).toEqual(['failing', 'working'])
    await waitFor(async () => (await asNobody(server).get('/readyz')).ok, 'ready again')
    await a.close()
    await b.close()
  })

  test('S22 · unsaved work is kept when its author leaves, and stored when the store works again', async () => {
    const a = await open('planner.dk@demo.example')
    await a.sync()
    const before = theme(a.doc)
    faults.fail('commit')
    a.edit(write(' orphan'))
    await waitFor(() => faults.calls.commit > 0, 'the first try')
    await a.close()
    faults.heal()
    const b = await open('planner2.dk@demo.example')
    await b.sync()
    expect(theme(b.doc)).toBe(`${before} orphan`)
    await b.close()
  })

  test('S22 · thousands of edits wait without filling the memory, and each is stored once in the end', async () => {
    const a = await open('planner.dk@demo.example')
    await a.sync()
    const before = theme(a.doc)
    faults.fail('commit')
    for (let edit = 0; edit < 12_000; edit++) a.edit(write('x'))
    await waitFor(() => faults.calls.commit > 2, 'some tries')
    // Bytes that the server does not read wait in the network and in the client. It handles all frames in bytes already
    // read, up to 64 KiB at once.
    const [session] = server.app.rooms.rooms.get('plan/sid-2027/dk' as DocumentName)?.audience.sockets ?? []
    expect(session?.waitingFrames).toBeLessThan(5000)
    faults.heal()
    expect(await a.ack()).toBe('committed')
    expect(session?.waitingFrames).toBe(0)
    const b = await open('planner2.dk@demo.example')
    await b.sync()
    expect(theme(b.doc)).toBe(`${before}${'x'.repeat(12_000)}`)
    await a.close()
    await b.close()
  })

  test('S22 · another document is not held up', async () => {
    const a = await open('planner.dk@demo.example')
    await a.sync()
    const cookie = await server.cookieOf('planner.se@demo.example')
    const other = await openRawSocket(`${server.ws}/sync/plan/sid-2027/se`, { cookie })
    await other.sync()
    faults.fail('commit')
    a.edit(write(' x'))
    await waitFor(() => faults.calls.commit > 1, 'a retry')
    faults.heal()
    other.edit(write(' fine'))
    expect(await other.ack()).toBe('committed')
    await a.close()
    await other.close()
  })
})

describe('S21 · loading', () => {
  /** A server that has opened nothing yet: it must load everything that it shows. */
  async function startCold(): Promise<() => Promise<void>> {
    const folder = mkdtempSync(join(tmpdir(), 'sid-test-'))
    await (await startTestServer({ network: NETWORK, folder })).close()
    const warm = server
    server = await startTestServer({
      network: NETWORK,
      folder,
      wrapLog: (log) => (faults = putFaultsInto(log)).log,
    })
    return async () => {
      await server.close()
      rmSync(folder, { recursive: true, force: true })
      server = warm
    }
  }

  test('many who come at once load a document once', async () => {
    const stop = await startCold()
    faults.holdLoads()
    let admitted = 0
    const opening = Array.from({ length: 20 }, async () => {
      const socket = await open('planner.dk@demo.example')
      admitted += 1
      return socket
    })
    await waitFor(() => faults.calls.load === 1, 'the load')
    await aMoment(100)
    expect(admitted, 'nobody is let in before it is loaded').toBe(0)
    faults.release()
    const sockets = await Promise.all(opening)
    await Promise.all(sockets.map((socket) => socket.sync()))
    expect(sockets.filter(({ doc }) => theme(doc) === '')).toEqual([])
    expect(faults.calls.load).toBe(1)
    await Promise.all(sockets.map((socket) => socket.close()))
    await stop()
  })

  test('a load that fails closes 1013, never shows an empty document, and is tried again by the next', async () => {
    const stop = await startCold()
    faults.fail('load')
    const early = await open('planner.dk@demo.example')
    expect(await early.closed()).toBe(1013)
    expect(early.received).toEqual([])
    faults.heal()
    const later = await open('planner.dk@demo.example')
    await later.sync()
    expect(theme(later.doc)).not.toBe('')
    await later.close()
    await stop()
  })
})

test('S22 · while another program locks the file nothing is acknowledged, and readiness says why; then all is stored', async () => {
  const a = await open('planner.dk@demo.example')
  await a.sync()
  const intruder = new DatabaseSync(join(server.folder, 'documents.sqlite'))
  intruder.exec('BEGIN IMMEDIATE')
  a.edit(write(' patience'))
  const acknowledged = a.ack()
  await waitFor(() => a.received.some((one) => one.kind === 'status' && one.status?.kind === 'store'), 'the warning')
  expect(a.received.some(({ kind }) => kind === 'ack')).toBe(false)
  expect((await asNobody(server).get('/readyz')).status).toBe(503)
  const list = await as(server, 'reader').get('/api/campaigns/sid-2027/plans')
  expect(list.status, 'what was projected before can still be read').toBe(200)
  intruder.exec('ROLLBACK')
  intruder.close()
  expect(await acknowledged).toBe('committed')
  await waitFor(async () => (await asNobody(server).get('/readyz')).status === 200, 'readiness')
  await a.close()
})

test('S23 · a shutdown commits what waits, then closes 1012; nothing is lost', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sid-test-'))
  const first = await startTestServer({
    network: NETWORK,
    folder,
    wrapLog: (log) => (faults = putFaultsInto(log)).log,
  })
  const cookie = await first.cookieOf('planner.dk@demo.example')
  const a = await openRawSocket(`${first.ws}/sync/plan/sid-2027/dk`, { cookie })
  await a.sync()
  faults.hold()
  a.edit(write(' last words'))
  await aMoment(60)
  const stopped = first.close()
  // Longer than the spread after which sockets are to come back.
  await aMoment(400)
  expect(a.closeCode).toBeNull()
  faults.release()
  expect(await a.closed()).toBe(1012)
  await stopped
  const second = await startTestServer({ network: NETWORK, folder })
  const again = await openRawSocket(`${second.ws}/sync/plan/sid-2027/dk`, { cookie })
  await again.sync()
  expect(theme(again.doc).endsWith(' last words')).toBe(true)
  await again.close()
  await second.close()
  rmSync(folder, { recursive: true, force: true })
})
