import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ServerProcess } from '../harness/serverProcess.ts'
import { nodesCanRun, startCluster, type Cluster } from './cluster.ts'

const PAGE = '/en/sid/2027/dk'
/** A form that is sent sooner does not come from a person. */
const WRITING_MS = 10_500
/** Nodes learn of each other at once, or by the poll. */
const HEARD_MS = 6000

describe.skipIf(!nodesCanRun)('the hourly limits of a sender', () => {
  let cluster: Cluster
  beforeAll(async () => {
    cluster = await startCluster(2)
  }, 60_000)
  afterAll(() => cluster.close())

  test('is counted over all nodes: messages of the public from one network address', async () => {
    const [one, other] = cluster.nodes as [ServerProcess, ServerProcess]
    const page = await (await fetch(one.http + PAGE)).text()
    const token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const send = async ({ http }: ServerProcess): Promise<number> => {
      const fields = { token, message: 'May our library take part?' }
      const options = { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' } as const
      return (await fetch(`${http}${PAGE}/message`, options)).status
    }
    await wait(WRITING_MS)
    expect([await send(one), await send(other), await send(one)]).toEqual([303, 303, 303])
    // Without a wait it could be the third that the other node takes by its own count.
    await wait(HEARD_MS)
    expect([await send(other), await send(one)]).toEqual([429, 429])
  }, 60_000)
})
