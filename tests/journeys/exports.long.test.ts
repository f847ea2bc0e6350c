/** Files of a large plan. In `npm run test:long`, because a machine that is busy with other tests is late for everything. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EXPORT_FORMATS } from '../../shared/exports/exportFormats.ts'
import { as } from '../harness/as.ts'
import { growPlan } from '../harness/growPlan.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const ask = (path: string) => as(server, 'reader').get(`/api/campaigns/sid-2027/plans/${path}`)

test('two thousand activities are written beside the others’ keystrokes', { timeout: 120_000 }, async () => {
  await growPlan(server.http, 'is', 2000)
  await (await ask('is')).arrayBuffer()
  for (const format of EXPORT_FORMATS) {
    const delays = monitorEventLoopDelay({ resolution: 2 })
    delays.enable()
    const answer = await ask(`is.${format}`)
    const bytes = await answer.arrayBuffer()
    delays.disable()
    expect([format, answer.status]).toEqual([format, 200])
    expect(bytes.byteLength).toBeGreaterThan(20_000)
    // The timer itself is late by its resolution.
    expect(delays.percentile(99) / 1e6 - 2).toBeLessThanOrEqual(20)
  }
})
