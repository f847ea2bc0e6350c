/** People who may not write change nothing, by any message; those who may, keep working. */
import { DOCUMENT_SCHEMA } from '../../shared/documents/api.ts'
import * as Y from 'yjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DocumentName } from '../../shared/ids.ts'
import { step2Frame, updateFrame } from '../../shared/wire.ts'
import { as, jsonOf } from '../harness/as.ts'
import { openRawSocket, type RawSocket } from '../harness/rawSocket.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { theme, write } from '../harness/textOfPlan.ts'
import { aMoment, waitFor } from '../harness/waitFor.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

async function open(email: string, document = 'plan/sid-2027/dk', query = ''): Promise<RawSocket> {
  const socket = await openRawSocket(`${server.ws}/sync/${document}${query}`, { cookie: await server.cookieOf(email) })
  await socket.sync()
  return socket
}

const foreign = (doc: Y.Doc): Uint8Array => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  write(' FORGED')(copy)
  copy.getMap('activities').set('forged', new Y.Map())
  return Y.encodeStateAsUpdate(copy)
}
const deletion = (doc: Y.Doc): Uint8Array => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  const before = Y.encodeStateVector(copy)
  copy.getMap('activities').clear()
  return Y.encodeStateAsUpdate(copy, before)
}

const READERS = ['reader@demo.example', 'helpdesk@demo.example', 'coordinator@demo.example', 'planner.se@demo.example']

describe.each(READERS)('%s on the plan of Denmark', (email) => {
  test.each([
    ['an Update with text', updateFrame, foreign],
    ['a Step2 with text', step2Frame, foreign],
    ['an Update with deletions alone', updateFrame, deletion],
    ['a Step2 with deletions alone', step2Frame, deletion],
  ] as const)('S9 · %s is never applied, logged or broadcast, and the sender is told', async (_, frame, forge) => {
    const planner = await open('planner.dk@demo.example')
    const reader = await open(email, 'plan/sid-2027/dk', `?schema=${DOCUMENT_SCHEMA}`)
    const head = await server.stores.log.head('plan/sid-2027/dk' as DocumentName)
    const shown = Buffer.from(Y.encodeStateAsUpdate(planner.doc)).toString('hex')
    reader.send(frame(forge(reader.doc)))
    expect(await reader.ack()).toBe('rejected')
    const statuses = () => reader.received.flatMap((message) => (message.kind === 'status' ? [message.status] : []))
    await waitFor(() => statuses().some((status) => status?.kind === 'rejected'), 'the refusal')
    await aMoment(50)
    expect(Buffer.from(Y.encodeStateAsUpdate(planner.doc)).toString('hex')).toBe(shown)
    expect(await server.stores.log.head('plan/sid-2027/dk' as DocumentName)).toEqual(head)
    const late = await open('planner2.dk@demo.example')
    expect(Buffer.from(Y.encodeStateAsUpdate(late.doc)).toString('hex')).toBe(shown)
    expect(reader.closeCode).toBeNull()
    for (const socket of [planner, reader, late]) await socket.close()
  })
})

test('S9 · a reader sees the plan change as it is written', async () => {
  const planner = await open('planner.dk@demo.example')
  const reader = await open('reader@demo.example')
  planner.edit(write(' seen'))
  await waitFor(() => theme(reader.doc).endsWith(' seen'), 'the edit')
  await planner.close()
  await reader.close()
})

test('S10 · an honest reader who answers with all it knows is no offender, but its ack is "rejected"', async () => {
  const planner = await open('planner.dk@demo.example')
  planner.edit((doc) => doc.getMap('meta').set('passing', 1))
  planner.edit((doc) => doc.getMap('meta').delete('passing'))
  await planner.ack()
  const reader = await open('reader@demo.example', 'plan/sid-2027/dk', `?schema=${DOCUMENT_SCHEMA}`)
  reader.send(step2Frame(Y.encodeStateAsUpdate(reader.doc)))
  expect(await reader.ack()).toBe('rejected')
  const refusals = reader.received.filter((message) => message.kind === 'status' && message.status?.kind === 'rejected')
  expect(refusals).toEqual([])
  await planner.close()
  await reader.close()
})

describe('S10 · a client learns its rights', () => {
  test.each([
    ['planner.dk@demo.example', 'plan/sid-2027/dk', 'write', null],
    ['planner.se@demo.example', 'plan/sid-2027/dk', 'read', 'other-centre'],
    ['reader@demo.example', 'plan/sid-2027/dk', 'read', 'role'],
    ['coordinator@demo.example', 'plan/sid-2027/dk', 'read', 'role'],
    ['coordinator@demo.example', 'assets/sid-2027/network', 'write', null],
    ['planner.dk@demo.example', 'assets/sid-2027/network', 'read', 'other-centre'],
    ['planner.dk@demo.example', 'profile/sid-2027/dk', 'write', null],
    ['helpdesk@demo.example', 'profile/sid-2027/dk', 'read', 'role'],
  ])('%s on %s: %s', async (email, document, access, reason) => {
    const socket = await open(email, document, `?schema=${DOCUMENT_SCHEMA}`)
    const statuses = socket.received.flatMap((message) => (message.kind === 'status' ? [message.status] : []))
    expect(statuses).toContainEqual({ kind: 'access', access, reason })
    expect(await jsonOf(as(server, email).get(`/api/documents/${document}`))).toMatchObject({ access, reason })
    await socket.close()
  })
})

test('our own messages are kept from clients that do not know them', async () => {
  const socket = await open('reader@demo.example')
  socket.send(updateFrame(foreign(socket.doc)))
  await aMoment(60)
  expect(socket.received.filter(({ kind }) => kind === 'status' || kind === 'ack')).toEqual([])
  await socket.close()
})
