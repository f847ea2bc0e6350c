/** Two nodes that learn of each other only through a relay. */
import { startRedis } from '../harness/redisServer.ts'
import type { ServerProcess } from '../harness/serverProcess.ts'
import { startCluster, type Cluster } from './cluster.ts'
import { ask } from './converge.ts'
import { startRelay, type Relay } from './relay.ts'

export interface RelayedNodes {
  readonly cluster: Cluster
  readonly one: ServerProcess
  readonly other: ServerProcess
  readonly relay: Relay
  close(): Promise<void>
}

export async function startRelayedNodes(): Promise<RelayedNodes> {
  const [first, second] = [await startRedis(), await startRedis()]
  const cluster = await startCluster(0, { redisUrl: first.url })
  async function closeAll(): Promise<void> {
    await cluster.close()
    await first.kill()
    await second.kill()
  }
  try {
    const one = await cluster.start()
    const other = await cluster.start({ REDIS_URL: second.url })
    const [row] = await ask<{ channel: string }>(cluster.databaseUrl, 'SELECT channel FROM node_message_head')
    const relay = await startRelay(row?.channel ?? '', [
      { redis: first, node: await nameOf(one) },
      { redis: second, node: await nameOf(other) },
    ])
    return {
      cluster,
      one,
      other,
      relay,
      async close() {
        relay.close()
        await closeAll()
      },
    }
  } catch (error) {
    await closeAll()
    throw error
  }
}

/** Under which name other nodes know it. */
async function nameOf({ http }: ServerProcess): Promise<string> {
  const metrics = await (await fetch(`${http}/metrics`)).text()
  return /^sid_node_info\{node="([^"]+)"\} 1$/m.exec(metrics)?.[1] ?? ''
}
