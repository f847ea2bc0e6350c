/** The public's view: nothing before publication, the approved content during it, nothing once it is retracted. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import ICAL from 'ical.js'
import { profileContact, profileTitle } from '../../shared/profiles/layout.ts'
import { Submission } from '../../shared/submissions/submission.ts'
import { as, asNobody, jsonOf } from '../harness/as.ts'
import { openRawSocket, type RawSocket } from '../harness/rawSocket.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { waitFor } from '../harness/waitFor.ts'
import { activity, activityTitled, idOfActivity } from '../language/plan.ts'

const API = '/api/campaigns/sid-2027/profiles/cy'
const PAGE = '/en/sid/2027/cy'

const build = mkdtempSync(join(tmpdir(), 'sid-build-'))

describe('public pages', () => {
  let server: TestServer
  let plan: RawSocket
  let draft: RawSocket
  let id: string
  beforeAll(async () => {
    writeFileSync(join(build, 'index.html'), '')
    writeFileSync(join(build, 'sign-in.html'), '')
    server = await startTestServer({ client: build })
  })
  afterAll(async () => {
    await plan?.close()
    await draft?.close()
    await server?.close()
    rmSync(build, { recursive: true, force: true })
  })
  const planner = () => as(server, 'planner.cy')
  const coordinator = () => as(server, 'coordinator')
  const page = async (path: string) => {
    const response = await asNobody(server).get(path, { accept: 'text/html' })
    return { status: response.status, text: await response.text(), headers: response.headers }
  }
  async function publish(): Promise<void> {
    const { id: submission } = Submission.parse(await jsonOf(planner().post(`${API}/submission`, {})))
    await jsonOf(coordinator().post(`${API}/decision`, { decision: 'publish', submission }))
  }
  async function edit(socket: RawSocket, change: (doc: RawSocket['doc']) => void): Promise<void> {
    socket.edit(change)
    await socket.ack()
  }

  test('each page names a picture in its language, with its size and words, that anybody may keep for ever', async () => {
    const { text } = await page('/el/sid/2027')
    const [, address = ''] = /property="og:image" content="([^"]+)"/.exec(text) ?? []
    expect(text).toContain('property="og:image:width" content="1200"')
    expect(text).toContain('property="og:image:height" content="630"')
    expect(text).toMatch(/property="og:image:alt" content="[^"]*Ημέρα Ασφαλούς Διαδικτύου[^"]*2027[^"]*"/)
    expect(address.startsWith(`${server.http}/site/sid-2027-el-`)).toBe(true)
    const picture = await page(address.slice(server.http.length))
    expect(picture.headers.get('content-type')).toBe('image/png')
    expect(picture.headers.get('cache-control')).toContain('immutable')
    expect(picture.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await page('/en/sid/2027')).text).not.toContain(address)
    expect((await page('/site/sid-2031-el-aaaaaaaaaaaa.png')).status).toBe(404)
  })

  test('a page that was never published is not found, in plain HTML', async () => {
    const cookie = await server.cookieOf('planner.cy@demo.example')
    await jsonOf(planner().post('/api/campaigns/sid-2027/plans/cy', {}))
    plan = await openRawSocket(`${server.ws}/sync/plan/sid-2027/cy`, { cookie })
    draft = await openRawSocket(`${server.ws}/sync/profile/sid-2027/cy`, { cookie })
    await Promise.all([plan.sync(), draft.sync()])
    await edit(plan, (doc) => {
      activity('Open evening', { on: '2027-02-09', visibility: 'public' })(doc)
      activity('Secret meeting', { on: '2027-02-10' })(doc)
    })
    id = idOfActivity(plan.doc, 'Open evening')
    await edit(draft, (doc) => {
      profileTitle(doc, 'en').insert(0, 'Cyprus online')
      profileContact(doc).set('helplineNumber', '1480')
    })
    const { status, headers, text } = await page(PAGE)
    expect([status, headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
    expect(text).not.toContain('Cyprus online')
    expect((await page(`${PAGE}/${id}`)).status).toBe(404)
  })

  test('approved content is shown, with only the plan’s public activities, in page, calendar and files', async () => {
    await publish()
    const { status, text, headers } = await page(PAGE)
    expect(status).toBe(200)
    for (const word of ['Cyprus online', 'Open evening', '1480']) expect(text).toContain(word)
    expect(text).not.toContain('Secret meeting')
    expect(headers.get('set-cookie')).toBeNull()
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    const known = await asNobody(server).get(PAGE, { 'if-none-match': headers.get('etag') ?? '' })
    expect(known.status).toBe(304)
    expect((await page('/en/sid/2027/calendar')).text).toContain('Open evening')
    expect((await page('/en/sid/2027/calendar?country=CY')).text).toContain('Activities: 1')
    expect((await page('/en/sid/2027/calendar?country=%3Cscript%3E')).text).toContain('No activity fits')
    expect((await page(`${PAGE}/${id}`)).status).toBe(200)
    const calendar = new ICAL.Component(ICAL.parse((await page(`${PAGE}.ics`)).text) as [string, unknown[], unknown[]])
    expect(calendar.getAllSubcomponents('vevent').map((one) => one.getFirstPropertyValue('summary'))).toEqual([
      'Open evening',
    ])
    const data = JSON.parse((await page(`${PAGE}.json`)).text) as { activities: { title: string }[] }
    expect(data.activities.map(({ title }) => title)).toEqual(['Open evening'])
    expect((await page('/sitemap.xml')).text).toContain(PAGE)
  })

  test('a control character in a heading, which HTML has no word for, is in no page', async () => {
    await edit(draft, (doc) => profileTitle(doc, 'en').insert(3, '\u0001'))
    await publish()
    const { text } = await page(PAGE)
    expect(text).toContain('Cyprus online')
    expect(text).not.toContain('\u0001')
  })

  test('text written after the approval stays unseen; a cancellation and a new date show at once', async () => {
    await edit(plan, (doc) => {
      const open = activityTitled(doc, 'Open evening')
      open?.set('status', 'cancelled')
      open?.set('startsOn', '2027-02-11')
    })
    await edit(draft, (doc) => profileTitle(doc, 'en').insert(0, 'Unapproved '))
    await waitFor(async () => (await page(PAGE)).text.includes('Cancelled'), 'the cancellation')
    const { text } = await page(PAGE)
    expect(text).toContain('datetime="2027-02-11"')
    expect(text).not.toContain('Unapproved')
    expect((await page(`${PAGE}.ics`)).text).toContain('STATUS:CANCELLED')
  })

  test('an activity set to Network is gone from everywhere, and its page says so', async () => {
    await edit(plan, (doc) => void activityTitled(doc, 'Open evening')?.set('visibility', 'network'))
    await waitFor(async () => (await page(`${PAGE}/${id}`)).status === 410, 'the activity to be gone')
    for (const path of [
      PAGE,
      `${PAGE}.ics`,
      `${PAGE}.json`,
      '/en/sid/2027/calendar',
      '/en/sid/2027/embed',
      '/sitemap.xml',
    ])
      expect((await page(path)).text, path).not.toContain(path === '/sitemap.xml' ? id : 'Open evening')
  })

  test('a page that its centre takes back is gone at once, with all of its addresses', async () => {
    expect((await planner().delete(`${API}/publication`)).status).toBe(204)
    for (const path of [PAGE, `${PAGE}.ics`, `${PAGE}.json`, `${PAGE}/${id}`])
      expect((await page(path)).status, path).toBe(410)
    expect((await page('/en/sid/2027')).text).not.toContain(`href="${PAGE}"`)
    await publish()
    expect((await page(PAGE)).status, 'published again').toBe(200)
  })

  test('an address in no language, of no year or with rubbish in it is answered in plain words', async () => {
    for (const path of [
      '/xx/sid/2027',
      '/en/sid/1800',
      '/en/sid/2027/zzzz',
      '/en/sid/2027/dk.html',
      '/en/sid/2027/cy/no-such-activity',
      '/en/sid/99999',
    ])
      expect((await page(path)).status, path).toBe(404)
    expect((await asNobody(server).post(PAGE, {})).status).toBe(404)
  })
})
