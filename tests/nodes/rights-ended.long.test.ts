import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { as, jsonOf, withCookie } from '../harness/as.ts'
import { openDocument } from '../harness/documentSockets.ts'
import { openRawSocket } from '../harness/rawSocket.ts'
import type { RedisServer } from '../harness/redisServer.ts'
import type { ServerProcess } from '../harness/serverProcess.ts'
import { waitFor } from '../harness/waitFor.ts'
import { activity } from '../language/plan.ts'
import { nodesCanRun } from './cluster.ts'
import { CONVERGED_MS } from './converge.ts'
import { titlesIn } from './titlesIn.ts'
import { startTwoNodes, type TwoNodes } from './twoNodesOnRedis.ts'

const PLAN = 'plan/sid-2027/dk'
const AT_ONCE_MS = 1000

describe.skipIf(!nodesCanRun)('a right that ends at one node', () => {
  let nodes: TwoNodes
  let redis: RedisServer
  let one: ServerProcess
  let other: ServerProcess
  beforeAll(async () => {
    nodes = await startTwoNodes()
    ;({ redis, one, other } = nodes)
  }, 60_000)
  afterAll(() => nodes.close())

  async function closeCampaign(limitMs: number): Promise<void> {
    const there = await openDocument(other, 'planner2.dk', PLAN)
    const coordinator = as(one, 'coordinator')
    await jsonOf(coordinator.patch('/api/campaigns/sid-2027', { closed: true }))
    // It comes back, and may only read then.
    await waitFor(() => there.closeCode !== null, 'the socket to be closed', limitMs)
    const again = await openDocument(other, 'planner2.dk', PLAN)
    again.edit(activity('Too late'))
    expect(await again.ack()).toBe('rejected')
    const reader = await openDocument(one, 'reader', PLAN)
    expect(titlesIn(reader)).not.toContain('Too late')
    await reader.close()
    await jsonOf(coordinator.patch('/api/campaigns/sid-2027', { closed: false }))
    await waitFor(() => again.closeCode !== null, 'the socket to be writable again', limitMs)
  }

  async function endSession(limitMs: number): Promise<void> {
    const cookie = await one.cookieOf('planner2.dk@demo.example')
    const there = await openRawSocket(`${other.ws}/sync/${PLAN}`, { cookie })
    await there.sync()
    await jsonOf(withCookie(one, cookie).delete('/api/session', { origin: one.http }))
    await waitFor(() => there.closeCode !== null, 'the socket to be closed', limitMs)
  }

  test('ends at the other at once', async () => {
    await closeCampaign(AT_ONCE_MS)
    await endSession(AT_ONCE_MS)
  }, 30_000)

  test('ends at the other within five seconds if no signal comes', async () => {
    redis.freeze()
    await closeCampaign(CONVERGED_MS)
    await endSession(CONVERGED_MS)
    redis.thaw()
    await redis.kill()
    await closeCampaign(CONVERGED_MS)
    await endSession(CONVERGED_MS)
  }, 60_000)
})
