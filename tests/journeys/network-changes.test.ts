/** Changes in the plans of a campaign since a moment, and people's settings of the overview. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NetworkChanges } from '../../shared/plans/networkChanges.ts'
import { OverviewVisit } from '../../shared/overview/visit.ts'
import { PlanView } from '../../shared/plans/api.ts'
import { as, jsonOf } from '../harness/as.ts'
import { describeEngine } from '../harness/engines.ts'
import { createSchema } from '../harness/postgres.ts'
import { openRawSocket, type RawSocket } from '../harness/rawSocket.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { activity, activityTitled, textOf } from '../language/plan.ts'

const CAMPAIGN = '/api/campaigns/sid-2027'

describeEngine('changes of the network in %s', (engine) => {
  let schema: Awaited<ReturnType<typeof createSchema>> | null = null
  let server: TestServer
  let planner: RawSocket
  beforeAll(async () => {
    schema = engine === 'Postgres' ? await createSchema() : null
    server = await startTestServer({ databaseUrl: schema?.url ?? null })
    const cookie = await server.cookieOf('planner.dk@demo.example')
    planner = await openRawSocket(`${server.ws}/sync/plan/sid-2027/dk`, { cookie })
    await planner.sync()
  })
  afterAll(async () => {
    await planner.close()
    await server.close()
    await schema?.drop()
  })

  const changes = async (query: string): Promise<NetworkChanges> =>
    NetworkChanges.parse(await jsonOf(as(server, 'reader@demo.example').get(`${CAMPAIGN}/changes?${query}`)))
  const since = (at: Date, more = ''): Promise<NetworkChanges> =>
    changes(`since=${encodeURIComponent(at.toISOString())}${more}`)
  /** Stored, and on record. */
  async function edit(change: Parameters<RawSocket['edit']>[0]): Promise<void> {
    planner.edit(change)
    await planner.ack()
    await since(new Date())
  }
  const set = (title: string, key: string, value: unknown) => (doc: RawSocket['doc']) =>
    void activityTitled(doc, title)?.set(key, value)
  const planOf = async (centre: string): Promise<PlanView> =>
    PlanView.parse(await jsonOf(as(server, 'reader@demo.example').get(`${CAMPAIGN}/plans/${centre}`)))
  const said = ({ changes: all }: NetworkChanges) => all.map(({ kind, title, field }) => `${kind} ${title}: ${field}`)

  test('S58 · a new activity is one change, whatever it says at first', async () => {
    const before = new Date()
    await edit(activity('Panel with parents', { on: '2027-02-09', themes: ['ai'] }))
    await edit(set('Panel with parents', 'status', 'confirmed'))
    expect(said(await since(before))).toEqual(['new Panel with parents: presence'])
  })

  test('changes of a day, a status, a guest and words show the old and the new value', async () => {
    const before = new Date()
    await edit(set('Panel with parents', 'startsOn', '2027-02-16'))
    await edit((doc) => {
      const roles = activityTitled(doc, 'Panel with parents')?.get('highLevel') as { set(k: string, v: true): void }
      roles.set('minister', true)
    })
    await edit(set('Panel with parents', 'status', 'cancelled'))
    await edit((doc) => textOf(doc, 'Panel with parents', 'offers').insert(0, 'A recording'))
    const found = await since(before)
    expect(said(found)).toEqual([
      'text Panel with parents: offers',
      'cancelled Panel with parents: status',
      'guest Panel with parents: highLevel',
      'moved Panel with parents: startsOn',
    ])
    expect(found.changes.at(-1)).toMatchObject({
      centre: 'dk',
      from: { value: '2027-02-09' },
      to: { value: '2027-02-16' },
    })
  })

  test('S58 · a restored value is not a change', async () => {
    const before = new Date()
    await edit(set('Panel with parents', 'format', 'online'))
    expect(said(await since(before))).toEqual(['changed Panel with parents: format'])
    await edit((doc) => activityTitled(doc, 'Panel with parents')?.delete('format'))
    expect(said(await since(before))).toEqual([])
  })

  test('S58 · a trashed activity is listed only as removed; one that came and went is not listed', async () => {
    const { title } = (await planOf('dk')).activities[0] ?? { title: '' }
    const before = new Date()
    await edit(set(title, 'startsOn', '2027-02-17'))
    await edit(set(title, 'trashedAt', new Date().toISOString()))
    await edit(activity('A thought', {}))
    await edit(set('A thought', 'trashedAt', new Date().toISOString()))
    expect(said(await since(before))).toEqual([`removed ${title}: presence`])
    await edit((doc) => activityTitled(doc, title)?.delete('trashedAt'))
    expect(said(await since(before))).toEqual([`moved ${title}: startsOn`])
  })

  test('pages hold each change once; a plan has its own', async () => {
    const all = await changes('since=2020-01-01&limit=500')
    const paged: string[] = []
    let after = ''
    for (let pages = 0; pages < 50; pages++) {
      const page = await changes(`since=2020-01-01&limit=40${after}`)
      paged.push(...page.changes.map(({ centre, activity: id, field }) => `${centre}/${id}/${field}`))
      if (page.next === null) break
      after = `&after=${page.next}`
    }
    expect(paged).toEqual(all.changes.map(({ centre, activity: id, field }) => `${centre}/${id}/${field}`))
    expect(new Set(paged).size).toBe(paged.length)
    const ofOne = await changes('since=2020-01-01&centre=dk')
    expect(ofOne.changes.length).toBeGreaterThan(0)
    expect(ofOne.changes.every(({ centre }) => centre === 'dk')).toBe(true)
  })

  test('a page of a selection is full, however many changes of other activities are between', async () => {
    const before = new Date()
    await edit(activity('A rare thing', { audiences: ['seniors'] } as never))
    for (let at = 0; at < 5; at++) await edit(activity(`Common ${at}`, { audiences: ['teens'] } as never))
    await edit(activity('Another rare thing', { audiences: ['seniors'] } as never))
    const rare = await since(before, '&audience=seniors&limit=1')
    expect(said(rare)).toEqual(['new Another rare thing: presence'])
    const next = await since(before, `&audience=seniors&limit=1&after=${rare.next}`)
    expect(said(next)).toEqual(['new A rare thing: presence'])
    expect(next.next).toBeNull()
  })

  test.each([
    '',
    'since=yesterday',
    'since=2027-02-31',
    'since=2027-01-01&limit=0',
    'since=2027-01-01&colour=red',
    'since=2027-01-01&after=x',
  ])('refuses “%s” with 400', async (query) => {
    expect((await as(server, 'reader@demo.example').get(`${CAMPAIGN}/changes?${query}`)).status).toBe(400)
  })

  test('a person says that all is seen', async () => {
    const reader = as(server, 'reader@demo.example')
    expect(OverviewVisit.parse(await jsonOf(reader.get(`${CAMPAIGN}/visit`)))).toEqual({ seenAt: null })
    const before = new Date().toISOString()
    await reader.put(`${CAMPAIGN}/visit`)
    const { seenAt } = OverviewVisit.parse(await jsonOf(reader.get(`${CAMPAIGN}/visit`)))
    expect([before <= (seenAt ?? ''), (seenAt ?? '9') <= new Date().toISOString()]).toEqual([true, true])
  })
})
