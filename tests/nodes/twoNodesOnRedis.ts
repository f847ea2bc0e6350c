/** Two nodes, and a Redis that only they use and that the test may break. */
import { startRedis, type RedisServer } from '../harness/redisServer.ts'
import type { ServerProcess } from '../harness/serverProcess.ts'
import { startCluster } from './cluster.ts'
import type { ReverseProxy } from './reverseProxy.ts'

export interface TwoNodes {
  readonly redis: RedisServer
  readonly one: ServerProcess
  readonly other: ServerProcess
  readonly proxy: ReverseProxy
  readonly databaseUrl: string
  close(): Promise<void>
}

export async function startTwoNodes(): Promise<TwoNodes> {
  const redis = await startRedis()
  const cluster = await startCluster(2, { redisUrl: redis.url }).catch(async (error: unknown) => {
    await redis.kill()
    throw error
  })
  const [one, other] = cluster.nodes
  if (one === undefined || other === undefined) throw new Error('there are no two nodes')
  return {
    redis,
    one,
    other,
    proxy: cluster.proxy,
    databaseUrl: cluster.databaseUrl,
    async close() {
      await cluster.close()
      await redis.kill()
    },
  }
}
