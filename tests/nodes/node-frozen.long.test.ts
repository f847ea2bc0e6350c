import { afterAll, beforeAll, describe, test } from 'vitest'
import { nodesCanRun, startCluster, type Cluster } from './cluster.ts'
import { freezeHolder } from './frozenNode.ts'

describe.skipIf(!nodesCanRun)('a node that stood still for half a minute', () => {
  let cluster: Cluster
  beforeAll(async () => {
    cluster = await startCluster(2)
  }, 60_000)
  afterAll(() => cluster.close())

  test('has lost its work to the other, writes nothing stale, and follows', async () => {
    await freezeHolder(cluster, 30_000)
  }, 60_000)
})
