/** A real mail server that is down, refuses, or hangs up. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { MINUTE_MS, onlyMail, openAnswersByMail, type AnswersByMail } from '../harness/answersByMail.ts'
import { answer } from '../harness/threadsOverHttp.ts'

let mails: AnswersByMail
beforeAll(async () => {
  mails = await openAnswersByMail('2027-01-12T10:00:00Z')
})
afterAll(() => mails.close())
beforeEach(() => mails.settle())

describe('the mail server', () => {
  test('is down, and the mail goes once when it is back, under the same id', async () => {
    await mails.answered('gr', 'Patience.')
    mails.later(MINUTE_MS)
    await mails.mailbox.close()
    await mails.deliver()
    const [waiting] = await mails.waitingFor('Planner, Greece')
    expect(waiting).toMatchObject({ attempts: 1, trouble: expect.stringContaining('ECONNREFUSED') })
    await mails.reopenMailbox()
    await mails.deliver()
    expect(mails.to('gr'), 'not before its time').toEqual([])
    mails.later(MINUTE_MS)
    await mails.deliver()
    await mails.deliver()
    expect(onlyMail(mails.to('gr')).messageId).toBe(`<${waiting?.id}@workspace.example>`)
  })

  test.each([
    ['the recipient', 'hu', { kind: 'refuse-recipient', code: 450 }],
    ['the message', 'mt', { kind: 'refuse-message', code: 451 }],
  ] as const)('refuses %s for now: it is tried again, with what came meanwhile', async (_, centre, behaviour) => {
    const thread = await mails.answered(centre, 'One.')
    mails.later(MINUTE_MS)
    mails.mailbox.behave(behaviour)
    await mails.deliver()
    await answer(mails.server, thread, 'Two.')
    mails.mailbox.behave({ kind: 'accept' })
    mails.later(MINUTE_MS)
    await mails.deliver()
    expect(onlyMail(mails.to(centre)).text).toMatch(/One\.[^]*Two\./)
  })

  test.each([
    ['recipient', 'cz', 'Czechia', { kind: 'refuse-recipient', code: 550 }],
    ['message', 'lu', 'Luxembourg', { kind: 'refuse-message', code: 554 }],
  ] as const)(
    'refuses the %s for good: coordinators see that, and it is not tried again',
    async (_, centre, country, behaviour) => {
      await mails.answered(centre, 'Nobody here.')
      mails.later(MINUTE_MS)
      mails.mailbox.behave(behaviour)
      const asked = mails.mailbox.asked()
      await mails.deliver()
      mails.mailbox.behave({ kind: 'accept' })
      for (let hour = 0; hour < 3; hour++) {
        mails.later(60 * MINUTE_MS)
        await mails.deliver()
      }
      const failed = (await mails.outgoing()).find(
        ({ state, to }) => state === 'failed' && to === `Planner, ${country}`,
      )
      expect(failed).toMatchObject({ trouble: expect.stringContaining('not now, not here'), attempts: 1 })
      expect(mails.to(centre)).toEqual([])
      expect(mails.mailbox.asked()).toBeGreaterThan(asked)
    },
  )

  test('takes a mail and hangs up: nobody knows, so it is not sent again, and coordinators see that', async () => {
    await mails.answered('bg', 'Perhaps.')
    mails.later(MINUTE_MS)
    mails.mailbox.behave({ kind: 'accept-and-hang-up' })
    await mails.deliver()
    mails.mailbox.behave({ kind: 'accept' })
    mails.later(60 * MINUTE_MS)
    await mails.deliver()
    const { messageId } = onlyMail(mails.to('bg'))
    const mail = (await mails.outgoing()).find(({ id }) => messageId.includes(id))
    expect(mail).toMatchObject({ state: 'unsure', to: 'Planner, Bulgaria' })
  })
})
