/** The public calendar: its filters, its files, and the frame that other sites show. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asNobody } from '../harness/as.ts'
import { publishCentre } from '../harness/publishCentre.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

const SITE = '/en/sid/2027'
const build = mkdtempSync(join(tmpdir(), 'sid-build-'))
let server: TestServer

beforeAll(async () => {
  for (const page of ['index.html', 'sign-in.html']) writeFileSync(join(build, page), '')
  server = await startTestServer({ client: build })
  // One lesson a day from 1 February on, in Nicosia, for parents and educators.
  await publishCentre(server, 'cy', { title: 'Cyprus online', helpline: '1480', activities: 30 })
})
afterAll(async () => {
  await server.close()
  rmSync(build, { recursive: true, force: true })
})

/** Choices are rendered twenty a second: a test that is faster waits. */
async function read(path: string): Promise<{ status: number; headers: Headers; text: string }> {
  const response = await asNobody(server).get(path, { accept: 'text/html' })
  if (response.status === 429) {
    await sleep(1000 * Number(response.headers.get('retry-after')))
    return read(path)
  }
  return { status: response.status, headers: response.headers, text: await response.text() }
}
const countOf = async (query: string, site = SITE): Promise<number> => {
  const { activities } = JSON.parse((await read(`${site}/calendar.json?${query}`)).text) as { activities: unknown[] }
  return activities.length
}
const inCyprus = (query: string): Promise<number> => countOf(`country=CY&${query}`)

test.each([
  ['day=on', 1],
  // From 2 to 8 February; the thirtieth lesson is on the second again.
  ['day=week-before', 8],
  ['from=2027-02-27', 2],
  ['to=2027-02-01', 2],
  ['from=2027-02-27&to=2027-02-27', 1],
  ['place=nicosia', 30],
  ['place=  NIC%C3%93SIA  ', 30],
  ['place=Paphos', 0],
  ['schools=1', 30],
  ['words=lesson+12+children', 1],
  ['words=gaming', 30],
  ['words=cyprus+lesson+7', 3],
  ['words=kangaroo', 0],
  ['audience=parents&schools=1&day=on&words=9', 1],
])('%s finds %d of thirty activities', async (query, expected) => {
  expect(await inCyprus(query)).toBe(expected)
})

test('a country is found by its name in the language of the page', async () => {
  expect(await countOf(`words=${encodeURIComponent('κυπρος')}`, '/el/sid/2027')).toBe(30)
  expect(await countOf('words=Zypern', '/de/sid/2027')).toBe(30)
})

test.each(['day=tomorrow', 'from=soon', 'to=2027-02-31', 'schools=yes', 'country=%3Cscript%3E', 'words=%00'])(
  'the unknown value of %s finds nothing',
  async (query) => {
    const page = await read(`${SITE}/calendar?${query}`)
    expect(page.status).toBe(200)
    expect(page.text).toContain('No activity fits this choice.')
    expect(page.text).not.toContain('<script>')
  },
)

test('what was chosen stays in the form, in the language of the page, and goes along to the next page', async () => {
  const { text } = await read('/da/sid/2027/calendar?place=Nicosia&schools=1&from=2027-02-01&words=lesson')
  expect(text).toMatch(/name="place"\s+value="Nicosia"/)
  expect(text).toMatch(/name="from"\s+value="2027-02-01"/)
  expect(text).toMatch(/name="schools" value="1"\s+checked/)
  for (const word of ['Søgeord', 'For skoler', 'Fra', 'Til', 'Alle dage', '2.–8. februar<'])
    expect(text, word).toContain(word)
})

test('values are cut, and spaces do not make another page', async () => {
  const { headers } = await read(`${SITE}/calendar?words=lesson`)
  expect((await read(`${SITE}/calendar?words=%20lesson%20&unknown=1`)).headers.get('etag')).toBe(headers.get('etag'))
  expect((await read(`${SITE}/calendar?words=${'x'.repeat(3000)}`)).text).not.toContain('x'.repeat(61))
})

const SIGNS: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '"': '&quot;' }

test('the page with the code offers a frame by country, theme and size; the frame alone may be on other sites', async () => {
  const { status, text, headers } = await read(`${SITE}/embed-code?country=CY&theme=ai&size=320-500`)
  expect(status).toBe(200)
  const address = `${server.http}${SITE}/embed?country=CY&theme=ai`
  const begin = `<iframe src="${address.replace('&', '&amp;')}" title="Calendar – Safer Internet Day 2027"`
  expect(text, 'the frame itself').toMatch(
    new RegExp(begin.replaceAll(/[?.]/g, String.raw`\$&`).replaceAll(' ', String.raw`\s+`)),
  )
  const code = `${begin} lang="en" width="320" height="500" loading="lazy"></iframe>`
  const escaped = code.replaceAll('&', '&amp;').replaceAll(/[<>"]/g, (sign) => SIGNS[sign] ?? sign)
  expect(text, 'and its code to copy').toContain(escaped)
  expect(headers.get('content-security-policy')).toContain("frame-src 'self'; frame-ancestors 'none'")
  expect(headers.get('x-frame-options')).toBe('DENY')
  const frame = await read(address.slice(server.http.length))
  expect(frame.text).toContain('Open lesson 9')
  expect(frame.headers.get('content-security-policy')).toContain('frame-ancestors *')
  expect(frame.headers.get('x-frame-options')).toBeNull()
  for (const path of [SITE, `${SITE}/calendar`, `${SITE}/cy`, '/en/helplines', '/sign-in', '/robots.txt'])
    expect((await read(path)).headers.get('x-frame-options'), path).toBe('DENY')
})

test('an unknown size or another query is the page with the first choice', async () => {
  const { headers } = await read(`${SITE}/embed-code`)
  for (const query of ['size=9000-1', 'size=constructor', 'page=3', 'words=x'])
    expect((await read(`${SITE}/embed-code?${query}`)).headers.get('etag'), query).toBe(headers.get('etag'))
})

test('beside a link elsewhere the title names the campaign', async () => {
  const titleOf = async (path: string) =>
    /property="og:title" content="([^"]*)"/.exec((await read(`/da/sid/2027${path}`)).text)?.[1]
  expect(await titleOf('/dk')).toBe('SID 2027: Danmark')
  expect(await titleOf('/calendar')).toBe('SID 2027: Kalender')
})
