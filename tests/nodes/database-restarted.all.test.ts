import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDemoDatabase } from '../harness/demoDatabase.ts'
import type { TestDatabase } from '../harness/postgres.ts'
import { waitFor } from '../harness/waitFor.ts'
import { nodesCanRun, startCluster, type Cluster } from './cluster.ts'
import { expectConverged } from './converge.ts'
import { holdDocument } from './lockedRows.ts'
import { expectVersionsOnce } from './storedVersions.ts'
import { startTypist } from './typist.ts'

const PLAN = 'plan/sid-2027/dk'

describe.skipIf(!nodesCanRun)('when Postgres ends', () => {
  let database: TestDatabase
  let cluster: Cluster
  beforeAll(async () => {
    database = await createDemoDatabase()
    cluster = await startCluster(2, { databaseUrl: database.url })
  })
  afterAll(async () => {
    await cluster.close()
    await database.drop()
  })

  const areReady = async (): Promise<boolean> => {
    const answers = await Promise.all(cluster.nodes.map(({ http }) => fetch(`${http}/readyz`)))
    return answers.every(({ ok }) => ok) && cluster.nodes.every((node) => cluster.proxy.isInTurn(node))
  }

  test('all handles of all nodes, people go on typing at both, and nothing acknowledged is lost, also when it happens again and again', async () => {
    const here = await startTypist({ at: cluster.proxy, who: 'planner.dk', document: PLAN, everyMs: 0 })
    const there = await startTypist({ at: cluster.proxy, who: 'planner2.dk', document: PLAN, everyMs: 0 })
    expect(cluster.nodes.map((node) => cluster.proxy.socketsAt(node))).toEqual([1, 1])
    for (let time = 0; time < 8; time++) {
      const [before, beforeThere] = [here.acknowledged.length, there.acknowledged.length]
      const goOn = () => here.acknowledged.length > before + 5 && there.acknowledged.length > beforeThere + 5
      await waitFor(goOn, 'both nodes to acknowledge')
      // At another moment of a commit each time.
      await wait(time * 3)
      expect(await database.endHandles()).toBeGreaterThan(2)
    }
    await wait(200)
    await Promise.all([here.stop(), there.stop()])
    await expectConverged(cluster.nodes, PLAN, [...here.acknowledged, ...there.acknowledged])
    await expectVersionsOnce(cluster.databaseUrl)
    for (const { process } of cluster.nodes) expect(process.exitCode).toBeNull()
    await waitFor(areReady, 'all nodes to be ready, and to get their turn')
  })

  test('just the commits that are under way, since an operator killed them, they are made again', async () => {
    const who = ['planner.se', 'planner2.se']
    const document = 'plan/sid-2027/se'
    const typists = await Promise.all(
      who.map((one) => startTypist({ at: cluster.proxy, who: one, document, everyMs: 0 })),
    )
    for (const how of ['cancel', 'terminate', 'cancel', 'terminate'] as const) {
      const lock = await holdDocument(database.url, document)
      let ended = 0
      // Both nodes want to commit, and wait for the row.
      await waitFor(async () => (ended += await database.endWaitingCommits(how)) >= 2, 'commits to be killed')
      await lock.release()
      const before = typists.map(({ acknowledged }) => acknowledged.length)
      const goOn = () => typists.every(({ acknowledged }, at) => acknowledged.length > (before[at] ?? 0) + 5)
      await waitFor(goOn, 'both nodes to acknowledge')
    }
    // At any moment of a commit, also after it and before its answer.
    for (let time = 0; time < 10; time++) {
      await wait(20 + time * 3)
      await database.endCommitHandles()
    }
    await Promise.all(typists.map((typist) => typist.stop()))
    await expectConverged(
      cluster.nodes,
      document,
      typists.flatMap((typist) => typist.acknowledged),
    )
  })
})
