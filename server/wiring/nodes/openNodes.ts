/** Opens everything that this process needs to be one of several nodes. */
import type { Pool } from 'pg'
import type { Logger } from 'pino'
import { openNodeBus } from '../../bus/openNodeBus.ts'
import { systemClock } from '../../pacing/clock.ts'
import type { Database } from '../../store/database.ts'
import { StoreFailing } from '../../store/health/storeFailing.ts'
import { holderOf } from '../../store/leases/leaseTable.ts'
import { createNodeLeases } from '../../store/leases/nodeLeases.ts'
import { openNodeWork } from '../../store/leases/nodeWork.ts'
import { WORK_KINDS, type WorkKind } from '../../store/leases/workKind.ts'
import { createPostgresPool } from '../../store/postgresPool.ts'
import { openDatabaseWriteBehind } from '../../store/writeBehind/databaseWriteBehind.ts'
import type { WriteBehind } from '../../store/writeBehind/writeBehind.ts'
import { linkRooms } from './followLog.ts'
import { startRecheckingRights } from './recheckRights.ts'
import type { Connected, ServerNodes } from './serverNodes.ts'

interface OpenNodesDeps {
  readonly db: Database
  readonly databaseUrl: string
  readonly redisUrl: string
  /** The address at which other nodes reach this one, without a slash at the end. */
  readonly address: string
  readonly logger: Logger
  /** Called when this node has missed messages of others: its data may be stale. */
  readonly onMissed: () => void
}

/** Data that a node keeps for all: rows derived from documents, which it writes only while that work is its own. */
export interface Node extends ServerNodes {
  readonly rows: WriteBehind
}

export async function openNodes({
  db,
  databaseUrl,
  redisUrl,
  address,
  logger,
  onMissed,
}: OpenNodesDeps): Promise<Node> {
  const pool = createPostgresPool(databaseUrl, 4)
  // One node starts at a time: the next finds what the first has seeded.
  const endStart = await lockStart(pool)
  function onRedis(state: 'ok' | 'gone', reason: string | null): void {
    if (state === 'ok') logger.info('Redis works again')
    else logger.warn({ reason: reason ?? 'unknown' }, 'Redis is gone; signals of other nodes come later')
  }
  const bus = await openNodeBus({ pool, redisUrl, clock: systemClock, onMissed, onRedis })
  const name = `${bus.node} ${address}`
  let connected: Connected | null = null
  const warn = (what: string) => (error: unknown) => logger.warn({ err: error }, what)

  function gained(): void {
    connected?.catchUp().catch(warn('what another node left undone could not be done'))
  }
  const nodeWork = await openNodeWork({
    db,
    openLeases: (deps) => createNodeLeases({ ...deps, pool, node: name, clock: systemClock }),
    onStale: (error) => logger.debug({ err: error }, 'another node does this work'),
  })
  const isOurs = (kind: WorkKind) => nodeWork.of(kind).begin() !== null
  const rows = openDatabaseWriteBehind(() => {
    const leased = nodeWork.of('documents').begin()
    if (leased === null) throw new StoreFailing('Another node keeps the rows of documents.')
    return leased
  }, systemClock)
  const ends: (() => void)[] = []

  return {
    bus,
    name: bus.node,
    now: () => bus.now(),
    rows,
    work: (kind) => nodeWork.of(kind),
    isOurs,
    async addressOf(kind) {
      const holder = await holderOf(pool, kind)
      return holder?.split(' ')[1] ?? null
    },
    held: () => WORK_KINDS.filter(isOurs),
    counts: () => bus.counts(),
    degraded: () => (bus.redis() === 'ok' ? [] : ['redis']),
    whyDegraded: () => (bus.redis() === 'ok' ? {} : { redis: bus.redisFailure() ?? 'unknown' }),
    connect(to) {
      connected = to
      ends.push(nodeWork.of('documents').onGained(gained))
      bus.beforeForeign(to.refresh)
      const { rooms, log } = to
      const onFailure = warn('the changes of other nodes could not be read')
      ends.push(linkRooms({ bus, rooms, log, clock: systemClock, onFailure }))
      const unchecked = warn('rights could not be compared with the database')
      ends.push(startRecheckingRights({ recheck: to.recheckRights, clock: systemClock, onFailure: unchecked }))
    },
    started: endStart,
    async close() {
      for (const end of ends) end()
      await rows.close()
      await nodeWork.close()
      await bus.close()
      await pool.end()
    },
  }
}

/** Any number that no other user of advisory locks in this database uses. */
const START_LOCK = 7_026_405

/** Waits until no other node is starting. @returns a function that lets the next one start */
async function lockStart(pool: Pool): Promise<() => Promise<void>> {
  const client = await pool.connect()
  await client.query("SELECT pg_advisory_lock($1, hashtext(coalesce(current_schema(), '')))", [START_LOCK])
  let isHeld = true
  return async () => {
    if (!isHeld) return
    isHeld = false
    // Its locks end with it.
    client.release(true)
  }
}
