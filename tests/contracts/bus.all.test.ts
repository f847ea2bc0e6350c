import type { Pool } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { NodeBus } from '../../server/bus/nodeBus.ts'
import { openNodeBus } from '../../server/bus/openNodeBus.ts'
import { systemClock } from '../../server/pacing/clock.ts'
import { createPostgresPool } from '../../server/store/postgresPool.ts'
import { openPostgresUpdateLog } from '../../server/store/postgresUpdateLog.ts'
import type { Clock } from '../../shared/clock.ts'
import type { DocumentName } from '../../shared/ids.ts'
import { createDatabase, postgresReachable, type TestDatabase } from '../harness/postgres.ts'
import { redisInstalled, startRedis, type RedisServer } from '../harness/redisServer.ts'
import { aMoment, waitFor } from '../harness/waitFor.ts'
import { createAgenda } from '../simulation/virtualClock.ts'
import { describeBus } from './bus.ts'

const DOCUMENT = 'plan/sid-2027/dk' as DocumentName

/** A bus, and the numbered messages that it delivered. */
interface Listener {
  readonly bus: NodeBus
  readonly received: string[]
  missed: number
}

describe.skipIf(!postgresReachable || !redisInstalled)('on Postgres and Redis', () => {
  let database: TestDatabase
  let redis: RedisServer
  let pool: Pool
  const opened: NodeBus[] = []
  beforeAll(async () => {
    database = await createDatabase()
    await (await openPostgresUpdateLog(database.url)).close()
    redis = await startRedis()
  })
  afterAll(async () => {
    await redis.kill()
    await database.drop()
  })
  beforeEach(() => (pool = createPostgresPool(database.url, 8)))
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((bus) => bus.close()))
    await pool.end()
  })

  async function listen(redisUrl: string | null = redis.url, clock: Clock = systemClock): Promise<Listener> {
    const bus = await openNodeBus({ pool, redisUrl, clock, onMissed: () => (listener.missed += 1) })
    const listener: Listener = { bus, received: [], missed: 0 }
    opened.push(bus)
    bus.subscribe((message) => {
      if (message.kind === 'session-ended') listener.received.push(message.tokenHash)
    })
    if (redisUrl !== null) await waitFor(() => bus.redis() === 'ok', 'Redis to be ok')
    return listener
  }
  const say = ({ bus }: Listener, text: string) => bus.publish({ kind: 'session-ended', tokenHash: text })
  const textsOf = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name}${at}`)

  for (const [name, urlOf] of [
    ['nodes with Redis', () => redis.url],
    ['nodes without Redis', () => null],
  ] as const) {
    describeBus(name, async () => {
      const buses = [(await listen(urlOf())).bus, (await listen(urlOf())).bus]
      return { buses, close: async () => {} }
    })
  }

  test('a message is at another node without waiting for its next read of the table', async () => {
    // Their time stands still: the one never finds that Redis is slow, and the other never reads the table.
    const [one, other] = [await listen(redis.url, createAgenda()), await listen(redis.url, createAgenda())]
    for (let at = 0; at < 20; at++) {
      say(one, `${at}`)
      await waitFor(() => other.received.length === at + 1, 'the message')
    }
  })

  test('S70 · whatever happens to Redis, everything arrives once and in the order of its publisher', async () => {
    const nodes = [await listen(), await listen(), await listen(null)]
    let said = 0
    const speaking = setInterval(() => {
      for (const [at, node] of nodes.entries()) say(node, `${at}-${said}`)
      said += 1
    }, 5)
    const gone = () => nodes[0]?.bus.redis() === 'gone' && nodes[1]?.bus.redis() === 'gone'
    const ok = () => nodes[0]?.bus.redis() === 'ok' && nodes[1]?.bus.redis() === 'ok'
    await aMoment()
    await redis.ask((client) => client.flushall())
    redis.freeze()
    await waitFor(gone, 'the nodes to notice that Redis is frozen')
    redis.thaw()
    await waitFor(ok, 'the nodes to notice that it goes on')
    await redis.kill()
    await waitFor(gone, 'the nodes to notice that Redis is killed')
    await redis.start()
    await waitFor(ok, 'the nodes to connect again')
    await aMoment()
    clearInterval(speaking)
    await waitFor(() => nodes.every(({ received }) => received.length >= 3 * said), 'all messages')
    await aMoment()
    for (const { received, bus } of nodes) {
      for (const at of nodes.keys()) {
        expect(received.filter((text) => text.startsWith(`${at}-`))).toEqual(textsOf(`${at}-`, said))
      }
      expect(bus.counts()).toEqual({ skipped: 0, dropped: 0 })
    }
  })

  test('S70 · messages published while Postgres was away arrive when it is back, once', async () => {
    const [one, other] = [await listen(), await listen()]
    say(one, 'before')
    await database.shut()
    for (const text of textsOf('during', 300)) say(one, text)
    await aMoment()
    expect(other.received.length).toBeLessThanOrEqual(1)
    await database.open()
    say(one, 'after')
    await waitFor(() => other.received.includes('after'), 'the last message')
    expect(other.received).toEqual(['before', ...textsOf('during', 300), 'after'])
  })

  test('messages that were stored, and whose answer was lost, are not stored twice', async () => {
    const [one, other] = [await listen(null), await listen(null)]
    const query = pool.query.bind(pool) as (...parameters: unknown[]) => Promise<unknown>
    let lost = 0
    Object.assign(pool, {
      async query(...parameters: unknown[]) {
        const answer = await query(...parameters)
        const [first] = parameters
        const isAppend = typeof first === 'object' && first !== null && 'name' in first && first.name === 'bus_append'
        if (isAppend && (lost += 1) <= 2) throw new Error('planted: the connection broke')
        return answer
      },
    })
    for (const text of ['a', 'b', 'c']) say(one, text)
    await waitFor(() => other.received.includes('c'), 'the last message')
    expect(other.received).toEqual(['a', 'b', 'c'])
    expect(other.missed).toBe(0)
  })

  test('a message that this node does not understand is skipped and counted, wherever it comes from', async () => {
    const [one, other] = [await listen(), await listen()]
    const { rows } = await pool.query<{ channel: string }>('SELECT channel FROM node_message_head')
    for (const text of ['', 'nobody', 'nobody {', 'nobody {"kind":"newer"}', 'nobody {"kind":"more","last":-1}']) {
      await redis.ask((client) => client.publish(rows[0]?.channel ?? '', text))
    }
    for (const body of ['{', '{"kind":"newer"}', '{"kind":"message","message":{"kind":"newer"}}']) {
      await pool.query(
        `WITH head AS (UPDATE node_message_head SET last = last + 1 RETURNING last)
         INSERT INTO node_message SELECT last, 'newer', last, $1, now() FROM head`,
        [body],
      )
    }
    await waitFor(() => other.bus.counts().skipped === 8, 'all of them to be skipped')
    say(one, 'still here')
    await waitFor(() => other.received.includes('still here'), 'the next message')
    expect(other.missed).toBe(0)
  })

  test('a node that comes back after messages were deleted says so, and goes on', async () => {
    const due = new Set<() => void>()
    const stopped: Clock = {
      now: () => 0,
      after(_milliseconds, work) {
        due.add(work)
        return () => due.delete(work)
      },
    }
    const sleeper = await listen(null, stopped)
    const one = await listen(null)
    for (const text of ['x', 'y', 'z']) say(one, text)
    await waitFor(async () => (await countRows('%"z"%')) === 1, 'the last message')
    await pool.query('DELETE FROM node_message WHERE body NOT LIKE $1', ['%"z"%'])
    for (const work of Array.from(due)) work()
    await waitFor(() => sleeper.received.length > 0, 'the message that is left')
    expect([sleeper.received, sleeper.missed]).toEqual([['z'], 1])
  })

  test('commits and presence go through Redis; while it is gone, presence comes through the table', async () => {
    const [one, other] = [await listen(), await listen()]
    const commits: [string, number][] = []
    const presences: string[] = []
    other.bus.onCommit((document, sequence) => commits.push([document, sequence]))
    other.bus.onPresence((document, update) => presences.push(`${document} ${Buffer.from(update).toString()}`))
    for (const sequence of [1, 2, 3]) one.bus.signalCommit(DOCUMENT, sequence)
    one.bus.sendPresence(DOCUMENT, Buffer.from('here'))
    await waitFor(() => commits.length > 0 && presences.length > 0, 'both')
    expect([commits, presences]).toEqual([[[DOCUMENT, 3]], [`${DOCUMENT} here`]])
    expect(await countRows('%presence%')).toBe(0)
    await redis.kill()
    await waitFor(() => one.bus.redis() === 'gone', 'Redis to be gone')
    one.bus.sendPresence(DOCUMENT, Buffer.from('still'))
    await waitFor(() => presences.includes(`${DOCUMENT} still`), 'presence')
    await redis.start()
    await waitFor(() => one.bus.redis() === 'ok' && other.bus.redis() === 'ok', 'Redis to be back')
    expect(presences).toEqual([`${DOCUMENT} here`, `${DOCUMENT} still`])
  })

  async function countRows(like: string): Promise<number> {
    const { rows } = await pool.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM node_message WHERE body LIKE $1',
      [like],
    )
    return rows[0]?.count ?? 0
  }
})
