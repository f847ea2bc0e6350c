import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDocument } from '../harness/documentSockets.ts'
import { startRedis, type RedisServer } from '../harness/redisServer.ts'
import { waitFor } from '../harness/waitFor.ts'
import { activity } from '../language/plan.ts'
import { nodesCanRun, startCluster, type Cluster } from './cluster.ts'
import { byLease } from './leasesOf.ts'
import { titlesIn } from './titlesIn.ts'

const PLAN = 'plan/sid-2027/dk'

describe.skipIf(!nodesCanRun)('a node that is killed between a commit and its signal', () => {
  let redis: RedisServer
  let cluster: Cluster
  beforeAll(async () => {
    redis = await startRedis()
    cluster = await startCluster(2, { redisUrl: redis.url })
  })
  afterAll(async () => {
    redis.thaw()
    await cluster.close()
    await redis.kill()
  })

  test('leaves an edit that the other finds by itself, in a document that is open there', async () => {
    const [killed, other] = await byLease(cluster.nodes)
    const here = await openDocument(killed, 'planner.dk', PLAN)
    const there = await openDocument(other, 'planner2.dk', PLAN)
    redis.freeze()
    here.edit(activity('Without a signal'))
    expect(await here.ack()).toBe('committed')
    await killed.kill()
    // Data in Redis is never read: it is replaced by an empty one.
    await redis.kill()
    await redis.start()
    await waitFor(() => titlesIn(there).includes('Without a signal'), 'the edit at the other node')
    await there.close()
  })
})
