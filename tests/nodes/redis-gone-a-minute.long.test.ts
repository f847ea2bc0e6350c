import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { waitFor } from '../harness/waitFor.ts'
import { nodesCanRun } from './cluster.ts'
import { expectConverged } from './converge.ts'
import { expectVersionsOnce } from './storedVersions.ts'
import { startTwoNodes, type TwoNodes } from './twoNodesOnRedis.ts'
import { startTypist } from './typist.ts'

const PLAN = 'plan/sid-2027/dk'
const GONE_MS = 60_000
/** Nodes try to connect every two seconds, and replace handles over which nothing comes every six. */
const REDIS_FOUND_MS = 10_000

describe.skipIf(!nodesCanRun)('while Redis is gone for a minute', () => {
  let nodes: TwoNodes
  beforeAll(async () => {
    nodes = await startTwoNodes()
  }, 60_000)
  afterAll(() => nodes.close())

  test('people at both nodes go on typing, and nothing is lost then or when it comes back empty', async () => {
    const { one, other, proxy, redis } = nodes
    const typists = await Promise.all(
      ['planner.dk', 'planner2.dk'].map((who) => startTypist({ at: proxy, who, document: PLAN, everyMs: 100 })),
    )
    expect([one, other].map((node) => proxy.socketsAt(node))).toEqual([1, 1])
    await redis.kill()
    await wait(GONE_MS)
    // Nobody lost their connection: an edit takes no way through Redis.
    for (const typist of typists) {
      expect(typist.opened).toBe(1)
      expect(typist.acknowledged.length).toBeGreaterThan(100)
    }
    await redis.start()
    const isBack = async ({ http }: typeof one) =>
      (await (await fetch(`${http}/readyz`)).text()).includes('"degraded":[]')
    for (const node of [one, other]) await waitFor(() => isBack(node), 'Redis at all nodes', REDIS_FOUND_MS)
    await Promise.all(typists.map((typist) => typist.stop()))
    await expectConverged(
      [one, other],
      PLAN,
      typists.flatMap((typist) => typist.acknowledged),
    )
    await expectVersionsOnce(nodes.databaseUrl)
  }, 90_000)
})
