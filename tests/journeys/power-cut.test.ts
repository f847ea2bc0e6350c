/**
 * The app database and the log are flushed separately, so after a power cut rows may be ahead of the rest of a
 * document.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, expect, test } from 'vitest'
import { as, jsonOf } from '../harness/as.ts'
import { openRawSocket } from '../harness/rawSocket.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { theme, write } from '../harness/textOfPlan.ts'
import { waitFor } from '../harness/waitFor.ts'

const folder = mkdtempSync(join(tmpdir(), 'sid-power-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Row {
  readonly centre: string
  readonly theme: string
}

async function rowOf(server: TestServer): Promise<Row | undefined> {
  const list = (await jsonOf(as(server, 'reader').get('/api/campaigns/sid-2027/plans'))) as { plans: Row[] }
  return list.plans.find(({ centre }) => centre === 'dk')
}

test('S28 · a plan whose row tells of updates that the power cut took is listed as its document is, now and after the next edit', async () => {
  let server = await startTestServer({ folder })
  const before = (await rowOf(server))?.theme
  await server.close()

  const db = new DatabaseSync(join(folder, 'app.sqlite'))
  db.exec(`UPDATE plan SET version = version + 1, theme = 'What was lost' WHERE centre = 'dk'`)
  db.close()

  server = await startTestServer({ folder })
  expect((await rowOf(server))?.theme).toBe(before)
  const planner = await openRawSocket(`${server.ws}/sync/plan/sid-2027/dk`, {
    cookie: await server.cookieOf('planner.dk@demo.example'),
  })
  await planner.sync()
  // This update has the number of the one that was lost.
  planner.edit(write(' again'))
  expect(await planner.ack()).toBe('committed')
  await waitFor(async () => (await rowOf(server))?.theme === theme(planner.doc), 'the row of the new text')
  await planner.close()
  await server.close()
})
