/** Mails are in the language that their reader chose, the names of countries and places in them too. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MilestoneList } from '../../shared/milestones/api.ts'
import { as, jsonOf } from '../harness/as.ts'
import { GREEK_NETWORK } from '../harness/greekNetwork.ts'
import { openMailbox, type Mailbox, type Received } from '../harness/mailbox.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { answer, askHelpdesk, said } from '../harness/threadsOverHttp.ts'

/** Mails go some minutes after their events. */
const AN_HOUR_MS = 60 * 60_000
let clock = new Date('2027-01-12T10:00:00Z')
let server: TestServer
let mailbox: Mailbox
beforeAll(async () => {
  mailbox = await openMailbox()
  server = await startTestServer({ network: GREEK_NETWORK, smtpUrl: mailbox.url, now: () => clock })
})
afterAll(async () => {
  await server.close()
  await mailbox.close()
})

const choose = (language: unknown) => as(server, 'planner.gr').put('/api/session/language', { language })

/** Asks, answers, and waits for the mail about it. */
async function mailAboutAnswer(): Promise<Received> {
  const asked = await askHelpdesk(server, 'gr', { body: said('Πότε;') })
  await answer(server, asked, 'Τον Ιανουάριο.')
  clock = new Date(clock.getTime() + AN_HOUR_MS)
  await server.app.features.mail.deliver()
  const mail = mailbox.to('planner.gr@demo.example').at(-1)
  if (mail === undefined) throw new Error('no mail came')
  return mail
}

test('a mail is in English until its reader chooses a language', async () => {
  const mail = await mailAboutAnswer()
  expect(mail.text).toContain('Plan of Greece, ΗΑΔ 2027')
  expect(mail.html).toContain('<html lang="en">')
})

test('a mail to a reader of accented English has no plain English left, in no part of it', async () => {
  expect((await choose('en-XA')).status).toBe(204)
  const mail = await mailAboutAnswer()
  const text = mail.text.replaceAll(/https?:\/\/\S+/g, '')
  expect(text).toContain('Τον Ιανουάριο.')
  expect(text.match(/[A-Za-z]{2,}/g)).toBeNull()
  const html = mail.html
  expect(html).toContain('<html lang="en-XA">')
  expect(
    html
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/&\w+;/g, ' ')
      .match(/[A-Za-z]{2,}/g),
  ).toBeNull()
  expect(mail.subject).not.toMatch(/replied|Plan of/)
})

test('a reminder of a date has no plain English left either', async () => {
  const path = '/api/campaigns/sid-2027/milestones'
  const { milestones } = MilestoneList.parse(await jsonOf(as(server, 'coordinator').get(path)))
  await jsonOf(as(server, 'coordinator').post(`${path}/${milestones[0]?.id}/reminders`, { centres: ['gr'] }))
  clock = new Date(clock.getTime() + AN_HOUR_MS)
  await server.app.features.mail.deliver()
  const mail = mailbox.to('planner.gr@demo.example').at(-1)
  const text = mail?.text.replaceAll(/https?:\/\/\S+/g, '') ?? ''
  expect(text).toContain('Παράδοση των σχεδίων')
  expect(text.match(/[A-Za-z]{2,}/g)).toBeNull()
})

test('a language that the interface does not have is refused, and the choice stays', async () => {
  expect((await choose('xx')).status).toBe(400)
  const session = await jsonOf(as(server, 'planner.gr').get('/api/session'))
  expect(session).toMatchObject({ language: 'en-XA' })
})
