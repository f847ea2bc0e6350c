import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDocument } from '../harness/documentSockets.ts'
import { createDemoDatabase } from '../harness/demoDatabase.ts'
import type { TestDatabase } from '../harness/postgres.ts'
import type { ServerProcess } from '../harness/serverProcess.ts'
import { startTcpProxy, type TcpProxy } from '../harness/tcpProxy.ts'
import { waitFor } from '../harness/waitFor.ts'
import { activity } from '../language/plan.ts'
import { nodesCanRun, startCluster, type Cluster } from './cluster.ts'
import { CONVERGED_MS, expectConverged } from './converge.ts'
import { startTypist } from './typist.ts'

const PLAN = 'plan/sid-2027/dk'
const GONE_MS = 2000
/** Longer than a test has the database read-only. */
const OUTAGE_MS = 25_000

describe.skipIf(!nodesCanRun)('nodes whose Postgres', () => {
  let database: TestDatabase
  let proxy: TcpProxy
  let cluster: Cluster
  let one: ServerProcess
  let other: ServerProcess
  beforeAll(async () => {
    database = await createDemoDatabase()
    proxy = await startTcpProxy(database.url)
    cluster = await startCluster(2, { databaseUrl: proxy.url })
    ;[one, other] = cluster.nodes as [ServerProcess, ServerProcess]
  }, 60_000)
  afterAll(async () => {
    await cluster.close()
    await proxy.close()
    await database.drop()
  })

  const areAll = async (status: number): Promise<boolean> => {
    const answers = await Promise.all(cluster.nodes.map(({ http }) => fetch(`${http}/readyz`)))
    return answers.every((answer) => answer.status === status)
  }

  test('is gone are not ready until it is back, and lose nothing', async () => {
    const here = await startTypist({ at: cluster.proxy, who: 'planner.dk', document: PLAN })
    const there = await startTypist({ at: cluster.proxy, who: 'planner2.dk', document: PLAN })
    await waitFor(() => here.acknowledged.length > 10 && there.acknowledged.length > 10, 'people to type')
    proxy.shut()
    await waitFor(() => areAll(503), 'both to be not ready')
    const before = [here.acknowledged.length, there.acknowledged.length]
    await wait(GONE_MS)
    expect([here.acknowledged.length, there.acknowledged.length]).toEqual(before)
    proxy.open()
    await waitFor(() => areAll(200), 'both to be ready', CONVERGED_MS)
    const goesOn = () => [here, there].every(({ acknowledged }, at) => acknowledged.length > (before[at] ?? 0))
    await waitFor(goesOn, 'people to go on', CONVERGED_MS)
    await Promise.all([here.stop(), there.stop()])
    await expectConverged(cluster.nodes, PLAN, [...here.acknowledged, ...there.acknowledged])
  }, 30_000)

  test('is read-only acknowledge nothing until it is written again, and lose nothing', async () => {
    const here = await openDocument(one, 'planner.dk', PLAN)
    const there = await openDocument(other, 'planner2.dk', PLAN)
    await database.readOnly()
    for (const socket of [here, there]) socket.edit(activity('While read-only'))
    const answers = [here.ack(OUTAGE_MS), there.ack(OUTAGE_MS)]
    // While it writes, an acknowledgement takes some milliseconds.
    expect(await Promise.race([...answers, wait(GONE_MS)])).toBeUndefined()

    for (const node of cluster.nodes) expect(await signInOften(node)).toBe(false)
    await database.writable()
    const writable = Date.now()
    expect(await Promise.all(answers)).toEqual(['committed', 'committed'])
    expect(Date.now() - writable).toBeLessThan(CONVERGED_MS)
    for (const node of cluster.nodes) await waitFor(() => signInOften(node), 'all sign-ins to succeed', CONVERGED_MS)
    await expectConverged(cluster.nodes, PLAN, [])
    for (const { socket } of [here, there]) socket.terminate()
  }, 30_000)
})

/** A sign-in writes through other handles than an edit. @returns whether all of several at once succeeded */
async function signInOften(node: ServerProcess): Promise<boolean> {
  const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => node.cookieOf('planner.se@demo.example')))
  return outcomes.every(({ status }) => status === 'fulfilled')
}
