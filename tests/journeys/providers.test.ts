/** Providers as they should not be, several at once, and the end of their sessions. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SessionView } from '../../shared/accounts/session.ts'
import { as, jsonOf } from '../harness/as.ts'
import { openMailbox, type Mailbox } from '../harness/mailbox.ts'
import { openLyingProvider, type LyingProvider } from '../harness/lyingProvider.ts'
import { openProvider, type TestProvider } from '../harness/oidcProvider.ts'
import { openRawSocket } from '../harness/rawSocket.ts'
import { freePort } from '../harness/serverProcess.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { createVisitor, type BrowserVisitor } from '../harness/visitor.ts'
import { waitFor } from '../harness/waitFor.ts'

const TIMEOUT_S = 1
let server: TestServer
let providers: Readonly<Record<'one' | 'two', TestProvider>>
let liar: LyingProvider
let silent: LyingProvider
let impostor: LyingProvider
let redirecting: LyingProvider
beforeAll(async () => {
  const port = await freePort()
  const home = `http://127.0.0.1:${port}`
  providers = { one: await openProvider(home, 'one'), two: await openProvider(home, 'two') }
  liar = await openLyingProvider('workspace')
  silent = await openLyingProvider('workspace')
  impostor = await openLyingProvider('workspace', { announces: providers.one.issuer })
  redirecting = await openLyingProvider('workspace', { redirects: true })
  silent.fallSilent()
  const { clientId, clientSecret } = providers.one
  const common = { clientId, clientSecret, scopes: 'openid email profile', trustEmail: false }
  server = await startTestServer({
    port,
    signIn: {
      providerTimeoutS: TIMEOUT_S,
      providers: [
        { ...common, id: 'one', label: 'One', issuer: providers.one.issuer },
        { ...common, id: 'two', label: 'Two', issuer: providers.two.issuer },
        { ...common, id: 'liar', label: 'Liar', issuer: liar.issuer },
        { ...common, id: 'silent', label: 'Silent', issuer: silent.issuer },
        { ...common, id: 'impostor', label: 'Impostor', issuer: impostor.issuer },
        { ...common, id: 'redirecting', label: 'Redirecting', issuer: redirecting.issuer },
      ],
    },
  })
})
afterAll(async () => {
  await server.close()
  for (const one of [providers.one, providers.two, liar, silent, impostor, redirecting]) await one.close()
})

const personOf = async (visitor: BrowserVisitor): Promise<string | null> => {
  const { status, text } = await visitor.send('GET', `${server.http}/api/session`)
  return status === 200 ? (JSON.parse(text) as { person: { id: string } }).person.id : null
}

async function signInAs(sub: string, at: 'one' | 'two' = 'one'): Promise<BrowserVisitor> {
  const visitor = createVisitor()
  providers[at].become({ sub, email: `${sub}@centre.example`, email_verified: true, name: sub })
  await visitor.goTo(`${server.http}/auth/${at}`)
  expect(await personOf(visitor)).not.toBeNull()
  return visitor
}

describe('a token', () => {
  test('that tells the truth signs somebody in', async () => {
    liar.lie({})
    const visitor = createVisitor()
    await visitor.goTo(`${server.http}/auth/liar`)
    expect(await personOf(visitor)).not.toBeNull()
  })

  test.each([
    ['of another issuer', { iss: 'https://another.example' }],
    ['for another application', { aud: 'another' }],
    ['of another sign-in, by its nonce', { nonce: 'another' }],
    ['that is over', { exp: 1_600_000_000 }],
    ['signed with a key that the provider does not show', { foreignKey: true }],
    ['signed with the secret of the application', { sharedSecret: 'a secret between the two of them' }],
  ])('%s comes to nothing', async (_, lie) => {
    const before = (await server.app.people.list()).length
    liar.lie(lie)
    const visitor = createVisitor()
    const { url } = await visitor.goTo(`${server.http}/auth/liar`)
    expect(new URL(url).search).toBe('?problem=not-finished')
    expect(await personOf(visitor)).toBeNull()
    expect(await server.app.people.list()).toHaveLength(before)
  })
})

test('a provider that says nothing is answered with a page within its time limit', async () => {
  const { url } = await createVisitor().goTo(`${server.http}/auth/silent`)
  expect(new URL(url).search).toBe('?problem=provider-away')
})

test('the same subject at two providers is two people, and an answer of one is not taken by the other', async () => {
  const [first, second] = [await signInAs('same', 'one'), await signInAs('same', 'two')]
  expect(await personOf(first)).not.toBe(await personOf(second))
  const visitor = createVisitor()
  const begun = await visitor.send('GET', `${server.http}/auth/one`)
  expect(begun.status).toBe(303)
  const { url } = await visitor.goTo(`${server.http}/auth/two/callback?code=x&state=y`)
  expect(new URL(url).search).toBe('?problem=not-finished')
})

test('the end of a session at the provider ends the session here and its open socket, and no other', async () => {
  const person = await signInAs('leaves')
  const elsewhere = await signInAs('leaves')
  const id = await personOf(person)
  const asked = await person.send('POST', `${server.http}/api/join-requests`, { role: 'reader', reason: '' })
  const { id: request } = JSON.parse(asked.text) as { id: string }
  const decision = await as(server, 'coordinator').post(`/api/join-requests/${request}/decision`, {
    decision: 'approve',
  })
  expect(decision.status).toBe(200)
  const socket = await openRawSocket(`${server.ws}/sync/plan/sid-2027/dk`, { cookie: person.cookieFor(server.http) })
  await socket.sync()
  await providers.one.endSession(person)
  expect(await socket.closed()).toBe(4401)
  expect(await personOf(person)).toBeNull()
  expect(await personOf(elsewhere)).toBe(id)
})

describe('a logout token', () => {
  const HOUR_AGO_S = Math.floor(Date.now() / 1000) - 60 * 60
  const send = async (token: string) => {
    const body = new URLSearchParams({ logout_token: token })
    return (await fetch(`${server.http}/auth/liar/backchannel-logout`, { method: 'POST', body })).status
  }

  test.each([
    ['signed with a key that the provider does not show', { foreignKey: true }],
    ['signed with the secret of the application', { sharedSecret: 'a secret between the two of them' }],
    ['for another application', { aud: 'another' }],
    ['of another issuer', { iss: 'https://another.example' }],
    ['with a nonce, as a token of a sign-in has', { nonce: 'once' }],
    ['without the event', { events: {} }],
    ['that is old', { iat: HOUR_AGO_S }],
  ])('%s ends no session, and a true one does', async (_, lies) => {
    liar.lie({})
    const visitor = createVisitor()
    await visitor.goTo(`${server.http}/auth/liar`)
    expect(await send(await liar.logoutToken(lies))).toBe(400)
    expect(await personOf(visitor)).not.toBeNull()
    expect(await send(await liar.logoutToken({}))).toBe(200)
    expect(await personOf(visitor)).toBeNull()
  })
})

test('a provider that calls itself another is not used', async () => {
  const { url } = await createVisitor().goTo(`${server.http}/auth/impostor`)
  expect(new URL(url).search).toBe('?problem=provider-away')
})

test('a provider that redirects what the server asks of it is not followed', async () => {
  const { url } = await createVisitor().goTo(`${server.http}/auth/redirecting`)
  expect(new URL(url).search).toBe('?problem=not-finished')
  expect(redirecting.wasFollowed()).toBe(false)
})

test('signing out leads to the provider, which ends its session and sends the browser back', async () => {
  const visitor = await signInAs('signs-out')
  const { status, text } = await visitor.send('DELETE', `${server.http}/api/session`)
  expect(status).toBe(200)
  const { location } = JSON.parse(text) as { location: string }
  expect(await personOf(visitor)).toBeNull()
  expect(new URL((await providers.one.endSession(visitor, location)) ?? '').origin).toBe(server.http)
  providers.one.become({ sub: 'comes-next', email: 'next@centre.example', email_verified: true, name: 'Next' })
  await visitor.goTo(`${server.http}/auth/one`)
  const session = await visitor.send('GET', `${server.http}/api/session`)
  expect(session.text).toContain('next@centre.example')
})

describe('where coordinators need a provider', () => {
  let strict: TestServer
  let mailbox: Mailbox
  let trusted: TestProvider
  beforeAll(async () => {
    const port = await freePort()
    mailbox = await openMailbox()
    trusted = await openProvider(`http://127.0.0.1:${port}`)
    const { issuer, clientId, clientSecret } = trusted
    const provider = { id: 'test', label: 'Test', issuer, clientId, clientSecret, scopes: 'openid email profile' }
    strict = await startTestServer({
      port,
      smtpUrl: mailbox.url,
      signIn: { mailSignIn: true, coordinatorsNeedProvider: true, providers: [{ ...provider, trustEmail: true }] },
    })
  })
  afterAll(async () => {
    await strict.close()
    await trusted.close()
    await mailbox.close()
  })

  async function newestLink(email: string, send: () => Promise<unknown>): Promise<string> {
    const before = mailbox.to(email).length
    await send()
    await strict.app.features.mail.deliver()
    await waitFor(() => mailbox.to(email).length > before, `a link to ${email}`)
    return /\/auth\/link\/([\w-]+)/.exec(mailbox.to(email).at(-1)?.text ?? '')?.[1] ?? ''
  }

  test('an invitation makes a coordinator, who can no longer sign in by a link alone, but can by a link with a provider', async () => {
    const email = 'first@office.example'
    const visitor = createVisitor()
    const use = (token: string) => visitor.send('POST', `${strict.http}/api/sign-in-link/use`, { token })
    const ask = () => visitor.send('POST', `${strict.http}/api/sign-in-link`, { email })
    const invite = { email, role: 'coordinator', centre: null, lead: false }
    expect(
      (await use(await newestLink(email, () => as(strict, 'coordinator').post('/api/invitations', invite)))).status,
    ).toBe(200)
    visitor.clearCookies()
    const refused = await use(await newestLink(email, ask))
    expect([refused.status, refused.text]).toEqual([403, expect.stringContaining('/problems/needs-provider')])

    trusted.become({ sub: 'first', email, email_verified: true, name: 'First' })
    expect(new URL((await visitor.goTo(`${strict.http}/auth/test`)).url).pathname).toBe('/sign-in/known-address')
    expect((await use(await newestLink(email, ask))).status).toBe(200)
    visitor.clearCookies()
    await visitor.goTo(`${strict.http}/auth/test`)
    const { text } = await visitor.send('GET', `${strict.http}/api/session`)
    expect(JSON.parse(text)).toMatchObject({ person: { email, role: 'coordinator' } })
  })

  test('a new coordinator is signed out where a link alone had let them in', async () => {
    const email = 'promoted@office.example'
    const visitor = createVisitor()
    const invite = { email, role: 'reader', centre: null, lead: false }
    const use = (token: string) => visitor.send('POST', `${strict.http}/api/sign-in-link/use`, { token })
    await use(await newestLink(email, () => as(strict, 'coordinator').post('/api/invitations', invite)))
    await use(await newestLink(email, () => visitor.send('POST', `${strict.http}/api/sign-in-link`, { email })))
    const { text } = await visitor.send('GET', `${strict.http}/api/session`)
    const { person } = JSON.parse(text) as SessionView
    const socket = await openRawSocket(`${strict.ws}/sync/plan/sid-2027/dk`, { cookie: visitor.cookieFor(strict.http) })
    await as(strict, 'coordinator').patch(`/api/people/${person.id}`, { role: 'coordinator' })
    expect(await socket.closed()).toBe(4401)
    expect((await visitor.send('GET', `${strict.http}/api/session`)).status).toBe(401)
  })
})

describe('where no link is sent by mail', () => {
  let alone: TestServer
  let mailbox: Mailbox
  let known: Readonly<Record<'trusted' | 'second' | 'doubtful', TestProvider>>
  beforeAll(async () => {
    const port = await freePort()
    const home = `http://127.0.0.1:${port}`
    mailbox = await openMailbox()
    known = {
      trusted: await openProvider(home, 'trusted'),
      second: await openProvider(home, 'second'),
      doubtful: await openProvider(home, 'doubtful'),
    }
    alone = await startTestServer({
      port,
      smtpUrl: mailbox.url,
      signIn: {
        mailSignIn: false,
        coordinatorsNeedProvider: true,
        providers: Object.entries(known).map(([id, { issuer, clientId, clientSecret }]) => ({
          id,
          label: id,
          issuer,
          clientId,
          clientSecret,
          scopes: 'openid email profile',
          trustEmail: id !== 'doubtful',
        })),
      },
    })
  })
  afterAll(async () => {
    await alone.close()
    for (const one of Object.values(known)) await one.close()
    await mailbox.close()
  })

  /** Invites somebody, and follows the link. @returns their account */
  async function invited(email: string, role: 'reader' | 'coordinator' = 'reader', visitor = createVisitor()) {
    const before = mailbox.to(email).length
    const invitation = { email, role, centre: null, lead: false }
    await as(alone, 'coordinator').post('/api/invitations', invitation)
    await alone.app.features.mail.deliver()
    await waitFor(() => mailbox.to(email).length > before, `an invitation to ${email}`)
    const token = /\/auth\/link\/([\w-]+)/.exec(mailbox.to(email).at(-1)?.text ?? '')?.[1] ?? ''
    await visitor.send('POST', `${alone.http}/api/sign-in-link/use`, { token })
    return sessionOf(visitor)
  }

  async function sessionOf(visitor: BrowserVisitor): Promise<SessionView['person'] | null> {
    const { status, text } = await visitor.send('GET', `${alone.http}/api/session`)
    return status === 200 ? (JSON.parse(text) as SessionView).person : null
  }

  async function comeBy(at: 'trusted' | 'second' | 'doubtful', sub: string, email: string, verified = true) {
    const visitor = createVisitor()
    known[at].become({ sub, email, email_verified: verified, name: sub })
    const { url } = await visitor.goTo(`${alone.http}/auth/${at}`)
    return { path: new URL(url).pathname, person: await sessionOf(visitor), visitor }
  }

  test('an invited coordinator comes back by the verified address of a trusted provider, at first and from then on', async () => {
    const email = 'first@office.example'
    const coordinator = await invited(email, 'coordinator')
    const first = await comeBy('trusted', 'first', email)
    expect([first.path, first.person?.id]).toEqual(['/', coordinator?.id])
    expect(first.person?.role).toBe('coordinator')
    const later = await comeBy('trusted', 'first', 'moved@office.example')
    expect(later.person?.id).toBe(coordinator?.id)
    const linked = await jsonOf(as(alone, 'coordinator').get('/api/audit?action=identity.link'))
    expect(linked).toMatchObject({
      entries: [{ by: coordinator?.id, detail: JSON.stringify({ issuer: known.trusted.issuer }) }],
    })
  })

  test('an address that the provider has not verified, or that an untrusted provider vouches for, joins nothing', async () => {
    const email = 'claimed@office.example'
    const owner = await invited(email)
    for (const { path, person } of [
      await comeBy('trusted', 'liar', email, false),
      await comeBy('doubtful', 'liar', email),
    ]) {
      expect(path).toBe('/')
      expect(person?.id).not.toBe(owner?.id)
    }
  })

  test('an account that a provider leads to already is not joined by its address', async () => {
    const email = 'joined@office.example'
    const owner = await invited(email)
    expect((await comeBy('trusted', 'joined', email)).person?.id).toBe(owner?.id)
    for (const at of ['trusted', 'second'] as const) {
      const another = await comeBy(at, 'another', email)
      expect([another.path, another.person]).toEqual(['/sign-in/known-address', null])
    }
  })

  test('two who come at once with the address of one account do not both join it', async () => {
    const email = 'twice@office.example'
    await invited(email)
    const [one, two] = [createVisitor(), createVisitor()]
    const begin = async (visitor: BrowserVisitor, at: 'trusted' | 'second') => {
      known[at].become({ sub: `at-${at}`, email, email_verified: true, name: at })
      await visitor.goTo(`${alone.http}/auth/${at}`)
    }
    await Promise.all([begin(one, 'trusted'), begin(two, 'second')])
    expect([await sessionOf(one), await sessionOf(two)].filter((person) => person !== null)).toHaveLength(1)
  })

  test('an account that waits, was refused or is shared is not joined by its address, and one that ended is not there', async () => {
    const { db } = alone.stores
    for (const standing of ['new', 'waiting', 'refused'] as const) {
      const email = `${standing}@office.example`
      const owner = await invited(email)
      if (owner === null) throw new Error('nobody came in')
      await db.updateTable('person').set({ standing }).where('id', '=', owner.id).execute()
      expect((await comeBy('trusted', standing, email)).path, standing).toBe('/sign-in/known-address')
    }
    const shared = 'shared@office.example'
    await invited(shared)
    await comeBy('doubtful', 'namesake', shared)
    expect((await comeBy('trusted', 'sharer', shared)).path).toBe('/sign-in/known-address')
    const ended = 'ended@office.example'
    const gone = await invited(ended)
    await as(alone, 'coordinator').patch(`/api/people/${gone?.id}`, { ended: true })
    const stranger = await comeBy('trusted', 'ended', ended)
    expect([stranger.path, stranger.person?.id === gone?.id]).toEqual(['/', false])
  })

  test('a new link that is opened in the browser of the question joins both ways', async () => {
    const email = 'way-out@office.example'
    const owner = await invited(email)
    await comeBy('trusted', 'way-out', email)
    const { visitor, path } = await comeBy('second', 'way-out', email)
    expect(path).toBe('/sign-in/known-address')
    expect((await invited(email, 'reader', visitor))?.id).toBe(owner?.id)
    expect((await comeBy('second', 'way-out', email)).person?.id).toBe(owner?.id)
  })
})
