/** A node that writes effects all the while, under the first epoch that it gained: it never asks again whether it has the lease. */
import { setTimeout as wait } from 'node:timers/promises'
import { randomId } from '../../shared/ids.ts'
import { systemClock } from '../../server/pacing/clock.ts'
import { StaleLease } from '../../server/store/leases/leases.ts'
import { createNodeLeases } from '../../server/store/leases/nodeLeases.ts'
import { createPostgresPool } from '../../server/store/postgresPool.ts'

const pool = createPostgresPool(process.argv[2] ?? '', 4)
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
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await leases.assertEpoch(client, 'a', epoch)
    await client.query('INSERT INTO effect VALUES ($1)', [epoch])
    // A process that is stopped here is stopped in the middle of a transaction.
    await wait(20)
    await client.query('COMMIT')
    client.release()
    console.log('wrote')
  } catch (error) {
    client.release(true)
    // The first attempt may break: Postgres has ended its transaction.
    if (error instanceof StaleLease) console.log('stale')
  }
}
