/** y-websocket's own provider, as any client may use it: it needs no parameter and no message of our own. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { theme, themeOf } from '../harness/textOfPlan.ts'
import { aMoment, waitFor } from '../harness/waitFor.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

async function connect(email: string, name = 'plan/sid-2027/dk') {
  const cookie = await server.cookieOf(email)
  class WithCookie extends WebSocket {
    constructor(address: string) {
      super(address, { headers: { cookie } })
    }
  }
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(`${server.ws}/sync`, name, doc, {
    WebSocketPolyfill: WithCookie as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  })
  return { doc, provider }
}
const synced = (provider: WebsocketProvider) => waitFor(() => provider.synced, 'the provider to sync')

test('two planners and a reader converge, and see who is here', async () => {
  const [a, b, r] = [
    await connect('planner.dk@demo.example'),
    await connect('planner2.dk@demo.example'),
    await connect('reader@demo.example'),
  ]
  await Promise.all([a, b, r].map(({ provider }) => synced(provider)))
  const start = theme(a.doc)
  for (let key = 0; key < 50; key++) {
    themeOf(a.doc).insert(0, 'a')
    themeOf(b.doc).insert(themeOf(b.doc).length, 'b')
    if (key % 10 === 0) await aMoment(3)
  }
  const expected = 'a'.repeat(50) + start + 'b'.repeat(50)
  for (const { doc } of [a, b, r]) await waitFor(() => theme(doc) === expected, 'all to converge')
  a.provider.awareness.setLocalStateField('caret', 7)
  await waitFor(() => b.provider.awareness.getStates().get(a.doc.clientID)?.caret === 7, 'presence')
  expect(b.provider.awareness.getStates().get(a.doc.clientID)).toMatchObject({
    caret: 7,
    user: { name: 'Planner, Denmark' },
  })
  a.provider.destroy()
  await waitFor(() => !b.provider.awareness.getStates().has(a.doc.clientID), 'the leave')
  b.provider.destroy()
  r.provider.destroy()
})

test('S17 · who loses the connection is seen again when it is back, and all fall silent when nobody moves', async () => {
  const [a, b] = [await connect('planner.dk@demo.example'), await connect('planner2.dk@demo.example')]
  await Promise.all([synced(a.provider), synced(b.provider)])
  const cursorOfA = () => b.provider.awareness.getStates().get(a.doc.clientID)?.caret
  a.provider.awareness.setLocalStateField('caret', 7)
  await waitFor(() => cursorOfA() === 7, 'presence')
  a.provider.disconnect()
  await waitFor(() => cursorOfA() === undefined, 'the leave')
  a.provider.connect()
  await waitFor(() => cursorOfA() === 7, 'the return')
  await aMoment(200)
  let told = 0
  b.provider.awareness.on('update', () => (told += 1))
  await aMoment(300)
  expect(told).toBe(0)
  a.provider.destroy()
  b.provider.destroy()
})

test('work done offline merges on return', async () => {
  const [a, b] = [await connect('planner.dk@demo.example'), await connect('planner2.dk@demo.example')]
  await Promise.all([synced(a.provider), synced(b.provider)])
  a.provider.disconnect()
  await aMoment(30)
  themeOf(a.doc).insert(0, 'offline ')
  themeOf(b.doc).insert(themeOf(b.doc).length, ' online')
  a.provider.connect()
  await waitFor(() => theme(a.doc) === theme(b.doc) && theme(a.doc).startsWith('offline '), 'the merge')
  expect(theme(a.doc).endsWith(' online')).toBe(true)
  a.provider.destroy()
  b.provider.destroy()
})

test('S11 · a refusal is final for the provider: it does not come back', async () => {
  const { provider, doc } = await connect('planner.dk@demo.example', 'plan/sid-2027/li')
  let closes = 0
  provider.on('connection-close', () => (closes += 1))
  await waitFor(() => closes === 1, 'the refusal')
  await aMoment(1500)
  expect(closes).toBe(1)
  provider.destroy()
  doc.destroy()
})
