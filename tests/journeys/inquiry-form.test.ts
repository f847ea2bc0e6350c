/** The way of a visitor: the form on a centre's page, the answer by mail, the conversation by its link, and erasing it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { solveChallenge, type Challenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DAY_S } from '../../shared/days.ts'
import { InquiryList, InquiryView } from '../../shared/inquiries/inquiry.ts'
import { as, asNobody, jsonOf } from '../harness/as.ts'
import { describeEngine } from '../harness/engines.ts'
import { createSchema } from '../harness/postgres.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

const ALL = '/api/campaigns/sid-2027/inquiries'
/** The demo network has a published page of it. */
const PAGE = '/en/sid/2027/dk'
const FORM = `${PAGE}/message`

describeEngine('a visitor in %s', (engine) => {
  let schema: Awaited<ReturnType<typeof createSchema>> | null = null
  let server: TestServer
  const build = mkdtempSync(join(tmpdir(), 'sid-build-'))
  // The library of the proof of work looks at the machine’s clock, by which a challenge must not be over.
  let time = Math.max(Date.UTC(2027, 0, 20, 9), Date.now())
  const later = (seconds: number) => void (time += seconds * 1000)
  beforeAll(async () => {
    for (const name of ['index.html', 'sign-in.html']) writeFileSync(join(build, name), '')
    schema = engine === 'Postgres' ? await createSchema() : null
    server = await startTestServer({
      databaseUrl: schema?.url ?? null,
      client: build,
      now: () => new Date(time),
    })
  })
  afterAll(async () => {
    await server.close()
    await schema?.drop()
    rmSync(build, { recursive: true, force: true })
  })

  const planner = () => as(server, 'planner.dk')
  const get = async (path: string) => {
    const response = await asNobody(server).get(path)
    return { status: response.status, text: await response.text(), headers: response.headers }
  }
  const post = (path: string, fields: Readonly<Record<string, string>>) =>
    fetch(`${server.http}${path}`, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })
  const tokenIn = (text: string) => /name="token" value="([^"]+)"/.exec(text)?.[1] ?? ''
  const open = async () => InquiryList.parse(await jsonOf(planner().get(ALL))).inquiries
  /** Opens the page, reads it for a while and sends. */
  async function send(fields: Readonly<Record<string, string>>, seconds = 30) {
    const token = tokenIn((await get(PAGE)).text)
    later(seconds)
    const response = await post(FORM, { token, ...fields })
    return { status: response.status, location: response.headers.get('location'), text: await response.text() }
  }
  const linkIn = (): string => {
    const folder = join(server.folder, 'mail')
    const mail = readFileSync(join(folder, readdirSync(folder)[0] ?? ''), 'utf8').replaceAll('=\r\n', '')
    return /\/en\/sid\/answer\/[\w.-]+/.exec(mail)?.[0] ?? ''
  }

  test('reads before the first field that the form reaches no helpline, and where the helpline is', async () => {
    const { text, headers } = await get(PAGE)
    const before = text.slice(text.indexOf('id="write"'), text.indexOf('<textarea'))
    expect(before).toContain('This form does not reach a helpline.')
    for (const help of ['000\u00a0000', 'https://help.example/dk', 'https://report.example/dk'])
      expect(before).toContain(help)
    const policy = headers.get('content-security-policy')
    for (const rule of ["form-action 'self'", "script-src 'self'"]) expect(policy).toContain(rule)
  })

  test('writes, is told that it was sent, and is mailed nothing before somebody answers', async () => {
    const sent = await send({ message: 'May our library\r\ntake part?', email: 'reader@library.example' })
    expect([sent.status, sent.location]).toEqual([303, `${FORM}?sent`])
    const after = (await get(`${FORM}?sent`)).text
    expect(after).toContain('Your message was sent')
    expect(after).toContain('The centre answers on working days.')
    const withoutAddress = (await get(`${FORM}?sent=no-address`)).text
    expect(withoutAddress).toContain('Without an email address no answer can come.')
    expect(withoutAddress).not.toContain('The centre answers on working days.')
    expect(await open(), 'it waits a little').toEqual([])
    later(61)
    expect(await open()).toMatchObject([{ excerpt: 'May our library take part?', hasAddress: true, language: 'en' }])
    await server.app.features.mail.deliver()
    expect(await server.stores.db.selectFrom('mail').select('id').where('about', 'is not', null).execute()).toEqual([])
  })

  test('reads the answer by a link, writes on, and erases all in two steps', async () => {
    const [inquiry] = await open()
    const at = `${ALL}/${inquiry?.id}`
    expect((await planner().post(`${at}/answer`, { text: 'Yes, <b>gladly</b>.', last: 1 })).status).toBe(204)
    later(11)
    await server.app.features.mail.deliver()
    const link = linkIn()
    const { status, text, headers } = await get(link)
    expect(status).toBe(200)
    for (const words of ['May our library', 'Yes, &lt;b&gt;gladly&lt;/b&gt;.', 'Write again'])
      expect(text).toContain(words)
    expect(text, 'who answered is the centre').not.toContain('Planner, Denmark')
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect((await post(link, { message: 'Thank you. When?' })).status).toBe(303)
    expect((await post(link, { message: ' ' })).status).toBe(422)
    const view = InquiryView.parse(await jsonOf(planner().get(at)))
    expect([view.state, view.messages.map((one) => one.text)]).toEqual([
      'open',
      ['May our library\ntake part?', 'Yes, <b>gladly</b>.', 'Thank you. When?'],
    ])
    expect((await get(`${link}/erase`)).text).toContain('Erase everything')
    expect((await planner().get(at)).status, 'following a link erases nothing').toBe(200)
    const erased = await post(`${link}/erase`, {})
    expect([erased.status, (await erased.text()).includes('Everything was erased')]).toEqual([200, true])
    expect((await planner().get(at)).status).toBe(404)
    expect((await get(link)).status).toBe(410)
    expect(readdirSync(join(server.folder, 'mail')), 'its mails are gone').toEqual([])
  })

  test('finds after 30 days that the link no longer works', async () => {
    await send({ message: 'A question', email: 'reader@library.example' })
    later(61)
    const [inquiry] = await open()
    await planner().post(`${ALL}/${inquiry?.id}/answer`, { text: 'An answer', last: 1 })
    later(11)
    await server.app.features.mail.deliver()
    const link = linkIn()
    expect((await get(`${link}x`)).status, 'changed').toBe(410)
    expect((await get(link)).status).toBe(200)
    later(30 * DAY_S + 12)
    const ended = await get(link)
    expect([ended.status, ended.text.includes('This link no longer works')]).toEqual([410, true])
    expect((await post(`${link}/erase`, {})).status).toBe(410)
  })

  test('whose device has worked meanwhile is read at once, and so are more of their school', async () => {
    const challenge = (await (await asNobody(server).get(`${FORM}/challenge`)).json()) as Challenge
    const solution = await solveChallenge({ challenge, deriveKey })
    const proof = Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
    expect((await send({ message: 'With a proof', proof })).status).toBe(303)
    expect((await open()).map(({ excerpt }) => excerpt)).toContain('With a proof')
    expect((await send({ message: 'With the same proof', proof })).status).toBe(303)
    expect((await open()).map(({ excerpt }) => excerpt)).not.toContain('With the same proof')
    later(61)
    const waiting = await open()
    await planner().post(`${ALL}/deletion`, { inquiries: waiting.map(({ id }) => id) })
    later(60 * 60)
  })

  test('learns of missing fields in the language of the page', async () => {
    const empty = await send({ message: ' ' })
    expect([empty.status, empty.text.includes('Write a message first.')]).toEqual([422, true])
    const address = await send({ message: 'A question', email: 'reader at library' })
    expect(address.text).toContain('This email address does not look right.')
    // The page with its signed time is rendered again.
    later(10 * 60)
  })

  test('who writes too soon, too often or without a form of ours keeps the text and waits', async () => {
    const soon = await send({ message: 'In a hurry' }, 3)
    expect([soon.status, soon.text.includes('In a hurry')]).toEqual([429, true])
    expect(soon.text).toContain('Please wait a few seconds and send again. Your text is still here.')
    expect(soon.text, 'it is not too many messages').not.toContain('We cannot take your message now.')
    // The time of writing goes on: after those few seconds the same form is taken.
    later(8)
    const again = { token: tokenIn(soon.text), message: 'In less of a hurry', website: 'a robot' }
    expect((await post(FORM, again)).status).toBe(303)
    const slow = await post(FORM, { token: tokenIn(soon.text), message: 'In less of a hurry', email: 'no address' })
    expect(slow.status, 'only the address is wrong').toBe(422)
    expect((await post(FORM, { message: 'No form', token: 'none' })).status).toBe(429)
    const other = tokenIn((await get('/en/sid/2027/fr')).text) || 'none'
    later(30)
    expect((await post(FORM, { message: 'Of another page', token: other })).status).toBe(429)
    for (const count of [1, 2, 3]) expect((await send({ message: `Message ${count}` })).status).toBe(303)
    const fourth = await send({ message: 'A fourth within an hour' })
    expect([fourth.status, fourth.text.includes('We cannot take your message now. Call 000\u00a0000')]).toEqual([
      429,
      true,
    ])
    later(61)
    const waiting = await open()
    expect(waiting.map(({ excerpt }) => excerpt)).toEqual(['Message 1', 'Message 2', 'Message 3'])
    await planner().post(`${ALL}/deletion`, { inquiries: waiting.map(({ id }) => id) })
    later(60 * 60)
  })

  test('an invalid message is shown again; a filled trap is answered like any other, and stored nowhere', async () => {
    const empty = await send({ message: '   ', email: 'x@library.example' })
    expect([empty.status, empty.text.includes('aria-invalid="true"')]).toEqual([422, true])
    expect((await send({ message: 'A question', email: 'no address' })).status).toBe(422)
    expect((await send({ message: 'x'.repeat(5001) })).status).toBe(422)
    const trapped = await send({ message: 'Buy now', website: 'https://spam.example' })
    expect([trapped.status, trapped.location]).toEqual([303, `${FORM}?sent=no-address`])
    later(61)
    expect(await open()).toEqual([])
  })

  test('finds no form where no page is public', async () => {
    expect((await post('/en/sid/2027/zz/message', { message: 'Hello' })).status).toBe(404)
    expect((await post('/en/sid/1999/dk/message', { message: 'Hello' })).status).toBe(404)
    expect((await get('/en/sid/2027/zz/message')).status).toBe(404)
    expect((await get(FORM)).status).toBe(200)
  })
})
