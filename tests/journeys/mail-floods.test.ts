/** Nobody has the workspace write mails without end, and nobody shuts a mailbox out of signing in. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OwnJoinRequest } from '../../shared/accounts/joinRequest.ts'
import { as } from '../harness/as.ts'
import { openMailbox, type Mailbox } from '../harness/mailbox.ts'
import { askToJoin, newcomer as comeIn, openReception, type Newcomer } from '../harness/newcomer.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { createVisitor } from '../harness/visitor.ts'
import { waitFor } from '../harness/waitFor.ts'

const NAME = 'Coordinator (European Commission)'

describe('somebody who asks to join', () => {
  let reception: Awaited<ReturnType<typeof openReception>>
  let now = () => new Date()
  beforeAll(async () => {
    reception = await openReception(() => now())
  })
  afterAll(() => reception.close())
  const newcomer = (email: string) => comeIn(reception, email)
  const mailsTo = async (address: string) => {
    await reception.server.app.features.mail.deliver()
    return reception.mailbox.to(address)
  }
  const answer = async (person: Newcomer, id: string, words: string) =>
    (await person.api('POST', `/api/join-requests/${id}/answer`, { words })).status

  test('changes the request five times a day, and each who decides has one mail of it', async () => {
    const person = await newcomer('restless@free.example')
    const ask = async (centre: string) =>
      (await person.api('POST', '/api/join-requests', { role: 'planner', centre, reason: 'Please', name: NAME })).status
    for (const centre of ['dk', 'se', 'dk', 'se', 'dk']) expect(await ask(centre)).toBe(201)
    expect(await ask('se')).toBe(429)
    await waitFor(async () => (await mailsTo('planner.se@demo.example')).length > 0, 'the mail to Sweden')
    for (const centre of ['dk', 'se']) expect(await mailsTo(`planner.${centre}@demo.example`)).toHaveLength(1)
    const [mail] = await mailsTo('planner.dk@demo.example')
    expect(mail?.subject).toContain('Somebody asks to join')
    expect(mail?.subject).not.toContain('Commission')
    expect(mail?.text).toContain(`Somebody who gives the name “${NAME}” asks to join`)
    now = () => new Date(Date.now() + 25 * 60 * 60_000)
    expect(await ask('fi')).toBe(201)
    now = () => new Date()
  })

  test('answers a question, once, and nothing without one', async () => {
    const person = await newcomer('talker@free.example')
    const id = await askToJoin(person, { role: 'planner', centre: 'ie', reason: '' })
    expect(await answer(person, id, 'Nobody asked')).toBe(409)
    const asked = await as(reception.server, 'planner.ie').post(`/api/join-requests/${id}/decision`, {
      decision: 'ask',
      words: 'Who are you?',
    })
    expect(asked.status).toBe(200)
    const both = await Promise.all([answer(person, id, 'A teacher'), answer(person, id, 'A teacher')])
    expect(both.toSorted((a, b) => a - b)).toEqual([204, 409])
    for (let times = 0; times < 20; times++) expect(await answer(person, id, `And ${times}`)).toBe(409)
    await waitFor(async () => (await mailsTo('planner.ie@demo.example')).length === 2, 'the request and the answer')
    const { request } = OwnJoinRequest.parse((await person.api('GET', '/api/join-requests/own')).json)
    expect(request?.messages).toHaveLength(2)
  })
})

describe('a mailbox', () => {
  let server: TestServer
  let mailbox: Mailbox
  beforeAll(async () => {
    mailbox = await openMailbox()
    server = await startTestServer({
      smtpUrl: mailbox.url,
      signIn: { mailSignIn: true },
      publicUrl: 'https://sid.example',
      trustedProxies: 1,
    })
  })
  afterAll(async () => {
    await server.close()
    await mailbox.close()
  })
  const mailsTo = async (address: string) => {
    await server.app.features.mail.deliver()
    return mailbox.to(address)
  }
  const askFrom = (address: string, email: string, cookie = '') =>
    fetch(`${server.http}/api/sign-in-link`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': address, cookie },
      body: JSON.stringify({ email }),
    })

  /** Twenty links, as many as a mailbox is sent within an hour. */
  async function useUp(email: string): Promise<void> {
    for (let from = 1; from <= 4; from++) {
      for (let times = 0; times < 5; times++) await askFrom(`2001:db8:7:${from}::1`, email)
    }
    await waitFor(async () => (await mailsTo(email)).length >= 20, 'twenty links')
  }

  test('that others had sent all its links gets one for the first ask of another network', async () => {
    const email = 'flooded@centre.example'
    await useUp(email)
    await askFrom('2001:db8:7:9::1', email)
    expect(await mailsTo(email), 'the same customer of a provider').toHaveLength(20)
    await askFrom('192.0.2.77', email)
    await waitFor(async () => (await mailsTo(email)).length === 21, 'the link of somebody elsewhere')
    await askFrom('192.0.2.77', email)
    expect(await mailsTo(email)).toHaveLength(21)
  })

  test('is sent links for the browser in which its owner has signed in, and codes work there, whatever others did', async () => {
    const email = 'owner@centre.example'
    const owner = createVisitor(undefined, 'https://sid.example')
    const ask = async (visitor = owner) => {
      const before = (await mailsTo(email)).length
      await visitor.send('POST', `${server.http}/api/sign-in-link`, { email })
      await waitFor(async () => (await mailsTo(email)).length > before, 'a link')
      const { text = '' } = mailbox.to(email).at(-1) ?? {}
      return {
        token: /\/auth\/link\/([\w-]+)/.exec(text)?.[1],
        code: /^([\d ]{11})$/m.exec(text)?.[1]?.replaceAll(' ', '') ?? '',
      }
    }
    const { token } = await ask()
    expect((await owner.send('POST', `${server.http}/api/sign-in-link/use`, { token })).status).toBe(200)
    await useUp(email)
    const guesser = createVisitor(undefined, 'https://sid.example')
    await guesser.send('POST', `${server.http}/api/sign-in-link`, { email })
    for (let times = 0; times < 20; times++) {
      await guesser.send('POST', `${server.http}/api/sign-in-code`, { code: String(times).padStart(9, '0') })
    }
    const { code } = await ask()
    expect((await owner.send('POST', `${server.http}/api/sign-in-code`, { code })).status).toBe(200)
  })
})
