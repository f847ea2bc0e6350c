/** Mail through a real mail server, at times that the test sets. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Thread } from '../../shared/comments/thread.ts'
import { MailSettings, type MailFrequency } from '../../shared/mail/frequency.ts'
import { OutgoingMailDetail, OutgoingMails, type OutgoingMail } from '../../shared/mail/outgoing.ts'
import { PlanView } from '../../shared/plans/api.ts'
import { as, jsonOf } from '../harness/as.ts'
import { headerOf, openMailbox, type Mailbox, type Received } from '../harness/mailbox.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { answer, askHelpdesk, said } from '../harness/threadsOverHttp.ts'

/** It only goes forward. */
let clock = new Date('2027-01-12T10:00:00Z')
let mailbox: Mailbox
let server: TestServer
beforeAll(async () => {
  mailbox = await openMailbox()
  server = await startTestServer({ smtpUrl: mailbox.url, now: () => clock })
})
afterAll(async () => {
  await server.close()
  await mailbox.close()
})
beforeEach(async () => {
  mailbox.behave({ kind: 'accept' })
  // Nothing of the test before is still under way.
  later(60 * MINUTE_MS)
  await deliver()
})

const MINUTE_MS = 60_000
const later = (milliseconds: number) => (clock = new Date(clock.getTime() + milliseconds))
const choose = async (who: string, choice: MailFrequency) =>
  expect((await as(server, who).put('/api/mail-choice', { choice })).status).toBe(200)
const choiceOf = async (who: string) => MailSettings.parse(await jsonOf(as(server, who).get('/api/mail-choice'))).choice
const outgoing = async (): Promise<readonly OutgoingMail[]> =>
  OutgoingMails.parse(await jsonOf(as(server, 'coordinator').get('/api/mails'))).mails
const of = (centre: string) => mailbox.to(`planner.${centre}@demo.example`)
const waitingFor = async (name: string) =>
  (await outgoing()).filter(({ to, state }) => to === name && state === 'queued')

/** The helpdesk has answered the centre's first planner; the mail is due. */
async function answered(centre: string, ...texts: readonly string[]): Promise<Thread> {
  let thread = await askHelpdesk(server, centre)
  for (const text of texts) thread = await answer(server, thread, text)
  return thread
}

/** Until nothing is due: a round ends at the first mail that is not taken. */
async function deliver(): Promise<void> {
  const due = () =>
    server.stores.db
      .selectFrom('mail')
      .select('id')
      .where('state', '=', 'queued')
      .where('due_at', '<=', clock.toISOString())
      .execute()
  while ((await due()).length > 0) await server.app.mail.deliver()
}
const only = (mails: readonly Received[]): Received => {
  expect(mails).toHaveLength(1)
  return mails[0] as Received
}

describe('at once', () => {
  test('a burst is one mail, a minute later, with a link back and all that mail programs ask for', async () => {
    const thread = await answered('fi', 'Yes.', 'With the credit line.', 'And <b>tell</b> us & all: https://a.example')
    await deliver()
    expect(of('fi')).toEqual([])
    later(MINUTE_MS)
    await deliver()
    await deliver()
    const { raw, text, html, subject, messageId } = only(of('fi'))
    expect(subject).toBe('3 updates: “May we use the mascot?”, Plan of Finland, SID 2027')
    expect(text).toMatch(/^Replies to this email are not read\. Answer in the workspace:\n/)
    expect(text).toMatch(/The question was:\n {4}May we use the mascot\?/)
    expect(headerOf(raw, 'Reply-To')).toBe('')
    expect(text).toContain(`${server.http}/plans/sid-2027/fi?comments=open&thread=${thread.id}#comment-${thread.id}-2`)
    expect(text.match(/Helpdesk replied:/g)).toHaveLength(3)
    expect(text.indexOf('Yes.')).toBeLessThan(text.indexOf('With the credit line.'))
    expect(text).toContain('And <b>tell</b> us & all')
    expect(html).toContain('And &lt;b&gt;tell&lt;/b&gt; us &amp; all')
    expect(html).not.toMatch(/<img|<b>|<script|<link|src=/)
    expect(headerOf(raw, 'Auto-Submitted')).toBe('auto-generated')
    expect(headerOf(raw, 'List-Unsubscribe')).toMatch(new RegExp(`^<${server.http}/api/unsubscribe/[\\w-]{43}>$`))
    expect(headerOf(raw, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')
    expect(headerOf(raw, 'From')).toBe('SID workspace <sid@workspace.example>')
    expect(messageId).toMatch(/^<[\w-]{22}@workspace\.example>$/)
  })

  test('two threads are one mail in two parts, and an activity is named', async () => {
    const plan = PlanView.parse(await jsonOf(as(server, 'planner.se').get('/api/campaigns/sid-2027/plans/se')))
    const activity = plan.activities[0]
    const place = { at: 'entry', entry: activity?.id, field: 'title' }
    const first = await askHelpdesk(server, 'se', { place })
    await answer(server, first, 'About the activity.')
    await answered('se', 'About the plan.')
    later(MINUTE_MS)
    await deliver()
    const { subject, text } = only(of('se'))
    expect(subject).toBe('Unread comments in 2 threads')
    expect(text).toContain(`“${activity?.title}” in the plan of Sweden, SID 2027`)
    expect(text).toContain(`?comments=open&thread=${first.id}`)
    expect(text).toContain('About the plan.')
  })

  test('what is read on the bell in time is not mailed, and nothing is left waiting', async () => {
    const thread = await answered('no', 'Read me.')
    await as(server, 'planner.no').post(`/api/thread/${thread.id}/read`, { number: 2 })
    later(MINUTE_MS)
    await deliver()
    expect(of('no')).toEqual([])
    expect(await waitingFor('Planner, Norway')).toEqual([])
  })

  test('what was mailed is not mailed again with the next', async () => {
    const thread = await answered('at', 'The first.')
    later(MINUTE_MS)
    await deliver()
    await answer(server, thread, 'The second.')
    later(MINUTE_MS)
    await deliver()
    const [first, second] = of('at')
    expect(first?.text).toContain('The first.')
    expect(second?.text).toContain('The second.')
    expect(second?.text).not.toContain('The first.')
    expect(first?.messageId).not.toBe(second?.messageId)
  })
})

describe('by choice', () => {
  test('off is none, and what happened meanwhile does not come when it is on again', async () => {
    const thread = await answered('be', 'Before.')
    expect(await waitingFor('Planner, Belgium')).toHaveLength(1)
    await choose('planner.be', 'off')
    expect(await waitingFor('Planner, Belgium')).toEqual([])
    await answer(server, thread, 'While off.')
    later(MINUTE_MS)
    await deliver()
    expect(of('be')).toEqual([])
    await choose('planner.be', 'at-once')
    await answer(server, thread, 'After.')
    later(MINUTE_MS)
    await deliver()
    const { text } = only(of('be'))
    expect(text).toContain('After.')
    expect(text).not.toMatch(/Before|While off/)
  })

  test.each([
    ['daily', 'pl', '2027-03-27T12:00:00Z', '2027-03-28T05:59:59Z', '2027-03-28T06:00:00Z'],
    ['daily', 'pt', '2027-10-30T12:00:00Z', '2027-10-31T06:59:59Z', '2027-10-31T07:00:00Z'],
    ['weekly', 'es', '2028-03-23T12:00:00Z', '2028-03-27T05:59:59Z', '2028-03-27T06:00:00Z'],
  ] as const)(
    '%s goes to %s at eight in Brussels, also where clocks change',
    async (choice, centre, asked, before, due) => {
      clock = new Date(asked)
      await choose(`planner.${centre}`, choice)
      await answered(centre, 'In the morning.')
      await answered(centre, 'All together.')
      clock = new Date(before)
      await deliver()
      expect(of(centre)).toEqual([])
      clock = new Date(due)
      await deliver()
      expect(only(of(centre)).text).toMatch(/In the morning[^]*once a (day|week)|All together[^]*once a (day|week)/)
    },
  )

  test('who chooses another time gets what waits at that time', async () => {
    await choose('planner.it', 'weekly')
    await answered('it', 'Soon.')
    later(MINUTE_MS)
    await choose('planner.it', 'at-once')
    later(MINUTE_MS)
    await deliver()
    expect(only(of('it')).text).toContain('Soon.')
  })
})

describe('a mail never says what its reader may not see now:', () => {
  test('a comment that was deleted is not in it, one that was changed is as it is now', async () => {
    const thread = await answered('ie', 'Never to be read.', 'A mistake.', 'Stays.')
    const at = (number: number) => `/api/thread/${thread.id}/comments/${number}`
    await as(server, 'helpdesk').patch(at(2), { body: null })
    await as(server, 'helpdesk').patch(at(3), { body: said('Put right.') })
    later(MINUTE_MS)
    await deliver()
    const { raw, text } = only(of('ie'))
    expect(text).toContain('Put right.')
    expect(text).toContain('Stays.')
    expect(raw).not.toMatch(/Never to be|A mistake/)
  })

  test('where all of it was deleted no mail goes', async () => {
    const thread = await answered('ee', 'Gone.')
    await as(server, 'helpdesk').patch(`/api/thread/${thread.id}/comments/2`, { body: null })
    later(MINUTE_MS)
    await deliver()
    expect(of('ee')).toEqual([])
  })

  test('who has left the centre gets nothing of its threads, though they were told in time', async () => {
    await answered('hr', 'For Croatia alone.')
    await as(server, 'coordinator').patch('/api/people/demo-planner.hr', {
      memberships: [{ centre: 'si', lead: false }],
    })
    later(MINUTE_MS)
    await deliver()
    expect(of('hr')).toEqual([])
    await as(server, 'coordinator').patch('/api/people/demo-planner.hr', {
      memberships: [{ centre: 'hr', lead: true }],
    })
  })

  test('a thread for a centre reaches nobody outside it, even mentioned', async () => {
    const mention = { type: 'mention', attrs: { kind: 'person', id: 'demo-planner.lt', label: 'Planner, Lithuania' } }
    await askHelpdesk(server, 'lv', {
      body: { type: 'doc', content: [{ type: 'paragraph', content: [mention, { type: 'text', text: ' secret' }] }] },
    })
    later(MINUTE_MS)
    await deliver()
    expect(of('lt')).toEqual([])
    expect(mailbox.to('planner2.lv@demo.example').map(({ text }) => text)).toEqual([expect.stringContaining('secret')])
    expect(mailbox.received.filter(({ to, text }) => text.includes('secret') && !to.includes('.lv@'))).toEqual([])
  })
})

describe('the mail server', () => {
  test('is down, and the mail goes once when it is back, under the same id', async () => {
    await answered('gr', 'Patience.')
    later(MINUTE_MS)
    await mailbox.close()
    await deliver()
    const [waiting] = await waitingFor('Planner, Greece')
    expect(waiting).toMatchObject({ attempts: 1, trouble: expect.stringContaining('ECONNREFUSED') })
    mailbox = await openMailbox(mailbox.port)
    await deliver()
    expect(of('gr'), 'not before its time').toEqual([])
    later(MINUTE_MS)
    await deliver()
    await deliver()
    expect(only(of('gr')).messageId).toBe(`<${waiting?.id}@workspace.example>`)
  })

  test.each([
    ['the recipient', 'hu', { kind: 'refuse-recipient', code: 450 }],
    ['the message', 'mt', { kind: 'refuse-message', code: 451 }],
  ] as const)('refuses %s for now: it is tried again, with what came meanwhile', async (_, centre, behaviour) => {
    const thread = await answered(centre, 'One.')
    later(MINUTE_MS)
    mailbox.behave(behaviour)
    await deliver()
    await answer(server, thread, 'Two.')
    mailbox.behave({ kind: 'accept' })
    later(MINUTE_MS)
    await deliver()
    expect(only(of(centre)).text).toMatch(/One\.[^]*Two\./)
  })

  test.each([
    ['recipient', 'cz', 'Czechia', { kind: 'refuse-recipient', code: 550 }],
    ['message', 'lu', 'Luxembourg', { kind: 'refuse-message', code: 554 }],
  ] as const)(
    'refuses the %s for good: coordinators see that, and it is not tried again',
    async (_, centre, country, behaviour) => {
      await answered(centre, 'Nobody here.')
      later(MINUTE_MS)
      mailbox.behave(behaviour)
      const asked = mailbox.asked()
      await deliver()
      mailbox.behave({ kind: 'accept' })
      for (let hour = 0; hour < 3; hour++) {
        later(60 * MINUTE_MS)
        await deliver()
      }
      const failed = (await outgoing()).find(({ state, to }) => state === 'failed' && to === `Planner, ${country}`)
      expect(failed).toMatchObject({ trouble: expect.stringContaining('not now, not here'), attempts: 1 })
      expect(of(centre)).toEqual([])
      expect(mailbox.asked()).toBeGreaterThan(asked)
    },
  )

  test('takes a mail and hangs up: nobody knows, so it is not sent again, and coordinators see that', async () => {
    await answered('bg', 'Perhaps.')
    later(MINUTE_MS)
    mailbox.behave({ kind: 'accept-and-hang-up' })
    await deliver()
    mailbox.behave({ kind: 'accept' })
    later(60 * MINUTE_MS)
    await deliver()
    const { messageId } = only(of('bg'))
    const mail = (await outgoing()).find(({ id }) => messageId.includes(id))
    expect(mail).toMatchObject({ state: 'unsure', to: 'Planner, Bulgaria' })
  })
})

describe('names and titles', () => {
  test('cannot add headers, recipients or markup, whatever they hold', async () => {
    const evil = 'Eve\r\nBcc: victim@evil.example\r\n\r\n<script>x</script>, x@evil.example <y@evil.example>'
    const { db } = server.stores
    const rename = (id: string, name: string) =>
      db
        .updateTable('person')
        .set({ name })
        .where('id', '=', id as never)
        .execute()
    await rename('demo-planner.nl', evil)
    await rename('demo-helpdesk', evil)
    await answered('nl', 'Harmless.')
    later(MINUTE_MS)
    await deliver()
    await rename('demo-helpdesk', 'Helpdesk')
    const { raw, html, subject } = only(of('nl'))
    const head = raw.slice(0, raw.indexOf('\r\n\r\n'))
    expect(head).not.toMatch(/^(Bcc|Cc):/im)
    expect(headerOf(raw, 'To')).toMatch(/<planner\.nl@demo\.example>$/)
    expect(subject).toMatch(/^Eve Bcc: victim@evil\.example/)
    expect(subject).toContain('replied: “May we use the mascot?”, Plan of')
    expect(html).toContain('&lt;script&gt;')
    expect(html).not.toContain('<script')
    expect(mailbox.received.some(({ to }) => to.endsWith('@evil.example'))).toBe(false)
  })
})

describe('the link that stops all mails', () => {
  const ONE_CLICK = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) }

  test('works by POST without a session, from anywhere; a GET changes nothing; old mails keep theirs', async () => {
    await answered('ro', 'The first.')
    later(MINUTE_MS)
    await deliver()
    await answered('ro', 'The second.')
    later(MINUTE_MS)
    await deliver()
    const [first = '', second] = of('ro').map(({ raw }) => headerOf(raw, 'List-Unsubscribe').slice(1, -1))
    expect(first).toBe(second)
    const shown = await fetch(first, { redirect: 'manual' })
    expect([shown.status, shown.headers.get('location')]).toEqual([303, new URL(first).pathname.replace('/api', '')])
    expect(of('ro')[0]?.text).toContain(first.replace('/api', ''))
    expect(await choiceOf('planner.ro')).toBe('at-once')
    const headers = { origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' }
    expect((await fetch(first, { ...ONE_CLICK, headers })).status).toBe(204)
    expect(await choiceOf('planner.ro')).toBe('off')
    expect(await choiceOf('planner2.ro')).toBe('at-once')
    expect((await fetch(first, ONE_CLICK)).status, 'twice is as good').toBe(204)
  })

  test.each([['x'.repeat(43)], ['planner.dk'], ['%00'], ["'; drop table mail; --"]])(
    'is none with %s',
    async (token) => {
      const path = `${server.http}/api/unsubscribe/${token === '%00' ? '%2500' : encodeURIComponent(token)}`
      expect((await fetch(path, ONE_CLICK)).status).toBe(404)
      expect((await fetch(path)).status).toBe(404)
    },
  )

  test('opens no other door from elsewhere', async () => {
    const elsewhere = { origin: 'https://mail.example' }
    const response = await as(server, 'planner.dk').put('/api/mail-choice', { choice: 'off' }, elsewhere)
    expect(response.status).toBe(403)
  })
})

describe('outgoing mails', () => {
  test('are listed for coordinators, by name, without what they say', async () => {
    const [mail] = await outgoing()
    expect(mail).toBeDefined()
    const detail = OutgoingMailDetail.parse(await jsonOf(as(server, 'coordinator').get(`/api/mails/${mail?.id}`)))
    expect(detail).toMatchObject({ id: mail?.id, text: null })
    expect((await as(server, 'coordinator').get('/api/mails/nothing')).status).toBe(404)
    expect((await as(server, 'helpdesk').get('/api/mails')).status).toBe(403)
  })
})
