/**
 * Somebody holds a lock in Postgres, such as an operator who forgot a transaction: a node's commits wait, and it
 * reports that.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDocument } from '../harness/documentSockets.ts'
import { waitFor } from '../harness/waitFor.ts'
import { activity } from '../language/plan.ts'
import { nodesCanRun, startCluster, type Cluster } from './cluster.ts'
import { expectConverged } from './converge.ts'
import { holdDocument } from './lockedRows.ts'

const PLAN = 'plan/sid-2027/dk'
const SAID_MS = 15_000

describe.skipIf(!nodesCanRun)('a commit that waits for a lock', () => {
  let cluster: Cluster
  beforeAll(async () => {
    cluster = await startCluster(2)
  }, 60_000)
  afterAll(() => cluster.close())

  test('is seen in the figures and by `/readyz` of its node, and is made when the lock is gone', async () => {
    const [one, other] = cluster.nodes
    if (one === undefined || other === undefined) throw new Error('there are no two nodes')
    const statusOf = async (node: typeof one) => (await fetch(`${node.http}/readyz`)).status
    const underWay = async () => {
      const text = await (await fetch(`${one.http}/metrics`)).text()
      return Number(/^sid_commit_under_way_seconds (\S+)$/m.exec(text)?.[1])
    }
    const typist = await openDocument(one, 'planner.dk', PLAN)
    expect(await underWay()).toBe(0)
    const held = await holdDocument(cluster.databaseUrl, PLAN)
    typist.edit(activity('Typed meanwhile'))
    await waitFor(async () => (await held.waiting()) > 0, 'the commit to wait')
    await wait(2000)
    expect(await underWay()).toBeGreaterThan(1)
    await waitFor(async () => (await statusOf(one)) === 503, 'the node to say so', SAID_MS)
    expect(await statusOf(other)).toBe(200)
    await held.release()
    expect(await typist.ack()).toBe('committed')
    await waitFor(async () => (await statusOf(one)) === 200, 'the node to be ready again')
    await expectConverged(cluster.nodes, PLAN, ['Typed meanwhile'])
  }, 60_000)
})
