/** Coordinators edit a plan while its lead planner lets them, and not a moment longer. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, DAY_MS, utcDayOf } from '../../shared/days.ts'
import { HelpAccessView } from '../../shared/accounts/helpAccess.ts'
import { as, jsonOf } from '../harness/as.ts'
import { openDocument } from '../harness/documentSockets.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { write } from '../harness/textOfPlan.ts'
import { waitFor } from '../harness/waitFor.ts'

const PLAN = 'plan/sid-2027/dk'
const PATH = '/api/campaigns/sid-2027/plans/dk/help-access'
let server: TestServer
let now = () => new Date()
beforeAll(async () => {
  server = await startTestServer({ now: () => now() })
})
afterAll(() => server.close())

const inDays = (days: number): string => addDays(utcDayOf(new Date()), days)
const grant = (who: string, until: string) => as(server, who).put(PATH, { until })
const shown = async () => HelpAccessView.parse(await jsonOf(as(server, 'reader').get(PATH))).helpAccess

test('a coordinator edits under help access, which everybody sees and the audit log notes, until it ends', async () => {
  const before = await openDocument(server, 'coordinator', PLAN)
  before.edit(write(' forbidden'))
  expect(await before.ack()).toBe('rejected')
  expect((await grant('planner2.dk', inDays(3))).status).toBe(403)
  expect((await grant('planner.se', inDays(3))).status).toBe(403)
  expect((await grant('planner.dk', inDays(-1))).status).toBe(400)
  expect((await grant('planner.dk', inDays(200))).status).toBe(400)
  expect((await grant('planner.dk', inDays(3))).status).toBe(200)
  expect(await shown()).toMatchObject({ until: inDays(3), grantedBy: 'Planner, Denmark' })
  // It was open as a reader's: it is closed, and comes back as one who edits.
  expect(await before.closed()).toBe(1012)

  const helping = await openDocument(server, 'coordinator', PLAN)
  for (const word of [' helped', ' again']) helping.edit(write(word))
  expect(await helping.ack()).toBe('committed')
  const elsewhere = await openDocument(server, 'coordinator', 'plan/sid-2027/se')
  elsewhere.edit(write(' forbidden'))
  expect(await elsewhere.ack()).toBe('rejected')
  const edits = async () =>
    (await server.stores.db.selectFrom('audit_entry').selectAll().execute()).filter(
      ({ action }) => action === 'help-access.edit',
    )
  await waitFor(async () => (await edits()).length > 0, 'the entry of the edit')
  expect(await edits()).toMatchObject([{ person: 'demo-coordinator' }])

  expect((await as(server, 'planner.dk').delete(PATH)).status).toBe(204)
  expect(await helping.closed()).toBe(1012)
  expect(await shown()).toBeNull()
  const after = await openDocument(server, 'coordinator', PLAN)
  after.edit(write(' forbidden'))
  expect(await after.ack()).toBe('rejected')
  await after.close()
  await elsewhere.close()
})

test('help access ends by itself after its last day', async () => {
  await grant('planner.dk', inDays(2))
  const helping = await openDocument(server, 'coordinator', PLAN)
  now = () => new Date(Date.now() + 3 * DAY_MS)
  await server.app.helpAccess.look()
  expect(await helping.closed()).toBe(1012)
  expect(await shown()).toBeNull()
  now = () => new Date()
})
