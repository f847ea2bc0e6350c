import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { updateFrame } from '../../shared/wire.ts'
import { as, jsonOf } from '../harness/as.ts'
import { openDocument } from '../harness/documentSockets.ts'
import { waitFor } from '../harness/waitFor.ts'
import { activity } from '../language/plan.ts'
import { nodesCanRun, startCluster, type Cluster } from './cluster.ts'
import { expectConverged } from './converge.ts'
import { byLease, leasesOf } from './leasesOf.ts'
import { holdDocument } from './lockedRows.ts'
import { startTypist } from './typist.ts'

const PLAN = 'plan/sid-2027/dk'
const OTHER_PLAN = 'plan/sid-2027/se'

describe.skipIf(!nodesCanRun)('when a node is killed', () => {
  let cluster: Cluster
  beforeAll(async () => {
    cluster = await startCluster(2)
  })
  afterAll(() => cluster.close())

  test('nothing that it acknowledged is lost, and the other does its work', async () => {
    const [holder, other] = await byLease(cluster.nodes)
    const { proxy } = cluster
    const typists = await Promise.all(
      ['planner.dk', 'planner2.dk'].map((who) => startTypist({ at: proxy, who, document: PLAN })),
    )
    expect(cluster.nodes.map((node) => proxy.socketsAt(node))).toEqual([1, 1])
    // At the node that ends, on purpose.
    const socket = await openDocument(holder, 'planner.dk', PLAN)
    const acknowledged = Array.from({ length: 20 }, (_, at) => `Acknowledged ${at}`)
    for (const title of acknowledged) socket.edit(activity(title))
    expect(await socket.ack()).toBe('committed')
    // Its commit waits in Postgres, so that the node ends between that and the acknowledgement.
    const lock = await holdDocument(cluster.databaseUrl, OTHER_PLAN)
    const unsaved = await openDocument(holder, 'planner.se', OTHER_PLAN)
    const update = unsaved.edit(activity('Committed, not acknowledged'))
    await waitFor(async () => (await lock.waiting()) === 1, 'the commit to be under way')
    await holder.kill()
    await lock.release()

    // The device does not know that it was stored, and sends it again.
    const again = await openDocument(proxy, 'planner.se', OTHER_PLAN)
    again.send(updateFrame(update))
    expect(await again.ack()).toBe('committed')
    again.socket.terminate()
    await expectConverged([other], OTHER_PLAN, ['Committed, not acknowledged'])

    await expectConverged([other], PLAN, acknowledged)

    await waitFor(() => proxy.socketsAt(other) === 2, 'all people at the other node')
    await waitFor(async () => (await leasesOf(other)).includes('documents'), 'the lease to move')
    await waitFor(async () => {
      const { plans } = (await jsonOf(as(other, 'reader').get('/api/campaigns/sid-2027/plans'))) as {
        plans: { centre: string; activities: number }[]
      }
      return (plans.find(({ centre }) => centre === 'dk')?.activities ?? 0) >= 20
    }, 'the row of the plan')
    await Promise.all(typists.map((typist) => typist.stop()))
    await expectConverged(
      [other],
      PLAN,
      typists.flatMap((typist) => typist.acknowledged),
    )
  })
})
