import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Clock } from '../../shared/clock.ts'
import { randomId } from '../../shared/ids.ts'
import { systemClock } from '../../server/pacing/clock.ts'
import { openPostgresDatabase, type Database } from '../../server/store/database.ts'
import { StaleLease, type Leases } from '../../server/store/leases/leases.ts'
import { createNodeLeases } from '../../server/store/leases/nodeLeases.ts'
import { createPostgresPool } from '../../server/store/postgresPool.ts'
import { openPostgresUpdateLog } from '../../server/store/postgresUpdateLog.ts'
import { createSchema, postgresReachable } from '../harness/postgres.ts'
import { waitFor } from '../harness/waitFor.ts'

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

  describe('leases of a node alone', () => {
    const KINDS = ['mail', 'reminders', 'links'] as const
    type Kind = (typeof KINDS)[number]
    let db: Database
    let leases: Leases<Kind>
    const gained: { readonly kind: Kind; readonly epoch: number }[] = []
    const lost: Kind[] = []
    beforeAll(() => void (db = openPostgresDatabase(schema.url)))
    beforeEach(async () => {
      gained.length = 0
      lost.length = 0
      leases = await createNodeLeases<Kind>({
        pool,
        node: randomId(),
        clock: systemClock,
        kinds: KINDS,
        onGained: (kind, epoch) => gained.push({ kind, epoch }),
        onLost: (kind) => lost.push(kind),
      })
      await waitFor(() => gained.length >= KINDS.length, 'all leases')
    })
    afterEach(() => leases.close())
    afterAll(() => db.destroy())

    const assertIn = (epoch: number) =>
      db.transaction().execute((transaction) => leases.assertEpoch(transaction, 'mail', epoch))

    test('it gains all of them, each once, and knows their epochs', () => {
      expect(gained.map(({ kind }) => kind).toSorted()).toEqual(KINDS.toSorted())
      for (const { kind, epoch } of gained) expect(leases.epochOf(kind)).toBe(epoch)
      expect(lost).toEqual([])
    })

    test('a transaction goes on under the epoch that is held, and under no other', async () => {
      const epoch = leases.epochOf('mail') ?? 0
      await assertIn(epoch)
      for (const stale of [epoch - 1, epoch + 1]) await expect(assertIn(stale)).rejects.toThrow(StaleLease)
    })

    test('a node that closes has lost all of them, once', async () => {
      await leases.close()
      await leases.close()
      expect(lost.toSorted()).toEqual(KINDS.toSorted())
      for (const kind of KINDS) expect(leases.epochOf(kind)).toBeNull()
    })
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

    test('a node that closes hands them over, under higher epochs', async () => {
      const one = await startNode(['a'])
      const other = await startNode(['a'])
      const before = one.leases.epochOf('a') ?? 0
      expect(other.held.size).toBe(0)
      await one.leases.close()
      await waitFor(() => other.held.has('a'), 'the other to have it')
      expect(other.leases.epochOf('a')).toBe(before + 1)
    })

    test('a renewal goes on beside a transaction that relies on the lease', async () => {
      const { leases } = await startNode(['a'])
      const db = openPostgresDatabase(schema.url)
      const untilOf = async () => (await pool.query<{ until: Date }>('SELECT until FROM work_lease')).rows[0]?.until
      await db.transaction().execute(async (transaction) => {
        await leases.assertEpoch(transaction, 'a', leases.epochOf('a') ?? 0)
        const before = await untilOf()
        await waitFor(async () => ((await untilOf()) ?? 0) > (before ?? 0), 'a renewal')
      })
      await db.destroy()
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

    test('a node that is stopped in the middle of its work loses the lease, and writes nothing when it goes on', async () => {
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
        await waitFor(() => held.has('a'), 'the lease to move')
        expect(leases.epochOf('a')).toBe(2)
        const written = await countEffects()
        expect(written).toBeGreaterThan(0)
        child.kill('SIGCONT')
        await waitFor(() => output.includes('stale'), 'the first to be refused')
        expect(await countEffects()).toBe(written)
      } finally {
        child.kill('SIGKILL')
      }
    })

    async function countEffects(): Promise<number> {
      const { rows } = await pool.query<{ count: number }>('SELECT count(*)::integer AS count FROM effect')
      return rows[0]?.count ?? 0
    }
  })
})
