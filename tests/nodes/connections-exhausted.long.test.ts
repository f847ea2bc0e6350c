import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DOCUMENT_SCHEMA } from '../../shared/documents/api.ts'
import { emailOf } from '../harness/as.ts'
import { openDocument } from '../harness/documentSockets.ts'
import { openRawSocket } from '../harness/rawSocket.ts'
import { waitFor } from '../harness/waitFor.ts'
import { activity } from '../language/plan.ts'
import { nodesCanRun, startCluster, type Cluster } from './cluster.ts'
import { ask, CONVERGED_MS, expectConverged } from './converge.ts'
import { createLimitedDatabase, type LimitedDatabase } from './limitedDatabase.ts'
import { holdLock } from './lockedRows.ts'
import { startTypist, type Typist } from './typist.ts'

const PLAN = 'plan/sid-2027/dk'
const WATCHED_PLAN = 'plan/sid-2027/se'
/** Longer than the pauses between attempts grow. */
const EXHAUSTED_MS = 15_000

describe.skipIf(!nodesCanRun)('nodes that find no free connection to Postgres', () => {
  let database: LimitedDatabase
  let cluster: Cluster
  let typists: readonly Typist[] = []
  beforeAll(async () => {
    database = await createLimitedDatabase()
    cluster = await startCluster(2, { databaseUrl: database.url })
  }, 60_000)
  afterAll(async () => {
    await cluster.close()
    await database.drop()
  })

  const areAll = async (status: number): Promise<boolean> => {
    const answers = await Promise.all(cluster.nodes.map(({ http }) => fetch(`${http}/readyz`)))
    return answers.every((answer) => answer.status === status)
  }

  async function startTyping(): Promise<void> {
    const people = ['planner.dk', 'planner2.dk']
    typists = await Promise.all(people.map((who) => startTypist({ at: cluster.proxy, who, document: PLAN })))
  }

  /** From the end of the fault on. */
  async function expectToGoOn(): Promise<void> {
    const before = typists.map(({ acknowledged }) => acknowledged.length)
    const until = Date.now() + CONVERGED_MS
    const goOn = () => typists.every(({ acknowledged }, at) => acknowledged.length > (before[at] ?? 0))
    await waitFor(() => areAll(200), 'all nodes to be ready', until - Date.now())
    await waitFor(goOn, 'people to go on', until - Date.now())
    await Promise.all(typists.map((typist) => typist.stop()))
    const acknowledged = typists.flatMap((typist) => typist.acknowledged)
    await expectConverged(cluster.nodes, PLAN, acknowledged, until - Date.now())
  }

  test('since others have taken all report it, keep the edits, and are whole again within five seconds', async () => {
    await startTyping()
    const page = await openDocument(cluster.proxy, 'planner.se', `${WATCHED_PLAN}?schema=${DOCUMENT_SCHEMA}`)
    const storeStates = () =>
      page.received.flatMap((one) => (one.kind === 'status' && one.status?.kind === 'store' ? [one.status.state] : []))
    await database.limit(0)
    await waitFor(() => areAll(503), 'no node to be ready')
    page.edit(activity('While no connection is free'))
    await waitFor(() => storeStates().includes('failing'), 'the page to hear of it')
    const before = typists.map(({ acknowledged }) => acknowledged.length)
    await wait(EXHAUSTED_MS)
    expect(typists.map(({ acknowledged }) => acknowledged.length)).toEqual(before)
    await database.free()
    const saved = page.ack()
    await expectToGoOn()
    expect(await saved).toBe('committed')
    expect(storeStates()).toEqual(['failing', 'working'])
    await expectConverged(cluster.nodes, WATCHED_PLAN, ['While no connection is free'])
    page.socket.terminate()
  }, 60_000)

  test('since all of theirs wait for a lock say so, and go on within five seconds of its end', async () => {
    await startTyping()
    const cookie = await cluster.proxy.cookieOf(emailOf('reader'))
    // Nobody has opened these; more than a node has handles for the log.
    const unopened = await ask<{ name: string }>(
      database.unlimitedUrl,
      "SELECT name FROM log_document WHERE name LIKE 'profile/%' ORDER BY name LIMIT 12",
    )
    const lock = await holdLock(database.unlimitedUrl, 'LOCK TABLE log_document IN ACCESS EXCLUSIVE MODE')
    const waiting = cluster.nodes.flatMap(({ ws }) =>
      unopened.map(({ name }) => openRawSocket(`${ws}/sync/${name}`, { cookie })),
    )
    for (const opened of waiting) opened.catch(() => {})
    await waitFor(() => areAll(503), 'no node to be ready', 15_000)
    const before = typists.map(({ acknowledged }) => acknowledged.length)
    await wait(EXHAUSTED_MS)
    expect(typists.map(({ acknowledged }) => acknowledged.length)).toEqual(before)
    await lock.release()
    await expectToGoOn()
    for (const opened of await Promise.allSettled(waiting)) {
      if (opened.status === 'fulfilled') opened.value.socket.terminate()
    }
  }, 60_000)
})
