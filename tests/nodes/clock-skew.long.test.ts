/** Two nodes, one with a clock that is a minute ahead. Postgres' clock is right. */
import { pathToFileURL } from 'node:url'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Thread } from '../../shared/comments/thread.ts'
import { WORK_KINDS } from '../../server/store/leases/workKind.ts'
import { as, jsonOf } from '../harness/as.ts'
import { openDocument } from '../harness/documentSockets.ts'
import { openMailbox, type Mailbox } from '../harness/mailbox.ts'
import type { ServerProcess } from '../harness/serverProcess.ts'
import { askHelpdesk, reply } from '../harness/threadsOverHttp.ts'
import { waitFor } from '../harness/waitFor.ts'
import { nodesCanRun, startCluster, type Cluster } from './cluster.ts'
import { CONVERGED_MS, expectConverged } from './converge.ts'
import { leasesOf } from './leasesOf.ts'
import { presenceOf } from './presenceOf.ts'
import { startTypist } from './typist.ts'

const PLAN = 'plan/sid-2027/dk'
const SKEW_MS = 60_000
/** Above the 35 seconds for which presence of another node is held. */
const WATCHED_MS = 40_000
/** As browsers do. */
const PRESENT_EVERY_MS = 15_000
const TAKEN_OVER_MS = 10_000

describe.skipIf(!nodesCanRun)('two nodes, one with a clock that is a minute ahead,', () => {
  let mailbox: Mailbox
  let cluster: Cluster
  let right: ServerProcess
  let ahead: ServerProcess
  let mails: Record<string, string>
  const skewed = (): Record<string, string> => ({
    ...mails,
    CLOCK_SKEW_MS: String(SKEW_MS),
    NODE_OPTIONS: `--import=${pathToFileURL(`${import.meta.dirname}/skewedClock.ts`).href}`,
  })
  beforeAll(async () => {
    mailbox = await openMailbox()
    mails = { SMTP_URL: mailbox.url, MAIL_FROM: 'SID workspace <sid@workspace.example>', MAIL_SIGN_IN: '1' }
    cluster = await startCluster(0)
    right = await cluster.start(mails)
    ahead = await cluster.start(skewed())
  }, 60_000)
  afterAll(async () => {
    await cluster.close()
    await mailbox.close()
  })

  const allLeases = async (nodes: readonly ServerProcess[]): Promise<readonly string[]> =>
    (await Promise.all(nodes.map(leasesOf))).flat().toSorted()

  test('are as announced', async () => {
    const [first = 0, second = 0] = await Promise.all([right, ahead].map(startOf))
    expect(second - first).toBeGreaterThan(SKEW_MS / 1000)
  })

  test('have one holder for each lease, show people who are there, and lose nothing', async () => {
    const { proxy } = cluster
    const typists = await Promise.all(
      ['planner.dk', 'planner2.dk'].map((who) => startTypist({ at: proxy, who, document: PLAN })),
    )
    expect(cluster.nodes.map((node) => proxy.socketsAt(node))).toEqual([1, 1])
    const here = await openDocument(right, 'planner.be', 'plan/sid-2027/be')
    const there = await openDocument(ahead, 'planner2.be', 'plan/sid-2027/be')
    let sent = 0
    function sendPresence(): void {
      sent += 1
      here.send(presenceOf(7001, { field: 'theme' }, sent))
      there.send(presenceOf(7002, { field: 'theme' }, sent))
    }
    const arePresent = async (): Promise<boolean> => {
      const lists = await Promise.all(
        cluster.nodes.map(async (node) =>
          JSON.stringify(await jsonOf(as(node, 'reader').get('/api/campaigns/sid-2027/presence'))),
        ),
      )
      return lists.every((list) => list.includes('demo-planner.be') && list.includes('demo-planner2.be'))
    }
    sendPresence()
    await waitFor(arePresent, 'both people at both nodes')
    const until = Date.now() + WATCHED_MS
    while (Date.now() < until) {
      if (Date.now() > until - WATCHED_MS + sent * PRESENT_EVERY_MS) sendPresence()
      expect(await allLeases([right, ahead])).toEqual(WORK_KINDS.toSorted())
      expect(await arePresent()).toBe(true)
      await wait(250)
    }
    for (const { socket } of [here, there]) socket.terminate()
    await Promise.all(typists.map((typist) => typist.stop()))
    const acknowledged = typists.flatMap((typist) => typist.acknowledged)
    await expectConverged(cluster.nodes, PLAN, acknowledged)
  }, 70_000)

  test('show comments in the order in which they were written', async () => {
    const thread = await askHelpdesk(ahead, 'fi')
    for (const [at, node] of [right, ahead, right].entries()) await reply(node, 'helpdesk', thread, `Answer ${at}`)
    for (const node of cluster.nodes) {
      const shown = Thread.parse(await jsonOf(as(node, 'planner.fi').get(`/api/thread/${thread.id}`)))
      expect(shown.comments.map(({ number }) => number)).toEqual([1, 2, 3, 4])
      const texts = shown.comments.map((comment) => JSON.stringify(comment))
      for (const at of [0, 1, 2]) expect(texts[at + 1]).toContain(`Answer ${at}`)
    }
  })

  test('send links to sign in at once, whichever is asked, and each takes those of the other', async () => {
    const email = 'planner.pt@demo.example'
    for (const [asked, used] of [
      [right, ahead],
      [ahead, right],
    ] as const) {
      const before = mailbox.to(email).length
      const answer = await as(asked, 'reader').post('/api/sign-in-link', { email })
      const cookie = answer.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; ')
      await waitFor(() => mailbox.to(email).length > before, 'the mail with the link', CONVERGED_MS)
      const token = /\/auth\/link\/([\w-]+)/.exec(mailbox.to(email).at(-1)?.text ?? '')?.[1] ?? ''
      const use = await fetch(`${used.http}/api/sign-in-link/use`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json', origin: used.http },
        body: JSON.stringify({ token }),
      })
      expect(use.status).toBe(200)
    }
    expect(mailbox.to(email)).toHaveLength(2)
  })

  test('take over from each other within ten seconds', async () => {
    const typist = await startTypist({ at: cluster.proxy, who: 'planner.dk', document: PLAN })
    const hasAll = async (node: ServerProcess) => (await leasesOf(node)).length === WORK_KINDS.length
    await ahead.kill()
    await waitFor(() => hasAll(right), 'the leases of the node that is ahead to move', TAKEN_OVER_MS)
    ahead = await cluster.start(skewed())
    await right.kill()
    await waitFor(() => hasAll(ahead), 'the leases of the node whose clock is right to move', TAKEN_OVER_MS)
    await waitFor(() => cluster.proxy.socketsAt(ahead) === 1, 'the typist to come back')
    const before = typist.acknowledged.length
    await waitFor(() => typist.acknowledged.length > before, 'the typist to go on')
    await typist.stop()
    await expectConverged([ahead], PLAN, typist.acknowledged)
  }, 60_000)
})

/** When a node was started, by its own clock, in seconds. */
async function startOf({ http }: ServerProcess): Promise<number> {
  const metrics = await (await fetch(`${http}/metrics`)).text()
  return Number(/^process_start_time_seconds ([\d.]+)$/m.exec(metrics)?.[1])
}
