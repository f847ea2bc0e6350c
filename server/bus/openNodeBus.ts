/** Opens the bus of a node on its Postgres and its Redis. */
import type { Pool } from 'pg'
import type { Clock } from '../../shared/clock.ts'
import { createMessageTable } from './messageTable.ts'
import { createNodeBus, type NodeBus } from './nodeBus.ts'
import { loadRedis } from './redisHandle.ts'
import type { RedisState } from './redisLink.ts'

interface OpenNodeBusDeps {
  readonly pool: Pool
  /** Null: nodes find everything by polling. */
  readonly redisUrl: string | null
  readonly clock: Clock
  /**
   * Called when messages were deleted before this node read them: it stood still for an hour. Its data may be stale.
   */
  readonly onMissed: () => void
  /** Called when Redis is found to be gone, and when it is back. */
  readonly onRedis?: (state: RedisState, reason: string | null) => void
}

/** @throws if Postgres cannot be reached; Redis may be gone */
export async function openNodeBus({ pool, redisUrl, clock, onMissed, onRedis }: OpenNodeBusDeps): Promise<NodeBus> {
  const openRedis = redisUrl === null ? null : await loadRedis(redisUrl)
  return createNodeBus({ table: createMessageTable(pool), openRedis, clock, onMissed, onRedis })
}
