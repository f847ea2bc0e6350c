import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { submitReport } from '../harness/acceptedReports.ts'
import { as, jsonOf } from '../harness/as.ts'
import { editDocument, openDocument } from '../harness/documentSockets.ts'
import { selectInEditor } from '../harness/commentedText.ts'
import { said, startThread } from '../harness/threadsOverHttp.ts'
import { listen } from '../harness/listenLive.ts'
import { waitFor } from '../harness/waitFor.ts'
import { activity, narrative } from '../language/plan.ts'
import { PersonId, randomId, TaskId } from '../../shared/ids.ts'
import { SearchResults } from '../../shared/search/api.ts'
import { NetworkReport } from '../../shared/reports/api.ts'
import { FIRST_FORM } from '../../shared/reports/form.ts'
import { MyTasks } from '../../shared/tasks/api.ts'
import { addTask, taskMap } from '../../shared/tasks/layout.ts'
import { planNarrative } from '../../shared/plans/layout.ts'
import { textOfFragment } from '../../shared/comments/anchors/fragmentText.ts'
import { ALERTS, figuresIn } from '../install/monitoring.ts'
import { nodesCanRun, startCluster, type Cluster } from './cluster.ts'
import { presenceOf } from './presenceOf.ts'
import { titlesIn } from './titlesIn.ts'
import type { ServerProcess } from '../harness/serverProcess.ts'

describe.skipIf(!nodesCanRun)('two nodes serve as one:', () => {
  let cluster: Cluster
  let one: ServerProcess
  let other: ServerProcess
  beforeAll(async () => {
    cluster = await startCluster(2)
    ;[one, other] = cluster.nodes as [ServerProcess, ServerProcess]
  })
  afterAll(() => cluster.close())

  test('a session of one is a session of the other, and ends at both', async () => {
    const cookie = await one.cookieOf('planner.dk@demo.example')
    const me = await fetch(`${other.http}/api/session`, { headers: { cookie } })
    expect(me.status).toBe(200)
  })

  test('people behind a proxy that knows no sessions notice nothing of it', async () => {
    const { proxy, nodes } = cluster
    const cookie = await proxy.cookieOf('planner.cz@demo.example')
    // Twice as many as there are nodes: each answers.
    for (const _ of [1, 2, 3, 4]) {
      expect((await fetch(`${proxy.http}/api/session`, { headers: { cookie } })).status).toBe(200)
    }
    const sockets = await Promise.all(
      ['planner.cz', 'planner2.cz'].map((who) => openDocument(proxy, who, 'plan/sid-2027/cz')),
    )
    expect(nodes.map((node) => proxy.socketsAt(node))).toEqual([1, 1])
    for (const [at, socket] of sockets.entries()) socket.edit(activity(`Through the proxy ${at}`))
    expect(await Promise.all(sockets.map((socket) => socket.ack()))).toEqual(['committed', 'committed'])
    const shown = (socket: (typeof sockets)[number]) =>
      titlesIn(socket).filter((title) => title.startsWith('Through the proxy')).length
    await waitFor(() => sockets.every((socket) => shown(socket) === 2), 'both to have both')
    await Promise.all(sockets.map((socket) => socket.close()))
  })

  // Each of the others addresses one node: it tests what one shows of the other.
  test('two planners of one plan, one at each, see each other’s edits', async () => {
    const [here, there] = await Promise.all([
      openDocument(one, 'planner.dk', 'plan/sid-2027/dk'),
      openDocument(other, 'planner2.dk', 'plan/sid-2027/dk'),
    ])
    for (let at = 0; at < 10; at++) {
      here.edit(activity(`Here ${at}`))
      there.edit(activity(`There ${at}`))
    }
    const outcomes = await Promise.all([here.ack(), there.ack()])
    expect(outcomes).toEqual(['committed', 'committed'])
    const count = (socket: typeof here) => titlesIn(socket).filter((title) => /^(Here|There) \d$/.test(title)).length
    await waitFor(() => count(here) === 20 && count(there) === 20, 'both to have all')
    await Promise.all([here.close(), there.close()])
  })

  test('edits at one are in the list, the view and the suggestions of the other', async () => {
    await editDocument(one, 'planner.se', 'plan/sid-2027/se', narrative('Words from another node.'))
    await waitFor(async () => {
      const view = await jsonOf(as(other, 'reader').get('/api/campaigns/sid-2027/plans/se'))
      return JSON.stringify(view).includes('Words from another node.')
    }, 'the view at the other node')
    const socket = await openDocument(other, 'reader', 'plan/sid-2027/se')
    expect(textOfFragment(planNarrative(socket.doc))).toContain('Words from another node.')
    await socket.close()
  })

  test('a task that is given at one is in the document, in the list and in one’s own tasks at the other', async () => {
    const [here, there] = await Promise.all([
      openDocument(one, 'planner.hu', 'tasks/sid-2027/hu'),
      openDocument(other, 'planner2.hu', 'tasks/sid-2027/hu'),
    ])
    const who = { person: PersonId.parse('demo-planner2.hu') }
    const id = TaskId.parse(randomId())
    here.edit((doc) => addTask(doc, { what: 'Book the hall', activity: null, who, due: { days: -20 } }, id))
    expect(await here.ack()).toBe('committed')
    await waitFor(() => taskMap(there.doc, id) !== null, 'the task at the other node')
    const mine = async (node: ServerProcess) => {
      const { tasks } = MyTasks.parse(await jsonOf(as(node, 'planner2.hu').get('/api/campaigns/sid-2027/tasks')))
      return tasks.filter((task) => task.id === id).map(({ what, due }) => `${what}, ${due}`)
    }
    for (const node of cluster.nodes)
      await waitFor(async () => (await mine(node)).join() === 'Book the hall, 2027-01-20', 'the task among one’s own')
    there.edit((doc) => taskMap(doc, id)?.set('done', true))
    expect(await there.ack()).toBe('committed')
    await waitFor(() => taskMap(here.doc, id)?.get('done') === true, 'the check at the first node')
    for (const node of cluster.nodes) await waitFor(async () => (await mine(node)).length === 0, 'no open task')
    await Promise.all([here.close(), there.close()])
  })

  test('a notice of a change at one reaches those who listen at the other', async () => {
    for (const [writer, listener] of [
      [one, other],
      [other, one],
    ] as const) {
      const live = await listen(listener, await listener.cookieOf('reader@demo.example'))
      await editDocument(writer, 'planner.fi', 'plan/sid-2027/fi', narrative(`Words of ${writer.http}.`))
      await waitFor(() => live.received.some(({ topic }) => topic === 'plan'), 'a notice of the plan')
      live.close()
    }
  })

  test('S103 S104 · a report that is accepted at one is counted and found at the other, which hears of each step', async () => {
    const campaign = '/api/campaigns/sid-2027'
    const live = await listen(other, await other.cookieOf('reader@demo.example'))
    const notices = () => live.received.filter(({ topic }) => topic === 'report').length
    /** Does a step at the one, and waits for a notice of it at the other, and for what this shows then: a step may have several. */
    const step = async (take: () => Promise<unknown>, isShown: () => Promise<boolean>) => {
      const known = notices()
      await take()
      await waitFor(async () => notices() > known && (await isShown()), 'a notice, and what it is of')
    }
    /** Null while the node is still reading everything for its first search. */
    const found = async () => {
      const answer = await as(other, 'reader').get('/api/search?q=platypus&campaign=sid-2027')
      if (!answer.ok) return null
      const { complete, results } = SearchResults.parse(await answer.json())
      return complete ? JSON.stringify(results).includes('/reports/') : null
    }
    // Read once before, so that only the message makes it read again.
    await waitFor(async () => (await found()) === false, 'the first search')
    const shown = async (path: string) => JSON.stringify(await jsonOf(as(other, 'reader').get(`${campaign}/${path}`)))
    await step(
      () => jsonOf(as(one, 'coordinator').put(`${campaign}/report/form`, { ...FIRST_FORM, evidence: true })),
      async () => (await shown('report/form')).includes('"evidence":true'),
    )
    await step(
      () => submitReport(one, 'lt', { reach: [['schools', 412, 'Sign-ups']], quote: 'A platypus in every class' }),
      async () => (await shown('reports/lt')).includes('"state":"submitted"'),
    )
    await waitFor(async () => (await found()) === false, 'a search without the report')
    await step(
      () => jsonOf(as(one, 'coordinator').post(`${campaign}/reports/lt/decision`, { decision: 'accept' })),
      async () => (await shown('reports/lt')).includes('"state":"accepted"'),
    )
    await waitFor(async () => (await found()) === true, 'the report in the search')
    const { figures } = NetworkReport.parse(await jsonOf(as(other, 'reader').get(`${campaign}/report`)))
    expect(figures.find(({ metric }) => metric === 'schools')?.sum).toBe(412)
    live.close()
  })

  test('a comment on words is placed from either node, and follows them', async () => {
    const phrase = 'commented words'
    await editDocument(one, 'planner.pt', 'plan/sid-2027/pt', narrative(`Here are ${phrase}, and more.`))
    for (const node of cluster.nodes) {
      const page = await openDocument(node, 'helpdesk', 'plan/sid-2027/pt')
      const place = selectInEditor(page.doc, phrase)
      await page.close()
      const thread = await startThread(node, 'helpdesk', 'plan/sid-2027/pt', {
        place,
        audience: 'centre',
        body: said('Which?'),
      })
      expect(thread.place).toMatchObject({ at: 'text' })
    }
    await waitFor(async () => {
      const lists = await Promise.all(
        cluster.nodes.map((node) => jsonOf(as(node, 'helpdesk').get('/api/threads/plan/sid-2027/pt'))),
      )
      return lists.every((list) => JSON.stringify(list).split('Which?').length === 3)
    }, 'both comments at both nodes')
  })

  test('a person who loses their rights at one is out at the other', async () => {
    const socket = await openDocument(other, 'planner2.no', 'plan/sid-2027/no')
    await jsonOf(as(one, 'coordinator').patch('/api/people/demo-planner2.no', { role: 'reader', memberships: [] }))
    await socket.closed()
    const again = await openDocument(other, 'planner2.no', 'plan/sid-2027/no')
    again.edit(narrative('May not.'))
    expect(await again.ack()).toBe('rejected')
    await again.close()
  })

  test('people in a document see those who are in it at the other node', async () => {
    const here = await openDocument(one, 'planner.be', 'plan/sid-2027/be')
    const there = await openDocument(other, 'planner2.be', 'plan/sid-2027/be')
    here.send(presenceOf(7001, { field: 'theme' }))
    const seen = () =>
      there.received.some(
        (one) => one.kind === 'presence' && new TextDecoder().decode(one.update).includes('demo-planner.be'),
      )
    await waitFor(seen, 'the planner of the other node')
    const list = async (node: ServerProcess) =>
      JSON.stringify(await jsonOf(as(node, 'reader').get('/api/campaigns/sid-2027/presence')))
    for (const node of cluster.nodes) {
      await waitFor(async () => {
        const text = await list(node)
        return text.includes('demo-planner.be') && text.includes('demo-planner2.be')
      }, 'both in the list of who edits what')
    }
    await Promise.all([here.close(), there.close()])
  })

  test('ready lists the parts that are gone, and the metrics name the node and its leases', async () => {
    const ready = await jsonOf(as(one, 'reader').get('/readyz'))
    expect(ready).toEqual({ status: 'ready', degraded: [] })
    const metrics = await Promise.all(cluster.nodes.map(async ({ http }) => (await fetch(`${http}/metrics`)).text()))
    expect(metrics.filter((text) => text.includes('kind="documents"'))).toHaveLength(1)
    for (const text of metrics) expect(text).toMatch(/sid_node_info\{node="[^"]+"\} 1/)
    const watched = figuresIn(ALERTS.map(({ expr }) => expr).join('\n')).filter((name) => name.startsWith('sid_'))
    const known = metrics.join('\n')
    const ofBackups = /_last_success_timestamp_seconds$/
    expect(watched.filter((name) => !known.includes(`# TYPE ${name} `) && !ofBackups.test(name))).toEqual([])
  })
})
