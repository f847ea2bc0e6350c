/** The public board of the day, at moments that the test sets. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { boardChoiceOf } from '../../server/publicPages/board/boardChoice.ts'
import type { Site } from '../../server/publicPages/site.ts'
import { asNobody } from '../harness/as.ts'
import { publishCentre } from '../harness/publishCentre.ts'
import { openRawSocket } from '../harness/rawSocket.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { waitFor } from '../harness/waitFor.ts'
import { activityTitled } from '../language/plan.ts'

const SITE = '/en/sid/2027'
const BOARD = `${SITE}/today`
/** The ninth lesson of Cyprus is on the day: from 10:00 in Nicosia, 9:00 in Brussels. */
const LESSON = 'Open lesson 9 for families and schools'
const IN_LESSON = '2027-02-09T08:30:00Z'

const build = mkdtempSync(join(tmpdir(), 'sid-build-'))
let server: TestServer
let now = new Date(IN_LESSON)

beforeAll(async () => {
  for (const page of ['index.html', 'sign-in.html']) writeFileSync(join(build, page), '')
  server = await startTestServer({ client: build, now: () => now })
  await publishCentre(server, 'cy', { title: 'Cyprus online', helpline: '1480', activities: 12 })
})
afterAll(async () => {
  await server?.close()
  rmSync(build, { recursive: true, force: true })
})
beforeEach(() => {
  now = new Date(IN_LESSON)
})

async function read(path: string, headers: Record<string, string> = {}) {
  const response = await asNobody(server).get(path, { accept: 'text/html', ...headers })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

/** @returns the headings of the lists that an activity is in */
function listsOf(page: string, title: string): readonly string[] {
  return page.split('<section').flatMap((section) => {
    const [, heading] = /<h2[^>]*>([^<]*)</.exec(section) ?? []
    return heading !== undefined && section.includes(title) ? [heading] : []
  })
}

test.each([
  ['2027-02-08T12:00:00Z', 'Next'],
  ['2027-02-09T07:59:00Z', 'Next'],
  ['2027-02-09T08:00:00Z', 'Now'],
  ['2027-02-09T09:00:00Z', 'Over'],
  ['2027-02-11T09:00:00Z', 'Over'],
])('at %s a lesson from 10:00 on in Nicosia is in the list %s', async (moment, list) => {
  now = new Date(moment)
  const { text } = await read(BOARD)
  expect(listsOf(text, LESSON)).toEqual([list])
  expect(text).toContain('10:00 (Nicosia; 09:00 CET)')
})

test('weeks before the day the page says how many are left, and what opens it', async () => {
  now = new Date('2026-12-01T12:00:00Z')
  const { text } = await read(BOARD)
  expect(text).toContain('Tuesday, 9 February 2027 – in 10 weeks')
  expect(listsOf(text, LESSON)).toEqual(['The day opens with'])
  expect((await read('/de/sid/2027/today')).text).toContain('Dienstag, 9. Februar 2027 – in 10 Wochen')
  now = new Date('2027-02-07T12:00:00Z')
  expect((await read(BOARD)).text).toContain('in 2 days')
})

test('S102 · the page is the same for everybody for a minute, and another one in the next', async () => {
  now = new Date('2027-02-09T08:30:10Z')
  const first = await read(BOARD)
  const etag = first.headers.get('etag') ?? ''
  expect(first.status).toBe(200)
  expect(first.headers.get('cache-control')).toContain('max-age=5')
  expect(first.text).toContain('As of Tuesday, 9 February 2027, 09:30 CET (08:30 UTC)')
  now = new Date('2027-02-09T08:30:59Z')
  expect((await read(BOARD, { 'if-none-match': etag })).status).toBe(304)
  expect((await read(`${BOARD}?from=somewhere`)).headers.get('etag')).toBe(etag)
  now = new Date('2027-02-09T08:31:00Z')
  const next = await read(BOARD, { 'if-none-match': etag })
  expect(next.status).toBe(200)
  expect(next.text).toContain('09:31 CET (08:31 UTC)')
})

test('S102 · the page refreshes by itself only with the choice, and has a link to begin and one to stop', async () => {
  const still = (await read(BOARD)).text
  expect(still).not.toContain('http-equiv="refresh"')
  expect(still).toMatch(/href="\/en\/sid\/2027\/today\?every=1"\s*>Refresh every minute</)
  const refreshing = (await read(`${BOARD}?every=1`)).text
  expect(refreshing).toContain('<meta http-equiv="refresh" content="60" />')
  expect(refreshing).toMatch(/href="\/en\/sid\/2027\/today"\s*>Stop refreshing</)
  expect(refreshing).toContain('This page refreshes every minute.')
  expect((await read(`${BOARD}?every=2`)).text).toBe(still)
  expect(refreshing).not.toContain('<script')
})

test('a demonstration shows the board of another hour of Brussels', async () => {
  const { text } = await read(`${BOARD}?as=2027-02-09T09:59`)
  expect(text).toContain('As of Tuesday, 9 February 2027, 09:59 CET (08:59 UTC)')
  expect(listsOf(text, LESSON)).toEqual(['Now'])
})

test.each([
  '2027-02-09',
  '2027-02-09T25:00',
  '2027-02-30T10:00',
  '2029-01-01T10:00',
  '0000-00-00T00:00',
  '<script>',
  '2027-02-09T10:00Z',
  'x'.repeat(99),
])('another hour of %j is ignored', async (as) => {
  const { headers } = await read(BOARD)
  const odd = await read(`${BOARD}?as=${encodeURIComponent(as)}`)
  expect([odd.status, odd.headers.get('etag')]).toEqual([200, headers.get('etag')])
})

test('S102 · a real server ignores another hour', async () => {
  const site = (await server.app.features.publicPages.sites.of(2027)) as Site
  const query = new URLSearchParams('as=2027-02-09T09:59')
  expect(boardChoiceOf(query, { site, isDemo: true })).toBe('as=2027-02-09T09:59')
  expect(boardChoiceOf(query, { site, isDemo: false })).toBe('')
})

test('ever new hours are refused for a moment; the board of now is there, refreshing too', async () => {
  const minutes = Array.from({ length: 60 }, (_, at) => `${BOARD}?as=2027-02-09T11:${String(at).padStart(2, '0')}`)
  const answers = await Promise.all(minutes.map((path) => read(path)))
  expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(10)
  now = new Date('2027-02-09T08:35:00Z')
  for (const path of [BOARD, `${BOARD}?every=1`]) expect((await read(path)).status, path).toBe(200)
})

test('the index of the year and the sitemap lead to the board; a year without a campaign, and a file of it, are not found', async () => {
  expect((await read(SITE)).text).toContain('href="/en/sid/2027/today"')
  expect((await read('/sitemap.xml')).text).toContain(`${server.http}${BOARD}</loc>`)
  for (const path of ['/en/sid/2011/today', '/xx/sid/2027/today', `${BOARD}.json`, `${BOARD}/more`])
    expect((await read(path)).status, path).toBe(404)
})

test('S102 · a cancellation and a change to the network alone are on the board at once', async () => {
  expect(listsOf((await read(BOARD)).text, LESSON)).toEqual(['Now'])
  const cookie = await server.cookieOf('planner.cy@demo.example')
  const plan = await openRawSocket(`${server.ws}/sync/plan/sid-2027/cy`, { cookie })
  await plan.sync()
  const set = async (field: string, value: string) => {
    plan.edit((doc) => activityTitled(doc, LESSON).set(field, value))
    await plan.ack()
  }
  await set('status', 'cancelled')
  await waitFor(async () => listsOf((await read(BOARD)).text, LESSON).join() === 'Cancelled', 'the cancellation')
  await set('visibility', 'network')
  await waitFor(async () => listsOf((await read(BOARD)).text, LESSON).length === 0, 'the activity to be gone')
  await plan.close()
})
