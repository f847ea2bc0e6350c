/** Signing in for real: at a provider, and by links that are sent by e-mail. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SessionView, SignInOutcome } from '../../shared/accounts/session.ts'
import { openMailbox, type Mailbox } from '../harness/mailbox.ts'
import { openProvider, type TestProvider } from '../harness/oidcProvider.ts'
import { freePort } from '../harness/serverProcess.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { createVisitor, type BrowserVisitor } from '../harness/visitor.ts'
import { waitFor } from '../harness/waitFor.ts'

let server: TestServer
let provider: TestProvider
let mailbox: Mailbox
let now = () => new Date()

beforeAll(async () => {
  const port = await freePort()
  const home = `http://127.0.0.1:${port}`
  mailbox = await openMailbox()
  provider = await openProvider(home)
  const { issuer, clientId, clientSecret } = provider
  const common = { issuer, clientId, clientSecret, scopes: 'openid email profile' }
  server = await startTestServer({
    port,
    smtpUrl: mailbox.url,
    now: () => now(),
    signIn: {
      mailSignIn: true,
      providers: [
        { ...common, id: 'test', label: 'Test Login', trustEmail: true },
        { ...common, id: 'away', label: 'Away', issuer: 'http://127.0.0.1:9', trustEmail: false },
      ],
    },
  })
})
afterAll(async () => {
  await server.close()
  await provider.close()
  await mailbox.close()
})

async function sessionOf(visitor: BrowserVisitor): Promise<SessionView | null> {
  const { status, text } = await visitor.send('GET', `${server.http}/api/session`)
  return status === 200 ? (JSON.parse(text) as SessionView) : null
}

async function askForLink(visitor: BrowserVisitor, email: string): Promise<{ link: string; code: string }> {
  const before = mailbox.to(email).length
  expect((await visitor.send('POST', `${server.http}/api/sign-in-link`, { email })).status).toBe(202)
  await server.app.features.mail.deliver()
  await waitFor(() => mailbox.to(email).length > before, 'the mail with the link')
  const { text = '' } = mailbox.to(email).at(-1) ?? {}
  return {
    link: /\/auth\/link\/([\w-]+)/.exec(text)?.[1] ?? '',
    code: /^([\d ]{11})$/m.exec(text)?.[1]?.replaceAll(' ', '') ?? '',
  }
}

const use = async (visitor: BrowserVisitor, token: string, choice: object = {}) => {
  const { status, text } = await visitor.send('POST', `${server.http}/api/sign-in-link/use`, { token, ...choice })
  return { status, outcome: status === 200 ? (JSON.parse(text) as SignInOutcome) : null }
}

describe('signing in at a provider', () => {
  test('makes an account that may do nothing yet, and finds it again by its subject alone', async () => {
    const visitor = createVisitor()
    provider.become({ sub: 'anna', email: 'anna@centre.example', email_verified: true, name: 'Planner, new' })
    const { url } = await visitor.goTo(`${server.http}/auth/test`)
    expect(new URL(url).pathname).toBe('/')
    const first = await sessionOf(visitor)
    expect(first).toMatchObject({ standing: 'new', person: { name: 'Planner, new', email: 'anna@centre.example' } })
    expect((await visitor.send('GET', `${server.http}/api/campaigns/sid-2027/plans`)).status).toBe(403)

    provider.become({ sub: 'anna', email: 'other@centre.example', email_verified: true, name: 'Planner, new' })
    const again = createVisitor()
    await again.goTo(`${server.http}/auth/test`)
    expect((await sessionOf(again))?.person.id).toBe(first?.person.id)
  })

  test('gives another session in place of the one that the browser had', async () => {
    const visitor = createVisitor()
    provider.become({ sub: 'rotation', email: 'rotation@centre.example', email_verified: true })
    await visitor.goTo(`${server.http}/auth/test`)
    const before = visitor.cookieFor(server.http)
    await visitor.goTo(`${server.http}/auth/test`)
    const stolen = await fetch(`${server.http}/api/session`, { headers: { cookie: before } })
    expect(stolen.status).toBe(401)
    expect(await sessionOf(visitor)).not.toBeNull()
  })

  test.each([
    ['without the cookie of the browser that began', 'no-cookie'],
    ['with a state that was not sent', 'wrong-state'],
    ['with the answer to an earlier sign-in', 'replayed'],
  ])('comes to nothing %s', async (_, how) => {
    const visitor = createVisitor()
    provider.become({ sub: `forged-${how}`, email: `${how}@centre.example`, email_verified: true })
    const begun = await fetch(`${server.http}/auth/test`, { redirect: 'manual' })
    const at = new URL(begun.headers.get('location') ?? '')
    expect(at.searchParams.get('code_challenge_method')).toBe('S256')
    expect(at.searchParams.get('nonce')).not.toBeNull()
    const callback = new URL(`${server.http}/auth/test/callback?code=forged&state=${at.searchParams.get('state')}`)
    if (how === 'wrong-state') {
      await visitor.goTo(`${server.http}/auth/test`)
      visitor.clearCookies()
      callback.searchParams.set('state', 'another')
    }
    const { url } = await visitor.goTo(callback.href)
    expect(new URL(url).search).toBe('?problem=not-finished')
    expect(await sessionOf(visitor)).toBeNull()
  })

  test('is not begun by a page of another site: its visitor is asked first', async () => {
    const begin = (site: string) =>
      fetch(`${server.http}/auth/test`, { redirect: 'manual', headers: { 'sec-fetch-site': site } })
    for (const site of ['cross-site', 'same-site']) {
      const { status, headers } = await begin(site)
      expect([status, headers.get('location'), headers.getSetCookie()]).toEqual([303, '/sign-in', []])
    }
    for (const site of ['same-origin', 'none']) {
      expect((await begin(site)).headers.get('location')).toContain(provider.issuer)
    }
  })

  test('says so if the provider is away, and if there is none of this name', async () => {
    const visitor = createVisitor()
    expect(new URL((await visitor.goTo(`${server.http}/auth/away`)).url).search).toBe('?problem=provider-away')
    expect((await visitor.goTo(`${server.http}/auth/nobody`)).status).toBe(404)
  })

  test('with an address that is not verified leads to no account of that address', async () => {
    const [owner, thief] = [createVisitor(), createVisitor()]
    const { link } = await askForLink(owner, 'owner@centre.example')
    await use(owner, link)
    provider.become({ sub: 'thief', email: 'owner@centre.example', email_verified: false, name: 'Somebody' })
    await thief.goTo(`${server.http}/auth/test`)
    expect((await sessionOf(thief))?.person.id).not.toBe((await sessionOf(owner))?.person.id)
  })

  test('with the verified address of an account asks for the old way once, and then both lead to it', async () => {
    const visitor = createVisitor()
    await use(visitor, (await askForLink(visitor, 'both@centre.example')).link)
    const owner = (await sessionOf(visitor))?.person.id
    await visitor.send('DELETE', `${server.http}/api/session`)
    provider.become({ sub: 'both', email: 'both@centre.example', email_verified: true })
    expect(new URL((await visitor.goTo(`${server.http}/auth/test`)).url).pathname).toBe('/sign-in/known-address')
    expect(await sessionOf(visitor)).toBeNull()
    await use(visitor, (await askForLink(visitor, 'both@centre.example')).link)
    const later = createVisitor()
    await later.goTo(`${server.http}/auth/test`)
    expect((await sessionOf(later))?.person.id).toBe(owner)
  })
})

describe('a link by e-mail', () => {
  test('is spent by its button and by nothing that only looks', async () => {
    const visitor = createVisitor()
    const { link } = await askForLink(visitor, 'scanned@centre.example')
    for (const method of ['GET', 'HEAD']) {
      const looked = await fetch(`${server.http}/auth/link/${link}`, { method, headers: { accept: 'text/html' } })
      expect(looked.headers.getSetCookie()).toEqual([])
    }
    expect(await use(visitor, link)).toMatchObject({ status: 200, outcome: { kind: 'signed-in' } })
    expect((await use(visitor, link)).status).toBe(404)
  })

  test('works in the browser that asked and in no other; there its code is typed', async () => {
    const [asking, phone] = [createVisitor(), createVisitor()]
    const { link, code } = await askForLink(asking, 'phone@centre.example')
    expect((await use(phone, link)).status).toBe(403)
    expect(await sessionOf(phone)).toBeNull()
    const typed = await asking.send('POST', `${server.http}/api/sign-in-code`, { code })
    expect(typed.status).toBe(200)
    expect((await sessionOf(asking))?.person.email).toBe('phone@centre.example')
    expect((await use(asking, link)).status).toBe(404)
  })

  test('has a code for five tries', async () => {
    const visitor = createVisitor()
    const { code } = await askForLink(visitor, 'guessed@centre.example')
    const wrong = code === '000000000' ? '000000001' : '000000000'
    const type = async (typed: string) =>
      (await visitor.send('POST', `${server.http}/api/sign-in-code`, { code: typed })).status
    for (let tries = 0; tries < 5; tries++) expect(await type(wrong)).toBe(401)
    expect(await type(code)).toBe(401)
  })

  test('has a code that works whatever others guessed at the same mailbox, for somebody who never signed in before', async () => {
    const email = 'guessed-often@centre.example'
    const type = (visitor: BrowserVisitor, code: string) =>
      visitor.send('POST', `${server.http}/api/sign-in-code`, { code })
    for (let round = 0; round < 4; round++) {
      const guesser = createVisitor()
      const { code } = await askForLink(guesser, email)
      const wrong = code === '000000000' ? '000000001' : '000000000'
      for (let tries = 0; tries < 5; tries++) expect((await type(guesser, wrong)).status).toBe(401)
      expect((await type(guesser, code)).status, 'their own tries count').toBe(401)
    }
    const owner = createVisitor()
    now = () => new Date(Date.now() + 2 * 60 * 60_000)
    const { code } = await askForLink(owner, email)
    expect(code).toMatch(/^\d{9}$/)
    expect((await type(owner, code)).status).toBe(200)
    now = () => new Date()
  })

  test('works for fifteen minutes', async () => {
    const visitor = createVisitor()
    const { link } = await askForLink(visitor, 'late@centre.example')
    now = () => new Date(Date.now() + 16 * 60_000)
    expect((await use(visitor, link)).status).toBe(404)
    now = () => new Date()
  })

  test('is answered alike for every address, and no more than five of a network address go to one within an hour', async () => {
    const visitor = createVisitor()
    const ask = () => visitor.send('POST', `${server.http}/api/sign-in-link`, { email: 'flood@centre.example' })
    const answers = await Promise.all(Array.from({ length: 8 }, ask))
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).toEqual(new Set(['202 {}']))
    await server.app.features.mail.deliver()
    await waitFor(() => mailbox.to('flood@centre.example').length > 0, 'a mail')
    expect(mailbox.to('flood@centre.example').length).toBeLessThanOrEqual(5)
    expect((await visitor.send('POST', `${server.http}/api/sign-in-link`, { email: 'no address' })).status).toBe(400)
    expect(
      (await visitor.send('POST', `${server.http}/api/sign-in-link`, { email: 'plаnner@centre.example' })).status,
    ).toBe(400)
  })

  test('goes to people with an account even while somebody has links sent to strangers without end', async () => {
    const visitor = createVisitor()
    await use(visitor, (await askForLink(visitor, 'here@centre.example')).link)
    const ask = (email: string) => visitor.send('POST', `${server.http}/api/sign-in-link`, { email })
    for (let at = 0; at < 101; at += 1) {
      const { status, text } = await ask(`stranger-${at}@flood.example`)
      expect(`${status} ${text}`).toBe('202 {}')
    }
    await ask('here@centre.example')
    await server.app.features.mail.deliver()
    await waitFor(() => mailbox.to('here@centre.example').length === 2, 'the link of somebody with an account')
    expect(mailbox.to('stranger-0@flood.example')).toHaveLength(1)
    expect(mailbox.to('stranger-100@flood.example')).toEqual([])
    now = () => new Date(Date.now() + 61 * 60_000)
    await askForLink(visitor, 'stranger-100@flood.example')
    now = () => new Date()
  })

  test('of a mailbox that several people share asks who it is', async () => {
    const visitor = createVisitor()
    await use(visitor, (await askForLink(visitor, 'shared@centre.example')).link)
    const first = (await sessionOf(visitor))?.person.id
    await use(visitor, (await askForLink(visitor, 'shared@centre.example')).link, { person: null })
    const second = (await sessionOf(visitor))?.person.id
    expect(second).not.toBe(first)
    const { link } = await askForLink(visitor, 'shared@centre.example')
    const asked = await use(visitor, link)
    expect(asked.outcome).toMatchObject({ kind: 'shared', people: [{ id: first }, { id: second }] })
    await use(visitor, link, { person: first })
    expect((await sessionOf(visitor))?.person.id).toBe(first)
  })

  test('of two who sign up at once with one address makes one account', async () => {
    const visitor = createVisitor()
    const [one, two] = [
      await askForLink(visitor, 'twice@centre.example'),
      await askForLink(visitor, 'twice@centre.example'),
    ]
    await Promise.all([use(visitor, one.link), use(visitor, two.link)])
    const people = await server.app.people.withAddress('twice@centre.example')
    expect(people).toHaveLength(1)
  })

  test('is nowhere but in its mail', async () => {
    const visitor = createVisitor()
    const { link, code } = await askForLink(visitor, 'nowhere@centre.example')
    const tables = ['sign_in_link', 'mail', 'audit_entry', 'session'] as const
    const stored = await Promise.all(tables.map((table) => server.stores.db.selectFrom(table).selectAll().execute()))
    expect(JSON.stringify(stored)).not.toContain(link)
    expect(JSON.stringify(stored)).not.toContain(`"${code}"`)
  })
})
