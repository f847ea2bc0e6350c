import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Clock } from '../../shared/clock.ts'
import { randomId } from '../../shared/ids.ts'
import { systemClock } from '../../server/pacing/clock.ts'
import { openPostgresDatabase, openSqliteDatabase } from '../../server/store/database.ts'
import type { Leases } from '../../server/store/leases/leases.ts'
import { createLocalLeases } from '../../server/store/leases/localLeases.ts'
import { createNodeLeases } from '../../server/store/leases/nodeLeases.ts'
import { createPostgresPool } from '../../server/store/postgresPool.ts'
import { openPostgresUpdateLog } from '../../server/store/postgresUpdateLog.ts'
import { createSchema, postgresReachable } from '../harness/postgres.ts'
import { waitFor } from '../harness/waitFor.ts'
import { describeLeases } from './leases.ts'

describeLeases('a server that runs alone', async (deps) => {
  const db = openSqliteDatabase(':memory:')
  const leases = createLocalLeases(deps)
  return {
    leases,
    transact: (work) => db.transaction().execute(work),
    async close() {
      await leases.close()
      await db.destroy()
    },
  }
})

describe.skipIf(!postgresReachable)('on Postgres', () => {
  let schema: Awaited<ReturnType<typeof createSchema>>
  let pool: Pool
  beforeAll(async () => {
    schema = await createSchema()
    await (await openPostgresUpdateLog(schema.url)).close()
    pool = createPostgresPool(schema.url, 8)
  })
  beforeEach(async () => void (await pool.query('DELETE FROM work_lease')))
  afterAll(async () => {
    await pool.end()
    await schema.drop()
  })

  describeLeases('a node', async (deps) => {
    const db = openPostgresDatabase(schema.url)
    const leases = await createNodeLeases({ ...deps, pool, node: randomId(), clock: systemClock })
    return {
      leases,
      async transact(work) {
        await db.transaction().execute(work)
        const client = await pool.connect()
        try {
          await client.query('BEGIN')
          await work(client)
          await client.query('COMMIT')
        } finally {
          client.release(true)
        }
      },
      async close() {
        await leases.close()
        await db.destroy()
      },
    }
  })

  describe('leases of several nodes', () => {
    const KINDS = ['a', 'b', 'c', 'd', 'e', 'f'] as const
    type Kind = (typeof KINDS)[number]
    const opened: Leases<Kind>[] = []
    afterEach(async () => {
      for (const leases of opened.splice(0)) await leases.close()
    })
    async function startNode(kinds: readonly Kind[] = KINDS, clock: Clock = systemClock) {
      const held = new Set<Kind>()
      const leases = await createNodeLeases<Kind>({
        pool,
        node: randomId(),
        clock,
        kinds,
        onGained: (kind) => held.add(kind),
        onLost: (kind) => held.delete(kind),
      })
      opened.push(leases)
      return { leases, held }
    }

    test('each is held by one node, and nodes that start together share them', async () => {
      const [one, other] = await Promise.all([startNode(), startNode()])
      await waitFor(() => one.held.size + other.held.size === KINDS.length, 'all leases to be held')
      expect([...one.held, ...other.held].toSorted()).toEqual([...KINDS])
      expect(Math.min(one.held.size, other.held.size)).toBeGreaterThanOrEqual(2)
    })

    test('a node that closes hands them over within a second, under higher epochs', async () => {
      const one = await startNode(['a'])
      const other = await startNode(['a'])
      const before = one.leases.epochOf('a') ?? 0
      expect(other.held.size).toBe(0)
      const start = performance.now()
      await one.leases.close()
      await waitFor(() => other.held.has('a'), 'the other to have it')
      expect(performance.now() - start).toBeLessThan(1000)
      expect(other.leases.epochOf('a')).toBe(before + 1)
    })

    test('a renewal goes on beside a transaction that relies on the lease', async () => {
      const { leases } = await startNode(['a'])
      const client = await pool.connect()
      await client.query('BEGIN')
      await leases.assertEpoch(client, 'a', leases.epochOf('a') ?? 0)
      const untilOf = async () => (await pool.query<{ until: Date }>('SELECT until FROM work_lease')).rows[0]?.until
      const before = await untilOf()
      await waitFor(async () => ((await untilOf()) ?? 0) > (before ?? 0), 'a renewal')
      await client.query('COMMIT')
      client.release()
    })

    test('a node that cannot renew in time has lost its lease by its own clock, before it expires', async () => {
      let late = 0
      const timers = new Set<{ readonly at: number; readonly work: () => void }>()
      const clock: Clock = {
        now: () => late,
        after(milliseconds, work) {
          const timer = { at: late + milliseconds, work }
          timers.add(timer)
          return () => timers.delete(timer)
        },
      }
      const { held } = await startNode(['a'], clock)
      expect(held.size).toBe(1)
      // Nothing is renewed: only the timers of expiry are due at once.
      late = 5499
      for (const timer of timers) if (timer.at > 5000 && timer.at <= late) timer.work()
      expect(held.size).toBe(1)
      late = 5500
      for (const timer of timers) if (timer.at > 5000 && timer.at <= late) timer.work()
      expect(held.size).toBe(0)
    })

    test('a node that is stopped in the middle of its work loses the lease within ten seconds, and writes nothing when it goes on', async () => {
      await pool.query('CREATE TABLE effect (epoch integer NOT NULL)')
      const child = spawn(process.execPath, [join(import.meta.dirname, 'leaseHolder.ts'), schema.url], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      let output = ''
      child.stdout.on('data', (data: Buffer) => (output += data.toString()))
      try {
        await waitFor(() => output.includes('wrote'), 'a write of the first')
        const { leases, held } = await startNode(['a'])
        child.kill('SIGSTOP')
        const start = performance.now()
        await waitFor(() => held.has('a'), 'the lease to move', 10_000)
        expect(performance.now() - start).toBeLessThan(10_000)
        expect(leases.epochOf('a')).toBe(2)
        const written = await countEffects()
        expect(written).toBeGreaterThan(0)
        child.kill('SIGCONT')
        await waitFor(() => output.includes('stale'), 'the first to be refused')
        expect(await countEffects()).toBe(written)
      } finally {
        child.kill('SIGKILL')
      }
    }, 30_000)

    async function countEffects(): Promise<number> {
      const { rows } = await pool.query<{ count: number }>('SELECT count(*)::integer AS count FROM effect')
      return rows[0]?.count ?? 0
    }
  })
})
