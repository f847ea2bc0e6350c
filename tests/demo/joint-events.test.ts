/** Events of two centres in the demonstration. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ConnectionDetail, ConnectionList } from '../../shared/connections/connection.ts'
import { isJoint } from '../../shared/connections/joint.ts'
import { NetworkReport } from '../../shared/reports/api.ts'
import { as, jsonOf } from '../harness/as.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

test('S104 · The breakfast of two centres is counted at one of them, and listed at the other', async () => {
  const { figures } = NetworkReport.parse(await jsonOf(as(server, 'reader').get('/api/campaigns/sid-2026/report')))
  const onsite = figures.find(({ metric }) => metric === 'participants_onsite')
  expect(onsite?.notAdded.map(({ centre, value, why }) => [centre, value, why])).toEqual([['se', 55, 'joint']])
  expect(onsite?.sources.find(({ centre, value }) => centre === 'no' && value === 115)?.title).toBe('Frokostseminar')
})

test('Two centres call their panels of this year one event', async () => {
  const planner = as(server, 'planner.gb')
  const { connections } = ConnectionList.parse(await jsonOf(planner.get('/api/campaigns/sid-2027/connections')))
  const found = connections.find(({ sides }) => sides.every(({ centre }) => ['gb', 'nl'].includes(centre)))
  const { joint } = ConnectionDetail.parse(await jsonOf(planner.get(`/api/connections/${found?.id}`)))
  expect(isJoint(joint)).toBe(true)
})
