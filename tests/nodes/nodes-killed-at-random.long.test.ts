import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seededRandom } from '../harness/random.ts'
import type { ServerProcess } from '../harness/serverProcess.ts'
import { waitFor } from '../harness/waitFor.ts'
import { nodesCanRun, startCluster, type Cluster } from './cluster.ts'
import { expectConverged } from './converge.ts'
import { leasesOf } from './leasesOf.ts'
import { expectVersionsOnce } from './storedVersions.ts'
import { startTypist } from './typist.ts'

const PLAN = 'plan/sid-2027/dk'
const WHO = ['planner.dk', 'planner2.dk', 'planner.dk']
const FOR_MS = 60_000
const EVERY_MS = 5000
const TAKEN_OVER_MS = 10_000

describe.skipIf(!nodesCanRun)('of three nodes', () => {
  let cluster: Cluster
  beforeAll(async () => {
    cluster = await startCluster(3)
  }, 90_000)
  afterAll(() => cluster.close())

  test('one is killed every five seconds, and nothing that any of them acknowledged is lost', async () => {
    const seed = Date.now() % 100_000
    const random = seededRandom(seed)
    const living: ServerProcess[] = [...cluster.nodes]
    const typists = await Promise.all(
      WHO.map((who) => startTypist({ at: cluster.proxy, who, document: PLAN, everyMs: 150 })),
    )
    const ends = Date.now() + FOR_MS
    while (Date.now() < ends) {
      const next = Date.now() + EVERY_MS
      const killed = random.pick(living)
      living.splice(living.indexOf(killed), 1)
      await killed.kill()
      living.push(await cluster.start())
      await wait(Math.max(0, next - Date.now()))
    }
    await Promise.all(typists.map((typist) => typist.stop()))
    const acknowledged = typists.flatMap((typist) => typist.acknowledged)
    expect(acknowledged.length, `seed ${seed}`).toBeGreaterThan(300)
    await expectConverged(living, PLAN, acknowledged)
    await expectVersionsOnce(cluster.databaseUrl)
    const isDone = async () => (await Promise.all(living.map(leasesOf))).flat().includes('documents')
    await waitFor(isDone, 'a node that does the work', TAKEN_OVER_MS)
  }, 120_000)
})
