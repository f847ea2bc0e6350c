/** A database that writes only under a lease: its refusals, and that it is otherwise like any other. */
import type { Pool } from 'pg'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openPostgresDatabase, isPostgres, type Database } from '../../server/store/database.ts'
import { migrate } from '../../server/store/migrations/migrate.ts'
import { createLeasedDatabase } from '../../server/store/leases/leasedDatabase.ts'
import { StaleLease } from '../../server/store/leases/leases.ts'
import { createNodeLeases } from '../../server/store/leases/nodeLeases.ts'
import { openNodeWork } from '../../server/store/leases/nodeWork.ts'
import { assertHeld } from '../../server/store/leases/leaseTable.ts'
import { createPostgresPool } from '../../server/store/postgresPool.ts'
import { openPostgresUpdateLog } from '../../server/store/postgresUpdateLog.ts'
import { randomId } from '../../shared/ids.ts'
import { systemClock } from '../../server/pacing/clock.ts'
import { waitFor } from '../harness/waitFor.ts'
import { createSchema, postgresReachable } from '../harness/postgres.ts'

describe.skipIf(!postgresReachable)('a leased database', () => {
  let schema: Awaited<ReturnType<typeof createSchema>>
  let pool: Pool
  let db: Database
  let leased: Database
  beforeAll(async () => {
    schema = await createSchema()
    await (await openPostgresUpdateLog(schema.url)).close()
    pool = createPostgresPool(schema.url, 2)
    db = openPostgresDatabase(schema.url)
    await migrate(db)
    leased = createLeasedDatabase(db, (transaction) => assertHeld(transaction, 'one', 'links', 3))
  })
  beforeEach(async () => {
    await pool.query('DELETE FROM work_lease')
    await pool.query(`INSERT INTO work_lease VALUES ('links', 'one', 3, 'infinity')`)
    await pool.query('DELETE FROM link_check')
  })
  afterAll(async () => {
    await db.destroy()
    await pool.end()
    await schema.drop()
  })

  const moveLease = () => pool.query(`UPDATE work_lease SET node = 'other', epoch = 4`)
  const row = (id: string) => ({
    id,
    url: `https://${id}.example`,
    health: '',
    etag: null,
    failures: 0,
    notified: 0 as const,
    next_at: '',
  })
  const insert = (into: Database, id: string) => into.insertInto('link_check').values(row(id)).execute()
  const idsIn = async (from: Database) =>
    (await from.selectFrom('link_check').select('id').orderBy('id').execute()).map(({ id }) => id)

  test('writes in transactions and outside of them while the lease is held', async () => {
    await insert(leased, 'a')
    await leased.transaction().execute(async (trx) => {
      await insert(trx, 'b')
      await insert(trx, 'c')
      expect(await idsIn(trx)).toEqual(['a', 'b', 'c'])
      expect(await idsIn(db)).toEqual(['a'])
    })
    const { numUpdatedRows } = await leased.updateTable('link_check').set({ failures: 1 }).executeTakeFirstOrThrow()
    expect(numUpdatedRows).toBe(3n)
    const deleted = await leased.deleteFrom('link_check').where('id', '=', 'b').returning('id').execute()
    expect(deleted).toEqual([{ id: 'b' }])
    expect(await idsIn(leased)).toEqual(['a', 'c'])
    expect(isPostgres(leased)).toBe(true)
  })

  test('writes nothing once the lease has moved, reads on, and loses no handles by that', async () => {
    await insert(leased, 'a')
    await moveLease()
    // More often than there are handles.
    for (let time = 0; time < 12; time += 1) {
      await expect(insert(leased, 'b')).rejects.toThrow(StaleLease)
      await expect(leased.transaction().execute((trx) => insert(trx, 'c'))).rejects.toThrow(StaleLease)
      await expect(sql`DELETE FROM link_check`.execute(leased)).rejects.toThrow(StaleLease)
    }
    expect(await idsIn(leased)).toEqual(['a'])
  })

  test('keeps the lease from moving until its transaction ends', async () => {
    let moved = false
    const begun = Promise.withResolvers<void>()
    const going = leased.transaction().execute(async (trx) => {
      begun.resolve()
      await insert(trx, 'a')
      await sql`SELECT pg_sleep(0.3)`.execute(trx)
      expect(moved).toBe(false)
    })
    await begun.promise
    await moveLease().then(() => (moved = true))
    await going
    expect(await idsIn(db)).toEqual(['a'])
  })

  test('belongs to one epoch: a node that regained the lease writes nothing for a run from before', async () => {
    await pool.query('DELETE FROM work_lease')
    const work = await openNodeWork({
      db,
      openLeases: (deps) => createNodeLeases({ ...deps, pool, node: randomId(), clock: systemClock }),
      onStale() {},
    })
    const links = work.of('links')
    await waitFor(() => links.begin() !== null, 'the lease')
    const before = links.begin()
    if (before === null) throw new Error('not held')
    expect(links.begin()).toBe(before)
    await insert(before, 'a')
    let gained = 0
    const unsubscribe = links.onGained(() => (gained += 1))
    // Another node had it for a moment.
    await pool.query(
      `UPDATE work_lease SET node = 'other', epoch = epoch + 1, until = '-infinity' WHERE kind = 'links'`,
    )
    await waitFor(() => gained === 1, 'the lease to come back')
    const after = links.begin()
    if (after === null) throw new Error('not regained')
    await expect(insert(before, 'b')).rejects.toThrow(StaleLease)
    await insert(after, 'c')
    expect(await idsIn(db)).toEqual(['a', 'c'])
    unsubscribe()
    await work.close()
    expect(links.begin()).toBeNull()
  })

  test('leaves nothing of a transaction, or of a write, that fails', async () => {
    await insert(leased, 'a')
    for (let time = 0; time < 12; time += 1) {
      await expect(insert(leased, 'a')).rejects.toMatchObject({ code: '23505' })
      const failing = leased.transaction().execute(async (trx) => {
        await insert(trx, 'b')
        throw new Error('planted')
      })
      await expect(failing).rejects.toThrow('planted')
    }
    expect(await idsIn(db)).toEqual(['a'])
  })
})
