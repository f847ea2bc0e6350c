/** The link in each mail of notifications that stops all of these mails, without a session. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { MINUTE_MS, openAnswersByMail, type AnswersByMail } from '../harness/answersByMail.ts'
import { as, jsonOf } from '../harness/as.ts'
import { headerOf } from '../harness/mailbox.ts'

let mails: AnswersByMail
beforeAll(async () => {
  mails = await openAnswersByMail('2027-01-12T10:00:00Z')
})
afterAll(() => mails.close())
beforeEach(() => mails.settle())

describe('the link that stops mails of notifications', () => {
  const ONE_CLICK = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) }

  test('works by POST without a session, from anywhere; a GET changes nothing; old mails keep theirs', async () => {
    await mails.answered('ro', 'The first.')
    mails.later(MINUTE_MS)
    await mails.deliver()
    await mails.answered('ro', 'The second.')
    mails.later(MINUTE_MS)
    await mails.deliver()
    const [first = '', second] = mails.to('ro').map(({ raw }) => headerOf(raw, 'List-Unsubscribe').slice(1, -1))
    expect(first).toBe(second)
    const shown = await fetch(first, { redirect: 'manual' })
    expect([shown.status, shown.headers.get('location')]).toEqual([303, new URL(first).pathname.replace('/api', '')])
    expect(mails.to('ro')[0]?.text).toContain(first.replace('/api', ''))
    expect(await mails.choiceOf('planner.ro')).toBe('at-once')
    const headers = { origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' }
    expect((await fetch(first, { ...ONE_CLICK, headers })).status).toBe(204)
    expect(await mails.choiceOf('planner.ro')).toBe('off')
    expect(await mails.choiceOf('planner2.ro')).toBe('at-once')
    expect(
      await jsonOf(as(mails.server, 'planner.ro').get('/api/update-choice')),
      'the Weekly Update has a link of its own',
    ).toMatchObject({ wants: true })
    expect((await fetch(first, ONE_CLICK)).status, 'twice is as good').toBe(204)
  })

  test.each([['x'.repeat(43)], ['planner.dk'], ['%00'], ["'; drop table mail; --"]])(
    'is invalid with %s',
    async (token) => {
      const path = `${mails.server.http}/api/unsubscribe/${token === '%00' ? '%2500' : encodeURIComponent(token)}`
      expect((await fetch(path, ONE_CLICK)).status).toBe(404)
      expect((await fetch(path)).status).toBe(404)
    },
  )

  test('opens no other door from elsewhere', async () => {
    const elsewhere = { origin: 'https://mail.example' }
    const response = await as(mails.server, 'planner.dk').put('/api/mail-choice', { choice: 'off' }, elsewhere)
    expect(response.status).toBe(403)
  })
})
