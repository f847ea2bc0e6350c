import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { as, jsonOf } from '../harness/as.ts'
import { editDocument, openDocument } from '../harness/documentSockets.ts'
import { listen } from '../harness/listenLive.ts'
import type { RedisServer } from '../harness/redisServer.ts'
import type { ServerProcess } from '../harness/serverProcess.ts'
import { waitFor } from '../harness/waitFor.ts'
import { activity } from '../language/plan.ts'
import { nodesCanRun } from './cluster.ts'
import type { ReverseProxy } from './reverseProxy.ts'
import { titlesIn } from './titlesIn.ts'
import { startTwoNodes, type TwoNodes } from './twoNodesOnRedis.ts'

const PLAN = 'plan/sid-2027/dk'

describe.skipIf(!nodesCanRun)('nodes without Redis', () => {
  let nodes: TwoNodes
  let redis: RedisServer
  let one: ServerProcess
  let other: ServerProcess
  let proxy: ReverseProxy
  beforeAll(async () => {
    nodes = await startTwoNodes()
    ;({ redis, one, other, proxy } = nodes)
  })
  afterAll(() => nodes.close())

  const degradedAt = async (node: ServerProcess): Promise<unknown> =>
    ((await jsonOf(as(node, 'reader').get('/readyz'))) as { degraded: unknown }).degraded

  const whyAt = async (node: ServerProcess): Promise<string | undefined> =>
    ((await jsonOf(as(node, 'reader').get('/readyz'))) as { why?: { redis: string } }).why?.redis

  test('stay ready and say so, and edits, notices and presence go on, only slower', async () => {
    const here = await openDocument(proxy, 'planner.dk', PLAN)
    const there = await openDocument(proxy, 'planner2.dk', PLAN)
    expect([proxy.socketsAt(one), proxy.socketsAt(other)]).toEqual([1, 1])
    await redis.kill()
    for (const node of [one, other]) {
      await waitFor(async () => JSON.stringify(await degradedAt(node)) === '["redis"]', 'the word that Redis is gone')
    }
    const live = await listen(other, await other.cookieOf('reader@demo.example'))
    here.edit(activity('Without Redis'))
    expect(await here.ack()).toBe('committed')
    await waitFor(() => titlesIn(there).includes('Without Redis'), 'the edit at the other node')
    await waitFor(() => live.received.some(({ topic }) => topic === 'plan'), 'the notice at the other node')
    live.close()
    await Promise.all([here.close(), there.close()])
  })

  test('say why, in one line of the log and at /readyz', async () => {
    for (const node of [one, other]) {
      // Until it tries to connect again, the reason is that the connection ended.
      await waitFor(async () => (await whyAt(node)) === 'ECONNREFUSED', 'the reason at /readyz')
      // The reason of the log is the first one that is known: that it refuses, or that it broke off.
      const lines = () => node.output().match(/"reason":"E[A-Z]+","msg":"Redis is gone/g) ?? []
      await waitFor(() => lines().length > 0, 'the line in the log')
      expect(lines()).toHaveLength(1)
    }
  })

  test('end a session at once all the same, within some seconds at the other node', async () => {
    const cookie = await one.cookieOf('planner2.se@demo.example')
    const live = await listen(other, cookie)
    await fetch(`${one.http}/api/session`, { method: 'DELETE', headers: { cookie, origin: one.http } })
    await waitFor(() => live.closeCode !== null, 'the end at the other node')
    expect((await fetch(`${other.http}/api/campaigns/sid-2027/plans`, { headers: { cookie } })).status).toBe(401)
  })

  test('are whole again when it is back, however it came back', async () => {
    await redis.start()
    await redis.ask((client) => client.flushall())
    for (const node of [one, other]) {
      await waitFor(async () => JSON.stringify(await degradedAt(node)) === '[]', 'Redis')
    }
    const there = await openDocument(other, 'planner2.dk', PLAN)
    await editDocument(one, 'planner.dk', PLAN, activity('With Redis'))
    await waitFor(() => titlesIn(there).includes('With Redis'), 'the edit at the other node')
    await there.close()
  })

  test('name the reason of a Redis that refuses them', async () => {
    await redis.ask(async (client) => {
      await client.config('SET', 'requirepass', 'another one')
      for (const type of ['pubsub', 'normal']) await client.call('CLIENT', 'KILL', 'TYPE', type).catch(() => null)
    })
    for (const node of [one, other]) {
      await waitFor(async () => (await whyAt(node)) === 'NOAUTH', 'the reason at /readyz')
      await waitFor(() => node.output().includes('"reason":"NOAUTH","msg":"Redis is gone'), 'the line in the log')
    }
  })
})
