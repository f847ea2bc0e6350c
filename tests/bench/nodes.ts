/**
 * `npm run lab -- bench nodes`: the whole product as one, two and three nodes on the same Postgres and Redis. Writers
 * and readers are at different nodes. On two cores more nodes are no faster; the figure that counts is the cost of an
 * update in all of them together.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { createSchema, postgresReachable } from '../harness/postgres.ts'
import { fillWithPlans } from './growth/largeNetwork.ts'
import { startRunningServer, type RunningServer } from './runningServer.ts'
import { median } from './sync/figures.ts'
import { columnOf } from './sync/typing/columns.ts'
import { openLoad, type Window } from './sync/typing/windows.ts'

const REDIS = process.env.TEST_REDIS_URL ?? 'redis://127.0.0.1:6379'
const PLANS = 20
const LOAD = { documents: PLANS, clients: 4, updatesPerSecond: 200 }
const WARM_UP_MS = 8000
const WINDOW_MS = 4000
const WINDOWS = 5

export async function benchNodes(): Promise<void> {
  const redis = new Redis(REDIS, { lazyConnect: true, retryStrategy: () => null })
  redis.on('error', () => {})
  const hasRedis = await redis.connect().then(
    () => true,
    () => false,
  )
  if (!postgresReachable || !hasRedis) {
    console.log('Nodes: left out, since Postgres and Redis are not both reachable')
    return
  }
  console.log(
    `Nodes, Node ${process.version}: ${PLANS} plans with ${LOAD.clients} people each, ${LOAD.updatesPerSecond} updates a second in all`,
  )
  for (const count of [1, 2, 3]) await measure(count, redis)
  redis.disconnect()
}

async function measure(count: number, redis: Redis): Promise<void> {
  const schema = await createSchema()
  const folder = mkdtempSync(join(tmpdir(), 'sid-bench-nodes-'))
  await fillWithPlans(join(folder, 'first'), PLANS, schema.url)
  const options = { databaseUrl: schema.url, redisUrl: REDIS }
  const start = (name: string): Promise<RunningServer> => startRunningServer(join(folder, name), [], options)
  const servers: RunningServer[] = []
  for (let at = 0; at < count; at++) servers.push(await start(`node-${at}`))
  const column = await columnOf(`${count} nodes`, PLANS, servers, () => {})
  const load = await openLoad(
    column,
    LOAD,
    Array.from({ length: PLANS }, () => new Uint8Array()),
  )
  await load.type(LOAD, WARM_UP_MS)
  const before = await published(redis)
  const windows: Window[] = []
  for (let at = 0; at < WINDOWS; at++) windows.push(await load.type(LOAD, WINDOW_MS))
  const signals = ((await published(redis)) - before) / ((LOAD.updatesPerSecond * WINDOW_MS * WINDOWS) / 1000)
  await load.close()
  const middle = (what: keyof Window) => median(windows.map((window) => window[what])).toFixed(1)
  const cold = await start('cold')
  console.log(
    `  ${count}: ${middle('cpu')} µs CPU per delivered update in all nodes (main threads ${middle('main')}) · p50 ${middle('p50')} · ` +
      `p99 ${middle('p99')} ms · ${signals.toFixed(2)} signals per update · a cold node is ready after ${cold.readyMs.toFixed(0)} ms`,
  )
  await cold.stop()
  await column.close()
  await schema.drop()
  rmSync(folder, { recursive: true, force: true })
}

/** The number of messages published through Redis so far, by anybody. */
async function published(redis: Redis): Promise<number> {
  const stats = await redis.info('commandstats')
  return Number(/cmdstat_publish:calls=(\d+)/.exec(stats)?.[1] ?? 0)
}
