/** Watches: people are notified of a change once, in the bell and by mail, and of nothing else. */
import { i18n } from '@lingui/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLocaliser } from '../../shared/messages/localiser.ts'
import { WatchList } from '../../shared/watches/watch.ts'
import { bellItems } from '../harness/bellOf.ts'
import { as, jsonOf } from '../harness/as.ts'
import { describeEngine } from '../harness/engines.ts'
import { createSchema } from '../harness/postgres.ts'
import { openRawSocket, type RawSocket } from '../harness/rawSocket.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { activity, activityTitled, idOfActivity } from '../language/plan.ts'

const CAMPAIGN = '/api/campaigns/sid-2027'

describeEngine('watches in %s', (engine) => {
  let schema: Awaited<ReturnType<typeof createSchema>> | null = null
  let server: TestServer
  let planner: RawSocket
  /** So much later is it than the clock says, in milliseconds. */
  let passed = 0
  beforeAll(async () => {
    schema = engine === 'Postgres' ? await createSchema() : null
    server = await startTestServer({ databaseUrl: schema?.url ?? null, now: () => new Date(Date.now() + passed) })
    planner = await openRawSocket(`${server.ws}/sync/plan/sid-2027/dk`, {
      cookie: await server.cookieOf('planner.dk@demo.example'),
    })
    await planner.sync()
    planner.edit(activity('Evening about games', { on: '2027-02-09', themes: ['gaming'] }))
    await planner.ack()
    await projected()
  })
  afterAll(async () => {
    await planner.close()
    await server.close()
    await schema?.drop()
  })

  const person = (who: string) => as(server, `${who}@demo.example`)
  const watch = async (who: string, name: string, watched: object): Promise<number> =>
    (await person(who).post(`${CAMPAIGN}/watches`, { name, watched })).status
  const bell = async (who: string) =>
    (await bellItems(server, who, 'watch')).map(({ name, changes, unread }) => `${name}: ${changes}, ${unread} unread`)
  const projected = async (): Promise<void> => {
    await person('reader').get(`${CAMPAIGN}/changes?since=2027-01-01`)
  }
  async function edit(change: Parameters<RawSocket['edit']>[0]): Promise<void> {
    planner.edit(change)
    await planner.ack()
    await projected()
  }
  const look = () => server.app.features.watches.job.look()
  async function lookLater(): Promise<void> {
    passed += 11 * 60_000
    await look()
  }
  const set = (key: string, value: unknown) => (doc: RawSocket['doc']) =>
    void activityTitled(doc, 'Evening about games')?.set(key, value)

  test('a centre, a theme and an activity are watched; each tells its watcher once', async () => {
    const id = idOfActivity(planner.doc, 'Evening about games')
    expect(await watch('reader', 'Denmark', { what: 'selection', query: 'centre=dk' })).toBe(201)
    expect(await watch('coordinator', 'Gaming', { what: 'selection', query: 'theme=gaming' })).toBe(201)
    expect(await watch('planner.se', 'The evening', { what: 'activity', centre: 'dk', activity: id })).toBe(201)
    expect(await watch('helpdesk', 'Sweden', { what: 'selection', query: 'centre=se' })).toBe(201)
    await look()
    expect(await bell('reader')).toEqual([])
    await edit(set('startsOn', '2027-02-16'))
    await look()
    await look()
    expect(await bell('reader')).toEqual(['Denmark: 1, 1 unread'])
    expect(await bell('coordinator')).toEqual(['Gaming: 1, 1 unread'])
    expect(await bell('planner.se')).toEqual(['The evening: 1, 1 unread'])
    expect(await bell('helpdesk')).toEqual([])
    expect((await bellItems(server, 'reader', 'watch'))[0]).toMatchObject({
      changed: [{ activity: id, title: 'Evening about games', field: 'startsOn', act: 'changed' }],
      by: 'Planner, Denmark',
    })
  })

  test('the mail says the same as the bell', async () => {
    const reader = (await server.app.people.list()).find(({ email }) => email === 'reader@demo.example')
    if (reader === undefined) throw new Error('the demo network has no reader')
    const news = await server.app.features.watches.news.mail(reader, createLocaliser(i18n, 'en'))
    expect(news[0]?.where).toBe('Denmark')
    expect(news[0]?.items[0]?.by).toBe('Evening about games – First day changed by Planner, Denmark')
  })

  test('nobody is notified of their own changes', async () => {
    expect(await watch('planner.dk', 'Ours', { what: 'selection', query: 'centre=dk' })).toBe(201)
    await edit(set('status', 'confirmed'))
    await look()
    // Notified a moment ago: further changes are gathered.
    expect(await bell('reader')).toEqual(['Denmark: 1, 1 unread'])
    await lookLater()
    expect(await bell('planner.dk')).toEqual([])
    expect(await bell('reader')).toEqual(['Denmark: 2, 2 unread'])
  })

  test('read notifications no longer count; unwatched changes are not told', async () => {
    await person('reader').post('/api/notifications/read')
    expect(await bell('reader')).toEqual(['Denmark: 1, 0 unread'])
    const { watches } = WatchList.parse(await jsonOf(person('reader').get(`${CAMPAIGN}/watches`)))
    const [own] = watches
    await person('coordinator').delete(`${CAMPAIGN}/watches/${own?.id}`)
    await person('reader').delete(`${CAMPAIGN}/watches/${own?.id}`)
    await edit(set('format', 'online'))
    await lookLater()
    expect(await bell('reader')).toEqual([])
    expect((await bell('coordinator'))[0]).toMatch(/^Gaming: /)
  })

  test('a notified person has a mail queued, and equal watches are one', async () => {
    expect(await watch('coordinator', 'Games', { what: 'selection', query: 'theme=gaming&theme=gaming' })).toBe(201)
    const { watches } = WatchList.parse(await jsonOf(person('coordinator').get(`${CAMPAIGN}/watches`)))
    expect(watches.map(({ name }) => name)).toEqual(['Games'])
    const mails = await server.app.db.selectFrom('mail').select('person').execute()
    expect(mails.some(({ person: id }) => id.includes('coordinator'))).toBe(true)
  })

  test.each([
    { name: '', watched: { what: 'selection', query: '' } },
    { name: 'x', watched: { what: 'selection', query: 'colour=red' } },
    { name: 'x', watched: { what: 'everything' } },
    { name: 'x'.repeat(121), watched: { what: 'selection', query: '' } },
  ])('refuses %j with 400', async (body) => {
    expect((await person('reader').post(`${CAMPAIGN}/watches`, body)).status).toBe(400)
  })

  test('nobody watches without end', async () => {
    for (let at = 0; at < 50; at++)
      expect(await watch('planner.fi', `${at}`, { what: 'selection', query: `text=${at}` })).toBe(201)
    expect(await watch('planner.fi', 'One more', { what: 'selection', query: 'text=more' })).toBe(409)
  })
})
