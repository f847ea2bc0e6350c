/** A node that writes effects all the while, under the first epoch that it gained: it never asks again whether it has the lease. */
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { randomId } from '../../shared/ids.ts'
import { systemClock } from '../../server/pacing/clock.ts'
import { openPostgresDatabase } from '../../server/store/database.ts'
import { StaleLease } from '../../server/store/leases/leases.ts'
import { createNodeLeases } from '../../server/store/leases/nodeLeases.ts'
import { createPostgresPool } from '../../server/store/postgresPool.ts'

const url = process.argv[2] ?? ''
const pool = createPostgresPool(url, 4)
const db = openPostgresDatabase(url)
const gained = Promise.withResolvers<number>()
const leases = await createNodeLeases({
  pool,
  node: randomId(),
  clock: systemClock,
  kinds: ['a'],
  onGained: (_kind, epoch) => gained.resolve(epoch),
  onLost: () => {},
})
const epoch = await gained.promise
for (;;) {
  try {
    await db.transaction().execute(async (transaction) => {
      await leases.assertEpoch(transaction, 'a', epoch)
      await sql`INSERT INTO effect VALUES (${epoch})`.execute(transaction)
      // A process that is stopped here is stopped in the middle of a transaction.
      await wait(20)
    })
    console.log('wrote')
  } catch (error) {
    // The first attempt may break: Postgres has ended its transaction.
    if (error instanceof StaleLease) console.log('stale')
  }
}
