import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDocument } from '../harness/documentSockets.ts'
import type { ServerProcess } from '../harness/serverProcess.ts'
import { waitFor } from '../harness/waitFor.ts'
import { activity } from '../language/plan.ts'
import { nodesCanRun, startCluster, type Cluster } from './cluster.ts'
import { ask, expectConverged } from './converge.ts'
import { byLease } from './leasesOf.ts'
import { expectVersionsOnce } from './storedVersions.ts'

/** Centres whose plans the demo network has. */
const PLANS = ['dk', 'se', 'fi', 'hr', 'be', 'no', 'pt', 'cz', 'ee', 'bg']
const QUIET_MS = 2000

describe.skipIf(!nodesCanRun)('one document at two nodes', () => {
  let cluster: Cluster
  beforeAll(async () => {
    cluster = await startCluster(2)
  }, 60_000)
  afterAll(() => cluster.close())

  async function writeAt(node: ServerProcess, who: string, document: string, titles: readonly string[]): Promise<void> {
    const socket = await openDocument(node, who, document)
    for (const title of titles) socket.edit(activity(title))
    expect(await socket.ack()).toBe('committed')
    socket.socket.terminate()
  }

  test('is opened and written at both at the same instant: both have all of it, once', async () => {
    const [one, other] = cluster.nodes as [ServerProcess, ServerProcess]
    for (const centre of PLANS) {
      const document = `plan/sid-2027/${centre}`
      const titles = ['Here 1', 'Here 2', 'There 1', 'There 2']
      await Promise.all([
        writeAt(one, `planner.${centre}`, document, titles.slice(0, 2)),
        writeAt(other, `planner2.${centre}`, document, titles.slice(2)),
      ])
      await expectConverged(cluster.nodes, document, titles)
    }
    await expectVersionsOnce(cluster.databaseUrl)
  }, 30_000)

  test('is compacted by one while both write, and both have all of it, once', async () => {
    const [holder, other] = await byLease(cluster.nodes)
    await Promise.all(
      PLANS.slice(0, 8).map(async (centre, at) => {
        const document = `plan/sid-2027/${centre}`
        const titles = { holder: numbered('Of the holder', 50), other: numbered('Of the other', 50) }
        const write = (from: number, to: number) =>
          Promise.all([
            writeAt(holder, `planner.${centre}`, document, titles.holder.slice(from, to)),
            writeAt(other, `planner2.${centre}`, document, titles.other.slice(from, to)),
          ])
        await write(0, 30)
        // The compaction begins within a second after two that were quiet.
        await wait(QUIET_MS + at * 125)
        await write(30, 50)
        await waitFor(async () => (await snapshotOf(cluster, document)) >= 60, `the compaction of ${document}`)
        await expectConverged(cluster.nodes, document, [...titles.holder, ...titles.other])
      }),
    )
    await expectVersionsOnce(cluster.databaseUrl)
  }, 30_000)
})

const numbered = (title: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${title} ${at}`)

async function snapshotOf({ databaseUrl }: Cluster, document: string): Promise<number> {
  const text = 'SELECT snapshot_sequence FROM log_document WHERE name = $1'
  const [row] = await ask<{ snapshot_sequence: number }>(databaseUrl, text, [document])
  return row?.snapshot_sequence ?? 0
}
