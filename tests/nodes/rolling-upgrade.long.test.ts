/** A node of this release and two of the next one on one database, as while an operator replaces them one after the other. */
import type * as Y from 'yjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DOCUMENT_SCHEMA } from '../../shared/documents/api.ts'
import { CLOSE_CODES } from '../../shared/failures.ts'
import { planMeta } from '../../shared/plans/layout.ts'
import { as, jsonOf } from '../harness/as.ts'
import { openDocument } from '../harness/documentSockets.ts'
import { openRawSocket } from '../harness/rawSocket.ts'
import { freePort, runToEnd, type ServerProcess } from '../harness/serverProcess.ts'
import { waitFor } from '../harness/waitFor.ts'
import { activity } from '../language/plan.ts'
import { nodesCanRun, startCluster, type Cluster } from './cluster.ts'
import { ask, CONVERGED_MS, expectConverged } from './converge.ts'
import { makeNextRelease, NEW_TEXT, NEXT_SCHEMA, type NextRelease } from './nextRelease.ts'
import { titlesIn } from './titlesIn.ts'
import { startTypist } from './typist.ts'

const PLAN = 'plan/sid-2027/dk'
/** Centres whose plans nobody has edited. */
const OTHERS = ['se', 'fi', 'hr', 'be', 'no', 'pt', 'cz', 'ee']

/** A document as a page of a release opens it. */
const ofPage = (document: string, schema: number): string => `${document}?schema=${schema}`

const write = (words: string) => (doc: Y.Doc) => (planMeta(doc).get(NEW_TEXT) as Y.Text).insert(0, words)

describe.skipIf(!nodesCanRun)('while nodes are replaced by those of the next release', () => {
  let next: NextRelease
  let cluster: Cluster
  let old: ServerProcess
  let newer: ServerProcess
  let newest: ServerProcess
  /** The edits that the older node acknowledged. */
  let before: readonly string[] = []
  beforeAll(async () => {
    next = makeNextRelease()
    cluster = await startCluster(1)
    ;[old] = cluster.nodes as [ServerProcess]
  }, 60_000)
  afterAll(async () => {
    await cluster.close()
    next.remove()
  })

  test('the tables change under the older node, and edits that it acknowledges meanwhile are not lost', async () => {
    const page = ofPage(PLAN, DOCUMENT_SCHEMA)
    const open = await openDocument(old, 'planner2.dk', page)
    const typist = await startTypist({ at: old, who: 'planner.dk', document: page, everyMs: 0 })
    const signInAndRead = async () => {
      await jsonOf(as(old, 'planner2.dk').get('/api/campaigns/sid-2027/plans'))
      return null
    }
    const starting = Promise.all([cluster.start({}, next.program), cluster.start({}, next.program)])
    let started: readonly ServerProcess[] | null = null
    while (started === null) started = await Promise.race([starting, signInAndRead()])
    ;[newer, newest] = started as [ServerProcess, ServerProcess]
    // A newer node follows edits, reads the plan for that, and so completes it.
    expect(await open.closed()).toBe(CLOSE_CODES.restarting)
    await waitFor(() => typist.rejected > 0, 'the typist to come back, and to be refused')
    await expect(typist.stop()).rejects.toThrow('rejected')
    before = typist.acknowledged
    await expectConverged(cluster.nodes, PLAN, before)
  }, 60_000)

  test('older pages reload at newer nodes, and newer pages come back until they meet one', async () => {
    const cookie = await cluster.proxy.cookieOf('planner2.dk@demo.example')
    const closeCodeOf = async ({ ws }: ServerProcess, schema: number): Promise<number> =>
      (await openRawSocket(`${ws}/sync/${ofPage(PLAN, schema)}`, { cookie })).closed()
    expect(await closeCodeOf(newer, DOCUMENT_SCHEMA)).toBe(CLOSE_CODES['old-schema'])
    expect(await closeCodeOf(old, NEXT_SCHEMA)).toBe(CLOSE_CODES.restarting)
  })

  test('S38 · a document that a newer node has written is for reading at the older one', async () => {
    const here = await openDocument(newer, 'planner.dk', ofPage(PLAN, NEXT_SCHEMA))
    here.edit(write('Words of the next release.'))
    here.edit(activity('Of the next release'))
    expect(await here.ack()).toBe('committed')
    here.socket.terminate()

    const reader = await openDocument(old, 'planner2.dk', ofPage(PLAN, DOCUMENT_SCHEMA))
    await waitFor(() => titlesIn(reader).includes('Of the next release'), 'the edit at the older node', CONVERGED_MS)
    reader.edit(activity('Of the older release'))
    expect(await reader.ack()).toBe('rejected')
    reader.socket.terminate()
    const info = await jsonOf(as(old, 'planner.dk').get(`/api/documents/${PLAN}`))
    expect(info).toMatchObject({ access: 'read', reason: 'newer-release', schema: NEXT_SCHEMA })
    await expectConverged(cluster.nodes, PLAN, [...before, 'Of the next release'])
  })

  test('S38 · a document is completed once, though two newer nodes open it at the same instant', async () => {
    const opened = OTHERS.flatMap((centre) =>
      [newer, newest].map(async (node, at) => {
        const who = at === 0 ? `planner.${centre}` : `planner2.${centre}`
        const socket = await openDocument(node, who, ofPage(`plan/sid-2027/${centre}`, NEXT_SCHEMA))
        socket.edit(write(`Words of ${who}.`))
        expect(await socket.ack()).toBe('committed')
        socket.socket.terminate()
      }),
    )
    await Promise.all(opened)
    for (const centre of OTHERS) {
      const document = `plan/sid-2027/${centre}`
      const text = 'SELECT schema FROM log_entry WHERE document = $1 AND schema IS NOT NULL'
      expect(await ask(cluster.databaseUrl, text, [document]), document).toEqual([{ schema: NEXT_SCHEMA }])
      const reader = await openDocument(old, 'reader', document)
      const words = String(planMeta(reader.doc).get(NEW_TEXT))
      for (const who of ['planner', 'planner2']) expect(words).toContain(`Words of ${who}.${centre}.`)
      reader.socket.terminate()
    }
  })

  test('the older program does not start again on the newer tables, and says why', async () => {
    const settings = { DATABASE_URL: cluster.databaseUrl, REDIS_URL: cluster.redisUrl, PORT: String(await freePort()) }
    const again = await runToEnd(settings)
    expect([again.code, again.output]).toEqual([1, expect.stringContaining('was written by a newer release')])
    expect((await fetch(`${old.http}/readyz`)).status).toBe(200)
  })

  test('when the older node has ended, all is written through the proxy, and a newer node does the work', async () => {
    const { proxy } = cluster
    expect(await old.stop()).toBe(0)
    const typists = await Promise.all(
      ['planner.dk', 'planner2.dk'].map((who) => startTypist({ at: proxy, who, document: ofPage(PLAN, NEXT_SCHEMA) })),
    )
    await waitFor(async () => {
      const { plans } = (await jsonOf(as(proxy, 'reader').get('/api/campaigns/sid-2027/plans'))) as {
        plans: { centre: string; activities: number }[]
      }
      return (plans.find(({ centre }) => centre === 'dk')?.activities ?? 0) > before.length
    }, 'the row of the plan')
    await Promise.all(typists.map((typist) => typist.stop()))
    await expectConverged([newer, newest], PLAN, [...before, ...typists.flatMap((typist) => typist.acknowledged)])
  })
})
