/** The whole server on Postgres: seeded, edited, killed and started again. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { PlanList } from '../../shared/plans/api.ts'
import { planActivities, planMeta } from '../../shared/plans/layout.ts'
import { as, jsonOf } from '../harness/as.ts'
import { createSchema, postgresReachable } from '../harness/postgres.ts'
import { openRawSocket } from '../harness/rawSocket.ts'
import { startServerProcess } from '../harness/serverProcess.ts'
import { startTestServer } from '../harness/testServer.ts'
import { theme, write } from '../harness/textOfPlan.ts'
import { waitFor } from '../harness/waitFor.ts'

describe.skipIf(!postgresReachable)('a server on Postgres', () => {
  test('S28 · keeps acknowledged or shown edits through kill -9', async () => {
    const schema = await createSchema()
    // The secret of the server, and the ids of those whose access ended.
    const folder = mkdtempSync(join(tmpdir(), 'sid-postgres-'))
    let server = await startServerProcess(folder, undefined, { DATABASE_URL: schema.url })
    const cookie = await server.cookieOf('planner.dk@demo.example')
    const open = async () => {
      const socket = await openRawSocket(`${server.ws}/sync/plan/sid-2027/dk`, { cookie })
      await socket.sync()
      return socket
    }
    const [writer, watcher] = [await open(), await open()]
    const before = theme(writer.doc)
    for (let edit = 0; edit < 50; edit++) writer.edit(write('p'))
    expect(await writer.ack()).toBe('committed')
    await waitFor(() => theme(watcher.doc).endsWith('p'.repeat(50)), 'the broadcast')
    await server.kill()
    server = await startServerProcess(folder, undefined, { DATABASE_URL: schema.url })
    const after = await open()
    expect(theme(after.doc)).toBe(before + 'p'.repeat(50))
    await after.close()
    expect(await server.stop()).toBe(0)
    await schema.drop()
  })

  test('follows a plan with U+0000 in its theme, a title and a key', async () => {
    const schema = await createSchema()
    const server = await startTestServer({ databaseUrl: schema.url })
    const cookie = await server.cookieOf('planner.dk@demo.example')
    const socket = await openRawSocket(`${server.ws}/sync/plan/sid-2027/dk`, { cookie })
    await socket.sync()
    const addTitled = (doc: Y.Doc, key: string, title: string) =>
      planActivities(doc).set(key, new Y.Map([['title', title]]))
    const listed = async () => {
      const { plans } = PlanList.parse(await jsonOf(as(server, 'reader').get('/api/campaigns/sid-2027/plans')))
      return plans.find(({ centre }) => centre === 'dk')?.theme ?? ''
    }
    socket.edit((doc) => {
      addTitled(doc, 'a\0b', 'A key that no list takes')
      addTitled(doc, 'odd', 'A title\0 with it')
      const text = planMeta(doc).get('theme') as Y.Text
      text.insert(0, 'odd\0 ')
    })
    expect(await socket.ack()).toBe('committed')
    await waitFor(async () => (await listed()).startsWith('odd\uFFFD '), 'the list to follow')
    socket.edit((doc) => (planMeta(doc).get('theme') as Y.Text).insert(0, 'And on '))
    expect(await socket.ack()).toBe('committed')
    await waitFor(async () => (await listed()).startsWith('And on '), 'the list to follow again')
    await socket.close()
    await server.close()
    await schema.drop()
  })
})
