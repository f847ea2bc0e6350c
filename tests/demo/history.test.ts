/** The demo network has a past: its first visitor sees a believable week, not everything as new. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DAY_MS } from '../../shared/days.ts'
import { DEMO_CHANGES } from '../../server/demo/history.ts'
import { DEMO_PLANS } from '../../server/demo/demoPlans.ts'
import { PlanList } from '../../shared/plans/api.ts'
import { NetworkChanges } from '../../shared/plans/networkChanges.ts'
import { as, jsonOf } from '../harness/as.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

const CAMPAIGN = '/api/campaigns/sid-2027'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const since = async (days: number, campaign = CAMPAIGN): Promise<NetworkChanges['changes']> => {
  const at = encodeURIComponent(new Date(Date.now() - days * DAY_MS).toISOString())
  return NetworkChanges.parse(await jsonOf(as(server, 'reader').get(`${campaign}/changes?since=${at}&limit=500`)))
    .changes
}

test('The last week has changes of every kind that a reader looks for, and few of them are new', async () => {
  const changes = await since(7)
  const counts = Object.fromEntries(
    [...Map.groupBy(changes, ({ kind }) => kind)].map(([kind, all]) => [kind, all.length]),
  )
  expect(counts).toEqual({ guest: 3, moved: 5, cancelled: 1, confirmed: 4, new: 3, text: 1 })
  expect(changes.find(({ centre }) => centre === 'pt')).toMatchObject({
    title: 'Helpline stand at the youth office',
    from: { value: 'tentative' },
    to: { value: 'cancelled' },
  })
  expect(await since(0.5)).toEqual([])
})

test('Every change that is written down is in the history, before any day all activities are new', async () => {
  const inHistory = (await since(20)).map(({ centre, title }) => `${centre}: ${title}`)
  for (const { centre, title } of DEMO_CHANGES) expect(inHistory).toContain(`${centre}: ${title}`)
  const all = DEMO_PLANS.reduce((sum, { activities }) => sum + activities.length, 0)
  expect((await since(60)).filter(({ kind }) => kind === 'new')).toHaveLength(all)
  expect(await since(60, '/api/campaigns/sid-2026')).toEqual([])
})

test('A plan was changed when its last activity was', async () => {
  const { plans } = PlanList.parse(await jsonOf(as(server, 'reader').get(`${CAMPAIGN}/plans`)))
  const daysSince = new Map(
    plans.flatMap(({ centre, changedAt }) =>
      changedAt === null || changedAt === undefined
        ? []
        : [[centre as string, (Date.now() - Date.parse(changedAt)) / DAY_MS]],
    ),
  )
  expect(Math.floor(daysSince.get('pt') ?? 0)).toBe(2)
  expect(daysSince.get('de')).toBeGreaterThan(20)
})
