/** Mail through a real mail server, at times that the test sets. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { OutgoingMailDetail } from '../../shared/mail/outgoing.ts'
import { PlanView } from '../../shared/plans/api.ts'
import { MINUTE_MS, onlyMail, openAnswersByMail, type AnswersByMail } from '../harness/answersByMail.ts'
import { as, jsonOf } from '../harness/as.ts'
import { headerOf } from '../harness/mailbox.ts'
import { answer, askHelpdesk, said } from '../harness/threadsOverHttp.ts'

let mails: AnswersByMail
beforeAll(async () => {
  mails = await openAnswersByMail('2027-01-12T10:00:00Z')
})
afterAll(() => mails.close())
beforeEach(() => mails.settle())

describe('at once', () => {
  test('a burst is one mail, a minute later, with a link back and all that mail programs ask for', async () => {
    const thread = await mails.answered(
      'fi',
      'Yes.',
      'With the credit line.',
      'And <b>tell</b> us & all: https://a.example',
    )
    await mails.deliver()
    expect(mails.to('fi')).toEqual([])
    mails.later(MINUTE_MS)
    await mails.deliver()
    await mails.deliver()
    const { raw, text, html, subject, messageId } = onlyMail(mails.to('fi'))
    expect(subject).toBe('3 updates: “May we use the mascot?”, Plan of Finland, SID 2027')
    expect(text).toMatch(/^Replies to this email are not read\. Answer in the workspace:\n/)
    expect(text).toMatch(/The question was:\n {4}May we use the mascot\?/)
    expect(headerOf(raw, 'Reply-To')).toBe('')
    expect(text).toContain(
      `${mails.server.http}/plans/sid-2027/fi?comments=open&thread=${thread.id}#comment-${thread.id}-2`,
    )
    expect(text.match(/Helpdesk replied:/g)).toHaveLength(3)
    expect(text.indexOf('Yes.')).toBeLessThan(text.indexOf('With the credit line.'))
    expect(text).toContain('And <b>tell</b> us & all')
    expect(html).toContain('And &lt;b&gt;tell&lt;/b&gt; us &amp; all')
    expect(html).not.toMatch(/<img|<b>|<script|<link|src=/)
    expect(headerOf(raw, 'Auto-Submitted')).toBe('auto-generated')
    expect(headerOf(raw, 'List-Unsubscribe')).toMatch(new RegExp(`^<${mails.server.http}/api/unsubscribe/[\\w-]{43}>$`))
    expect(headerOf(raw, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')
    expect(headerOf(raw, 'From')).toBe('SID workspace <sid@workspace.example>')
    expect(messageId).toMatch(/^<[\w-]{22}@workspace\.example>$/)
  })

  test('two threads are one mail in two parts, and an activity is named', async () => {
    const plan = PlanView.parse(await jsonOf(as(mails.server, 'planner.se').get('/api/campaigns/sid-2027/plans/se')))
    const activity = plan.activities[0]
    const place = { at: 'entry', entry: activity?.id, field: 'title' }
    const first = await askHelpdesk(mails.server, 'se', { place })
    await answer(mails.server, first, 'About the activity.')
    await mails.answered('se', 'About the plan.')
    mails.later(MINUTE_MS)
    await mails.deliver()
    const { subject, text } = onlyMail(mails.to('se'))
    expect(subject).toBe('Unread comments in 2 threads')
    expect(text).toContain(`“${activity?.title}” in the plan of Sweden, SID 2027`)
    expect(text).toContain(`?comments=open&thread=${first.id}`)
    expect(text).toContain('About the plan.')
  })

  test('notifications read on the bell in time are not mailed, and nothing is left waiting', async () => {
    const thread = await mails.answered('no', 'Read me.')
    await as(mails.server, 'planner.no').post(`/api/thread/${thread.id}/read`, { number: 2 })
    mails.later(MINUTE_MS)
    await mails.deliver()
    expect(mails.to('no')).toEqual([])
    expect(await mails.waitingFor('Planner, Norway')).toEqual([])
  })

  test('mailed notifications are not mailed again with the next', async () => {
    const thread = await mails.answered('at', 'The first.')
    mails.later(MINUTE_MS)
    await mails.deliver()
    await answer(mails.server, thread, 'The second.')
    mails.later(MINUTE_MS)
    await mails.deliver()
    const [first, second] = mails.to('at')
    expect(first?.text).toContain('The first.')
    expect(second?.text).toContain('The second.')
    expect(second?.text).not.toContain('The first.')
    expect(first?.messageId).not.toBe(second?.messageId)
  })
})

describe('by choice', () => {
  test('off means no mail, and missed notifications do not come when it is on again', async () => {
    const thread = await mails.answered('be', 'Before.')
    expect(await mails.waitingFor('Planner, Belgium')).toHaveLength(1)
    await mails.choose('planner.be', 'off')
    expect(await mails.waitingFor('Planner, Belgium')).toEqual([])
    await answer(mails.server, thread, 'While off.')
    mails.later(MINUTE_MS)
    await mails.deliver()
    expect(mails.to('be')).toEqual([])
    await mails.choose('planner.be', 'at-once')
    await answer(mails.server, thread, 'After.')
    mails.later(MINUTE_MS)
    await mails.deliver()
    const { text } = onlyMail(mails.to('be'))
    expect(text).toContain('After.')
    expect(text).not.toMatch(/Before|While off/)
  })

  test.each([
    ['daily', 'pl', '2027-03-27T12:00:00Z', '2027-03-28T05:59:59Z', '2027-03-28T06:00:00Z'],
    ['daily', 'pt', '2027-10-30T12:00:00Z', '2027-10-31T06:59:59Z', '2027-10-31T07:00:00Z'],
    ['weekly', 'es', '2028-03-23T12:00:00Z', '2028-03-27T05:59:59Z', '2028-03-27T06:00:00Z'],
  ] as const)(
    '%s goes to %s at eight in Brussels, even when clocks change',
    async (choice, centre, asked, before, due) => {
      mails.setTime(asked)
      await mails.choose(`planner.${centre}`, choice)
      await mails.answered(centre, 'In the morning.')
      await mails.answered(centre, 'All together.')
      mails.setTime(before)
      await mails.deliver()
      expect(mails.to(centre)).toEqual([])
      mails.setTime(due)
      await mails.deliver()
      expect(onlyMail(mails.to(centre)).text).toMatch(
        /In the morning[^]*once a (day|week)|All together[^]*once a (day|week)/,
      )
    },
  )

  test('who chooses another time gets what waits at that time', async () => {
    await mails.choose('planner.it', 'weekly')
    await mails.answered('it', 'Soon.')
    mails.later(MINUTE_MS)
    await mails.choose('planner.it', 'at-once')
    mails.later(MINUTE_MS)
    await mails.deliver()
    expect(onlyMail(mails.to('it')).text).toContain('Soon.')
  })
})

describe('a mail never says what its reader may not see now:', () => {
  test('a comment that was deleted is not in it, one that was changed is as it is now', async () => {
    const thread = await mails.answered('ie', 'Never to be read.', 'A mistake.', 'Stays.')
    const at = (number: number) => `/api/thread/${thread.id}/comments/${number}`
    await as(mails.server, 'helpdesk').patch(at(2), { body: null })
    await as(mails.server, 'helpdesk').patch(at(3), { body: said('Put right.') })
    mails.later(MINUTE_MS)
    await mails.deliver()
    const { raw, text } = onlyMail(mails.to('ie'))
    expect(text).toContain('Put right.')
    expect(text).toContain('Stays.')
    expect(raw).not.toMatch(/Never to be|A mistake/)
  })

  test('where all of it was deleted no mail goes', async () => {
    const thread = await mails.answered('ee', 'Gone.')
    await as(mails.server, 'helpdesk').patch(`/api/thread/${thread.id}/comments/2`, { body: null })
    mails.later(MINUTE_MS)
    await mails.deliver()
    expect(mails.to('ee')).toEqual([])
  })

  test('who has left the centre gets nothing of its threads, though they were told in time', async () => {
    await mails.answered('hr', 'For Croatia alone.')
    await as(mails.server, 'coordinator').patch('/api/people/demo-planner.hr', {
      memberships: [{ centre: 'si', lead: false }],
    })
    mails.later(MINUTE_MS)
    await mails.deliver()
    expect(mails.to('hr')).toEqual([])
    await as(mails.server, 'coordinator').patch('/api/people/demo-planner.hr', {
      memberships: [{ centre: 'hr', lead: true }],
    })
  })

  test('a thread for a centre reaches nobody outside it, even mentioned', async () => {
    const mention = { type: 'mention', attrs: { kind: 'person', id: 'demo-planner.lt', label: 'Planner, Lithuania' } }
    await askHelpdesk(mails.server, 'lv', {
      body: { type: 'doc', content: [{ type: 'paragraph', content: [mention, { type: 'text', text: ' secret' }] }] },
    })
    mails.later(MINUTE_MS)
    await mails.deliver()
    expect(mails.to('lt')).toEqual([])
    expect(mails.mailbox.to('planner2.lv@demo.example').map(({ text }) => text)).toEqual([
      expect.stringContaining('secret'),
    ])
    expect(mails.mailbox.received.filter(({ to, text }) => text.includes('secret') && !to.includes('.lv@'))).toEqual([])
  })
})

describe('names and titles', () => {
  test('cannot add headers, recipients or markup, whatever they hold', async () => {
    const evil = 'Eve\r\nBcc: victim@evil.example\r\n\r\n<script>x</script>, x@evil.example <y@evil.example>'
    const { db } = mails.server.stores
    const rename = (id: string, name: string) =>
      db
        .updateTable('person')
        .set({ name })
        .where('id', '=', id as never)
        .execute()
    await rename('demo-planner.nl', evil)
    await rename('demo-helpdesk', evil)
    await mails.answered('nl', 'Harmless.')
    mails.later(MINUTE_MS)
    await mails.deliver()
    await rename('demo-helpdesk', 'Helpdesk')
    const { raw, html, subject } = onlyMail(mails.to('nl'))
    const head = raw.slice(0, raw.indexOf('\r\n\r\n'))
    expect(head).not.toMatch(/^(Bcc|Cc):/im)
    expect(headerOf(raw, 'To')).toMatch(/<planner\.nl@demo\.example>$/)
    expect(subject).toMatch(/^Eve Bcc: victim@evil\.example/)
    expect(subject).toContain('replied: “May we use the mascot?”, Plan of')
    expect(html).toContain('&lt;script&gt;')
    expect(html).not.toContain('<script')
    expect(mails.mailbox.received.some(({ to }) => to.endsWith('@evil.example'))).toBe(false)
  })
})

describe('outgoing mails', () => {
  test('are listed for coordinators, by name, without their text', async () => {
    const [mail] = await mails.outgoing()
    expect(mail).toBeDefined()
    const detail = OutgoingMailDetail.parse(await jsonOf(as(mails.server, 'coordinator').get(`/api/mails/${mail?.id}`)))
    expect(detail).toMatchObject({ id: mail?.id, text: null })
    expect((await as(mails.server, 'coordinator').get('/api/mails/nothing')).status).toBe(404)
    expect((await as(mails.server, 'helpdesk').get('/api/mails')).status).toBe(403)
  })
})
