/** Links that people write are checked by the server, which tells the owners of those that do not work: once. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { addListEntry } from '../../shared/plans/layout.ts'
import { CheckedLink, LinkList } from '../../shared/links/linkHealth.ts'
import { bellItems } from '../harness/bellOf.ts'
import { as, jsonOf } from '../harness/as.ts'
import { listen } from '../harness/listenLive.ts'
import { openMailbox, type Mailbox } from '../harness/mailbox.ts'
import { describeEngine } from '../harness/engines.ts'
import { createSchema } from '../harness/postgres.ts'
import { openRawSocket, type RawSocket } from '../harness/rawSocket.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { waitFor } from '../harness/waitFor.ts'
import { activity, activityTitled } from '../language/plan.ts'
import { startHostileServer } from '../links/hostileServer.ts'

const CAMPAIGN = '/api/campaigns/sid-2027'
const HOUR_MS = 60 * 60_000

describeEngine('links in %s', (engine) => {
  let schema: Awaited<ReturnType<typeof createSchema>> | null = null
  let server: TestServer
  let planner: RawSocket
  let mailbox: Mailbox
  let web: Awaited<ReturnType<typeof startHostileServer>>
  let at = ''
  let status = 200
  let now = new Date('2026-12-01T09:00:00Z')

  beforeAll(async () => {
    schema = engine === 'Postgres' ? await createSchema() : null
    web = await startHostileServer({
      '/page': (_, response) => void response.writeHead(status).end(),
      '/old': (_, response) => void response.writeHead(301, { location: '/page' }).end(),
      '/inside': (_, response) => void response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
    })
    at = `http://127.0.0.1:${web.port}`
    mailbox = await openMailbox()
    server = await startTestServer({
      databaseUrl: schema?.url ?? null,
      links: [`127.0.0.1:${web.port}`],
      smtpUrl: mailbox.url,
      now: () => now,
    })
    planner = await openRawSocket(`${server.ws}/sync/plan/sid-2027/dk`, {
      cookie: await server.cookieOf('planner.dk@demo.example'),
    })
    await planner.sync()
    planner.edit((doc) => {
      activity('Evening about games')(doc)
      for (const path of ['/page', '/old', '/inside']) addLink(doc, at + path)
    })
    await planner.ack()
  })
  afterAll(async () => {
    await planner.close()
    await server.close()
    await mailbox.close()
    await web.close()
    await schema?.drop()
  })

  const person = (who: string) => as(server, `${who}@demo.example`)
  /** Looks until every document was read, and every link of the web server that is due was checked. */
  async function look(): Promise<void> {
    for (let looks = 0; looks < 30; looks++) {
      await server.app.features.links.checker.look()
      now = new Date(now.getTime() + 30_000)
    }
  }
  const health = async (who = 'reader') => {
    const list = LinkList.parse(await jsonOf(person(who).get(`${CAMPAIGN}/links`)))
    return Object.fromEntries(
      list.links.flatMap(({ url, health: found }) => (url.startsWith(at) ? [[url.slice(at.length), found]] : [])),
    )
  }
  const bell = async (who: string) =>
    (await bellItems(server, who, 'link')).filter(({ document }) => document === 'plan/sid-2027/dk')
  const check = (who: string, path: string, of = 'plan/dk') =>
    person(who).post(`${CAMPAIGN}/links/${of}/check`, { url: at + path })

  test('findings are shown to everybody who reads plans, and /live announces them', async () => {
    const live = await listen(server, await server.cookieOf('reader@demo.example'))
    await look()
    expect(await health()).toMatchObject({
      '/page': { kind: 'works' },
      '/old': { kind: 'moved', to: `${at}/page` },
      '/inside': { kind: 'broken', why: 'not-public' },
    })
    await waitFor(() => live.received.some(({ topic }) => topic === 'links'), 'a notice')
    live.close()
  })

  test('S60 · the planners of the centre are notified once of a break, in the bell and by mail, others are not', async () => {
    await look()
    const [first, ...others] = await bell('planner.dk')
    expect(first).toMatchObject({ broken: `${at}/inside`, why: 'not-public', unread: 1, centres: ['dk'] })
    expect(others).toEqual([])
    expect(await bell('planner2.dk')).toHaveLength(1)
    expect(await bell('planner.se')).toEqual([])
    expect(await bell('coordinator')).toEqual([])
    now = new Date(now.getTime() + HOUR_MS)
    await server.app.features.mail.deliver()
    const mail = mailbox.to('planner.dk@demo.example').find(({ text }) => text.includes('/inside'))
    expect(mail?.text).toContain('The link leads to an address that is not public.')
    now = new Date(now.getTime() + 48 * HOUR_MS)
    await look()
    expect(web.asked.filter((asked) => asked.endsWith('/inside')).length).toBeGreaterThan(1)
    expect(await bell('planner.dk')).toMatchObject([{ unread: 1 }])
  })

  test('editors of the document can have a link checked again; nobody can have anything else fetched', async () => {
    status = 410
    const answer = await check('planner.dk', '/page')
    expect(CheckedLink.parse(await answer.json()).health).toMatchObject({ kind: 'broken', why: 'gone' })
    expect((await check('planner.dk', '/anything')).status).toBe(404)
    expect((await check('planner.dk', '/page', 'profile/dk')).status).toBe(404)
    expect((await check('planner.se', '/page')).status).toBe(403)
    expect((await check('reader', '/page')).status).toBe(403)
    expect((await check('planner.dk', '/page', 'assets/network')).status).toBe(403)
  })

  test('a link is checked a few times a minute at most', async () => {
    const statuses = []
    for (let times = 0; times < 3; times++) statuses.push((await check('planner.dk', '/old')).status)
    statuses.push((await check('planner2.dk', '/old')).status)
    expect(statuses).toEqual([200, 200, 200, 429])
  })

  test('a link that was mended and breaks again is reported again', async () => {
    await person('planner.dk').post(`${CAMPAIGN}/links/read`, { document: 'plan/sid-2027/dk' })
    expect(await bell('planner.dk')).toMatchObject([{ unread: 0 }])
    const checkPage = async (code: number) => {
      status = code
      now = new Date(now.getTime() + HOUR_MS)
      expect((await check('planner.dk', '/page')).status).toBe(200)
    }
    await checkPage(404)
    // The page, what redirects to it, and what leads inside.
    expect(await bell('planner2.dk'), 'the same break').toMatchObject([{ unread: 3 }])
    await checkPage(200)
    await checkPage(404)
    expect(await bell('planner2.dk')).toMatchObject([{ unread: 4 }])
  })

  test('a failure that may pass is a break when it was found twice', async () => {
    await check('planner.dk', '/page')
    const unread = async () => (await bell('planner2.dk'))[0]?.unread
    const checkPage = async (code: number) => {
      status = code
      now = new Date(now.getTime() + HOUR_MS)
      await check('planner.dk', '/page')
    }
    await checkPage(200)
    const before = (await unread()) ?? 0
    await checkPage(500)
    expect(await unread()).toBe(before)
    await checkPage(500)
    expect(await unread()).toBe(before + 1)
  })

  test('a link that was taken out is not shown and not checked any more', async () => {
    planner.edit((doc) => {
      const links = activityTitled(doc, 'Evening about games')?.get('resources') as Y.Map<unknown>
      for (const id of links.keys()) links.delete(id)
    })
    await planner.ack()
    await look()
    expect(await health()).toEqual({})
  })
})

function addLink(doc: Y.Doc, url: string): void {
  const map = activityTitled(doc, 'Evening about games')
  if (map === null) throw new Error('no activity')
  addListEntry(map, 'resources', { url })
}
