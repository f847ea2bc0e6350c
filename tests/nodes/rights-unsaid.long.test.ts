/** A node was killed between a change of rights and its message: the database alone knows. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withCookie } from '../harness/as.ts'
import { openDocument } from '../harness/documentSockets.ts'
import { openRawSocket } from '../harness/rawSocket.ts'
import { waitFor } from '../harness/waitFor.ts'
import { activity } from '../language/plan.ts'
import { nodesCanRun, startCluster, type Cluster } from './cluster.ts'
import { ask } from './converge.ts'

const PLAN = 'plan/sid-2027/dk'
const FOUND_MS = 30_000

describe.skipIf(!nodesCanRun)('a right that ended where no node could say so', () => {
  let nodes: Cluster
  beforeAll(async () => {
    nodes = await startCluster(2)
  }, 60_000)
  afterAll(() => nodes.close())

  test('ends at every node within half a minute, while others type on', async () => {
    const [one] = nodes.nodes
    if (one === undefined) throw new Error('there is no node')
    const stays = await openDocument(one, 'planner.se', 'plan/sid-2027/se')
    const opened = await Promise.all(
      nodes.nodes.map(async (node) => {
        const cookie = await node.cookieOf('planner2.dk@demo.example')
        const signedOut = await openRawSocket(`${node.ws}/sync/${PLAN}`, { cookie })
        await signedOut.sync()
        return { node, cookie, signedOut, demoted: await openDocument(node, 'planner.dk', PLAN) }
      }),
    )
    const email = 'planner2.dk@demo.example'
    await ask(
      nodes.databaseUrl,
      'DELETE FROM session USING person WHERE person.id = session.person AND person.address = $1',
      [email],
    )
    await ask(nodes.databaseUrl, "UPDATE person SET role = 'reader' WHERE address = 'planner.dk@demo.example'", [])
    await Promise.all(
      opened.map(async ({ node, cookie, signedOut, demoted }) => {
        await waitFor(() => signedOut.closeCode !== null, 'the socket of the ended session to be closed', FOUND_MS)
        await waitFor(() => demoted.closeCode !== null, 'the socket of the former planner to be closed', FOUND_MS)
        expect((await withCookie(node, cookie).get('/api/session')).status).toBe(401)
        const again = await openDocument(node, 'planner.dk', PLAN)
        again.edit(activity('Too late'))
        expect(await again.ack()).toBe('rejected')
      }),
    )
    await ask(nodes.databaseUrl, "UPDATE campaign SET closed = 1 WHERE id = 'sid-2027'", [])
    await waitFor(() => stays.closeCode !== null, 'the socket in the closed campaign to be closed', FOUND_MS)
  }, 100_000)
})
