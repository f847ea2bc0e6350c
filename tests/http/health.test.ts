/** `/healthz` says whether requests should come here: not before the server was ready once, and then whatever its store does. */
import { afterEach, expect, test } from 'vitest'
import { listen, type Listener } from '../../server/http/listen.ts'
import { asNobody } from '../harness/as.ts'
import { demoNetwork } from '../harness/demoNetwork.ts'
import { startTestServer } from '../harness/testServer.ts'

let open: Listener | null = null
afterEach(async () => {
  open?.server.closeAllConnections()
  await open?.close()
  open = null
})

test('a server that starts is not well yet', async () => {
  open = await listen({ port: 0, host: '127.0.0.1', publicUrl: null, about: { version: '1.2.3', instance: 'one' } })
  const { port } = open.server.address() as { port: number }
  const answer = await asNobody({ http: `http://127.0.0.1:${port}` }).get('/healthz')
  expect([answer.status, await answer.json()]).toEqual([503, expect.objectContaining({ type: '/problems/not-ready' })])
})

test('a server whose store fails is well and not ready', async () => {
  const server = await startTestServer({ network: demoNetwork('dk') })
  await server.stores.db.schema.alterTable('campaign').renameTo('gone').execute()
  expect((await asNobody(server).get('/readyz')).status).toBe(503)
  const answer = await asNobody(server).get('/healthz')
  expect([answer.status, await answer.json()]).toEqual([200, { status: 'up', version: '0.0.0-test', instance: 'test' }])
  await server.close()
})

test('a server that stops says so to everybody, and goes on answering until it has stopped', async () => {
  open = await listen({ port: 0, host: '127.0.0.1', publicUrl: null, about: { version: '1.2.3', instance: 'one' } })
  const { port } = open.server.address() as { port: number }
  open.drain()
  for (const path of ['/healthz', '/readyz', '/api/session']) {
    const answer = await asNobody({ http: `http://127.0.0.1:${port}` }).get(path)
    expect([answer.status, await answer.json()]).toEqual([
      503,
      expect.objectContaining({ type: '/problems/restarting' }),
    ])
  }
})
