/** authorize → validate → apply → commit → then ack and broadcast. The numbers are those of docs/SPEC.md. */
import { once } from 'node:events'
import * as Y from 'yjs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DocumentName } from '../../shared/ids.ts'
import { step2Frame, updateFrame } from '../../shared/wire.ts'
import { demoNetwork } from '../harness/demoNetwork.ts'
import { as } from '../harness/as.ts'
import { putFaultsInto, type FaultyLog } from '../harness/faultyLog.ts'
import { listen } from '../harness/listenLive.ts'
import { openRawSocket, type RawSocket } from '../harness/rawSocket.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { theme, write } from '../harness/textOfPlan.ts'
import { aMoment, waitFor } from '../harness/waitFor.ts'

const PLAN = 'plan/sid-2027/dk' as DocumentName

let server: TestServer
let faults: FaultyLog
const open: RawSocket[] = []

beforeEach(async () => {
  server = await startTestServer({
    network: demoNetwork('dk'),
    wrapLog: (log) => (faults = putFaultsInto(log)).log,
    // An answer that is kept says nothing of the room.
    keptBytes: 0,
  })
})
afterEach(async () => {
  faults.heal()
  faults.release()
  for (const socket of open.splice(0)) await socket.close()
  await server.close()
})

async function planner(email = 'planner.dk@demo.example', query = ''): Promise<RawSocket> {
  const cookie = await server.cookieOf(email)
  const socket = await openRawSocket(`${server.ws}/sync/${PLAN}${query}`, { cookie })
  open.push(socket)
  await socket.sync()
  return socket
}

describe('while a commit is under way', () => {
  test('S1 · nothing is acknowledged, neither in the turn that commits nor in the one behind it', async () => {
    const a = await planner()
    faults.hold()
    a.edit(write(' held'))
    await aMoment(50)
    a.edit(write(' held as well'))
    const answered = a.ack()
    await aMoment(50)
    const answers = () => a.received.filter(({ kind }) => kind === 'ack')
    expect(answers()).toEqual([])
    // The first commit ends; the second, with the edit that the ack is about, is held in its turn.
    faults.release()
    faults.hold()
    await aMoment()
    expect(answers()).toEqual([])
    faults.release()
    expect(await answered).toBe('committed')
  })

  test('S2 · no other socket sees the edit, whether it was open before or joins now', async () => {
    const a = await planner()
    const b = await planner('planner2.dk@demo.example')
    const before = theme(b.doc)
    faults.hold()
    a.edit(write(' secret'))
    await aMoment()
    const cookie = await server.cookieOf('reader@demo.example')
    const late = await openRawSocket(`${server.ws}/sync/${PLAN}`, { cookie })
    open.push(late)
    const synced = late.sync()
    await aMoment()
    expect(theme(b.doc)).toBe(before)
    expect(late.received.filter(({ kind }) => kind === 'step2')).toEqual([])
    faults.release()
    await synced
    expect(theme(late.doc)).toBe(`${before} secret`)
    await waitFor(() => theme(b.doc) === `${before} secret`, 'the broadcast')
  })

  test('S2 · HTTP and /live say nothing of it', async () => {
    const a = await planner()
    const notices = await listen(server, await server.cookieOf('reader@demo.example'))
    // Presence is announced without a commit.
    const ofContent = () => notices.received.filter(({ topic }) => topic !== 'presence')
    // The first answer also waits for the worker of languages.
    await (await as(server, 'reader').get('/api/campaigns/sid-2027/plans/dk')).text()
    faults.hold()
    a.edit(write(' secret'))
    await aMoment()
    const answer = as(server, 'reader')
      .get('/api/campaigns/sid-2027/plans/dk')
      .then((response) => response.text())
    const first = await Promise.race([answer, aMoment(500).then(() => 'nothing yet')])
    expect(first).toBe('nothing yet')
    expect(ofContent()).toEqual([])
    faults.release()
    expect(await answer).toContain('secret')
    await waitFor(() => ofContent().length === 1, 'a notice')
    notices.close()
  })

  test('S1 · a committed edit is shown at once, and acknowledged only when it is on the disk', async () => {
    const a = await planner()
    const b = await planner('planner2.dk@demo.example')
    faults.holdSyncs()
    a.edit(write(' written'))
    const answered = a.ack()
    await waitFor(() => theme(b.doc).endsWith(' written'), 'the broadcast')
    // Later turns are not held up, and their acks wait as well.
    b.edit(write(' too'))
    const second = b.ack()
    await waitFor(() => theme(a.doc).endsWith(' too'), 'the other broadcast')
    const answers = () => [...a.received, ...b.received].filter(({ kind }) => kind === 'ack')
    await aMoment()
    expect(answers()).toEqual([])
    faults.release()
    expect(await Promise.all([answered, second])).toEqual(['committed', 'committed'])
  })

  test('S3 · edits that arrive meanwhile are stored after it, and acks come in the order of asking', async () => {
    const a = await planner()
    faults.hold()
    a.edit(write(' one'))
    const first = a.ack()
    await aMoment(50)
    // One turn takes both.
    a.edit(write(' two'))
    const second = a.ack()
    a.edit(write(' three'))
    const third = a.ack()
    await aMoment(50)
    faults.release()
    await Promise.all([first, second, third])
    const acks = a.received.flatMap((message) => (message.kind === 'ack' ? [new TextDecoder().decode(message.n)] : []))
    expect(acks).toEqual(['1', '2', '3'])
    expect(faults.committed.length).toBeGreaterThanOrEqual(2)
  })
})

test('S3 · an ack confirms everything earlier on its socket: it is in the log when the ack arrives', async () => {
  const a = await planner()
  for (let edit = 0; edit < 20; edit++) a.edit(write(`${edit},`))
  await a.ack()
  const stored = await server.stores.log.load(PLAN)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, stored?.snapshot.state ?? new Uint8Array())
  for (const update of stored?.updates ?? []) Y.applyUpdate(doc, update)
  expect(theme(doc)).toBe(theme(a.doc))
})

test('S3 · when a commit tears, the edit is acknowledged once it is stored, and is there once', async () => {
  const a = await planner()
  const b = await planner('planner2.dk@demo.example')
  const before = theme(a.doc)
  faults.fail('after-commit')
  a.edit(write(' torn'))
  const answered = a.ack()
  await aMoment()
  expect(a.received.some(({ kind }) => kind === 'ack')).toBe(false)
  faults.heal()
  expect(await answered).toBe('committed')
  await waitFor(() => theme(b.doc) === `${before} torn`, 'the broadcast')
  const cold = await startOver()
  expect(cold).toBe(`${before} torn`)
})

/** The text as a new process would read it. */
async function startOver(): Promise<string> {
  const stored = await server.stores.log.load(PLAN)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, stored?.snapshot.state ?? new Uint8Array())
  for (const update of stored?.updates ?? []) Y.applyUpdate(doc, update)
  return theme(doc)
}

test('S4 · the log holds the bytes as they came', async () => {
  const a = await planner()
  faults.hold()
  const sent = [a.edit(write(' alone'))]
  await aMoment(50)
  for (const text of [' many', ' in', ' one turn']) sent.push(a.edit(write(text)))
  await aMoment(50)
  faults.release()
  await a.ack()
  const logged = faults.committed.flat().map((entry) => Buffer.from(entry.update).toString('hex'))
  expect(logged).toEqual(sent.map((update) => Buffer.from(update).toString('hex')))
})

test('S5 · an update that changes nothing is neither logged nor broadcast', async () => {
  const a = await planner()
  const b = await planner('planner2.dk@demo.example')
  const update = a.edit(write(' once'))
  await a.ack()
  await waitFor(() => theme(b.doc).endsWith('once'), 'the broadcast')
  const heard = b.received.length
  a.send(updateFrame(update))
  a.send(step2Frame(Y.encodeStateAsUpdate(a.doc)))
  expect(await a.ack()).toBe('committed')
  await aMoment(80)
  expect(faults.committed.flat()).toHaveLength(1)
  expect(b.received.slice(heard).filter(({ kind }) => kind === 'update')).toEqual([])
})

describe('an update that builds on something the server lacks', () => {
  test('S6 · is kept, logged and answered with SyncStep1; the rest completes it', async () => {
    const a = await planner()
    const offline = new Y.Doc()
    Y.applyUpdate(offline, Y.encodeStateAsUpdate(a.doc))
    const updates: Uint8Array[] = []
    offline.on('update', (update: Uint8Array) => updates.push(update))
    write(' first')(offline)
    write(' second')(offline)
    const [first = new Uint8Array(), second = new Uint8Array()] = updates
    const asked = a.received.filter(({ kind }) => kind === 'step1').length
    a.send(updateFrame(second))
    await waitFor(() => a.received.filter(({ kind }) => kind === 'step1').length > asked, 'SyncStep1')
    await a.ack()
    expect(faults.committed.flat()).toHaveLength(1)
    a.send(updateFrame(second))
    await a.ack()
    expect(faults.committed.flat(), 'the same again is no news').toHaveLength(1)
    a.send(updateFrame(first))
    await a.ack()
    const late = await planner('planner2.dk@demo.example')
    expect(theme(late.doc).endsWith(' first second')).toBe(true)
    expect(await startOver()).toBe(theme(late.doc))
  })
})

test('S27 · edits that arrive within a tick go out as one frame', async () => {
  const a = await planner()
  const b = await planner('planner2.dk@demo.example')
  const heard = b.received.length
  const begun = faults.calls.commit
  faults.hold()
  a.edit(write('x'))
  await waitFor(() => faults.calls.commit > begun, 'the first commit')
  for (let edit = 0; edit < 100; edit++) a.edit(write('y'))
  // The server has read them all: it answers in their order.
  const ponged = once(a.socket, 'pong')
  a.socket.ping()
  await ponged
  await aMoment(50)
  faults.release()
  await waitFor(() => theme(b.doc) === theme(a.doc), 'the broadcast')
  expect(b.received.slice(heard).filter(({ kind }) => kind === 'update').length).toBeLessThanOrEqual(3)
})
