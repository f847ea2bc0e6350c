import { afterAll, beforeAll, describe, test } from 'vitest'
import { postgresReachable } from '../harness/postgres.ts'
import { startCluster, type Cluster } from './cluster.ts'
import { freezeHolder } from './frozenNode.ts'

describe.skipIf(!postgresReachable)('a node that stood still for half a minute', () => {
  let cluster: Cluster
  beforeAll(async () => {
    cluster = await startCluster(2)
  }, 60_000)
  afterAll(() => cluster.close())

  test('has lost its work to the other, writes nothing stale, and follows', async () => {
    await freezeHolder(cluster, 30_000)
  }, 60_000)
})
