/** Coordinators are notified of helplines that wait for a confirmation, in the bell and by mail. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DAY_MS } from '../../shared/days.ts'
import { HelplineList, type HelplineFields } from '../../shared/helplines/helpline.ts'
import { as, jsonOf } from '../harness/as.ts'
import { MINUTE_MS, openAnswersByMail, onlyMail, type AnswersByMail } from '../harness/answersByMail.ts'
import { bellItems } from '../harness/bellOf.ts'

let mails: AnswersByMail
/** A second coordinator. */
const COLLEAGUE = 'planner2.se'
beforeAll(async () => {
  // The demonstration’s entries were confirmed before this moment.
  mails = await openAnswersByMail(new Date().toISOString())
  const body = { role: 'coordinator', memberships: [] }
  await jsonOf(as(mails.server, 'coordinator').patch('/api/people/demo-planner2.se', body))
  for (const who of ['coordinator', COLLEAGUE]) await mails.choose(who, 'at-once')
})
afterAll(() => mails.close())

const entryOf = async (centre: string) => {
  const { helplines } = HelplineList.parse(await jsonOf(as(mails.server, 'coordinator').get('/api/helplines')))
  const found = helplines.find((one) => one.centre === centre)
  if (found?.fields === null || found === undefined) throw new Error(`${centre} has no entry`)
  return { ...found, fields: found.fields }
}
async function change(who: string, centre: string, fields: Partial<HelplineFields>): Promise<void> {
  const before = await entryOf(centre)
  const body = { version: before.version, fields: { ...before.fields, ...fields } }
  await jsonOf(as(mails.server, who).put(`/api/helplines/${centre}`, body))
}
const confirm = async (who: string, centre: string) =>
  jsonOf(
    as(mails.server, who).post(`/api/helplines/${centre}/confirmation`, { version: (await entryOf(centre)).version }),
  )
const bell = async (who: string, centre: string) =>
  (await bellItems(mails.server, who, 'helpline')).filter((one) => one.centre === centre)
const mailsTo = (who: string) => mails.mailbox.to(`${who}@demo.example`)
async function deliver(): Promise<void> {
  mails.later(30 * MINUTE_MS)
  await mails.deliver()
}

test('S87 · each coordinator gets one notification of an entry, however often it is changed, and a confirmation reads it for all', async () => {
  const hours = (from: number) => `${from}:00–20:00`
  for (const from of [9, 10, 11]) await change('planner.dk', 'dk', { hours: hours(from) })
  for (const who of ['coordinator', COLLEAGUE])
    expect(await bell(who, 'dk')).toMatchObject([{ why: 'changed', by: 'Planner, Denmark', unread: 1 }])
  expect(await bell('planner.dk', 'dk')).toEqual([])
  await deliver()
  const mail = onlyMail(mailsTo('coordinator'))
  expect(mail.subject).toBe('To confirm: Helpline of Denmark')
  expect(mail.text).toContain('Planner, Denmark changed this entry.')
  expect(mail.text).toContain('/helplines')
  // A change before it was read renews the notification, and sends no second mail.
  mails.later(DAY_MS)
  await change('planner2.dk', 'dk', { hours: hours(12) })
  await deliver()
  expect(mailsTo('coordinator')).toHaveLength(1)
  expect(await bell('coordinator', 'dk')).toMatchObject([{ by: 'Second planner, Denmark', unread: 1 }])
  await confirm('coordinator', 'dk')
  for (const who of ['coordinator', COLLEAGUE]) expect(await bell(who, 'dk')).toMatchObject([{ unread: 0 }])
  // A later change is news again.
  await change('planner.dk', 'dk', { hours: hours(13) })
  expect(await bell(COLLEAGUE, 'dk')).toMatchObject([{ by: 'Planner, Denmark', unread: 1 }])
  await deliver()
  expect(mailsTo('coordinator')).toHaveLength(2)
})

test('a confirmation takes the entry out of mails that wait, and so does the change back to what was confirmed', async () => {
  const { hours } = (await entryOf('se')).fields
  const before = mailsTo('coordinator').length
  await change('planner.se', 'se', { hours: 'At night' })
  await confirm(COLLEAGUE, 'se')
  await change('planner.se', 'se', { hours })
  await change('planner.se', 'se', { hours: 'At night' })
  expect(await bell('coordinator', 'se')).toMatchObject([{ unread: 0 }])
  await deliver()
  expect(mailsTo('coordinator')).toHaveLength(before)
})

test('a coordinator is not notified of an own change, but of a colleague’s', async () => {
  await change('coordinator', 'fi', { hours: '08:00–09:00' })
  expect(await bell('coordinator', 'fi')).toEqual([])
  expect(await bell(COLLEAGUE, 'fi')).toMatchObject([{ by: 'Coordinator', unread: 1 }])
  await change(COLLEAGUE, 'fi', { hours: '08:00–10:00' })
  expect(await bell(COLLEAGUE, 'fi'), 'they have read it to change it').toMatchObject([{ unread: 0 }])
  expect(await bell('coordinator', 'fi')).toMatchObject([{ unread: 1 }])
})

test('S87 · a year after the confirmation coordinators are notified once, and again a year after the next one', async () => {
  const { reminders } = mails.server.app.features.helplines
  await reminders.look()
  expect(await bell('coordinator', 'no')).toEqual([])
  mails.later(367 * DAY_MS)
  await reminders.look()
  await reminders.look()
  expect(await bell('coordinator', 'no')).toMatchObject([{ why: 'due', by: '', unread: 1 }])
  expect(await bell('planner.no', 'no')).toEqual([])
  expect((await bell('coordinator', 'dk'))[0], 'this one waits for another reason').toMatchObject({ why: 'changed' })
  await confirm('coordinator', 'no')
  expect(await bell(COLLEAGUE, 'no')).toMatchObject([{ unread: 0 }])
  await reminders.look()
  expect(await bell(COLLEAGUE, 'no')).toMatchObject([{ unread: 0 }])
  mails.later(367 * DAY_MS)
  await reminders.look()
  expect(await bell(COLLEAGUE, 'no')).toMatchObject([{ why: 'due', unread: 1 }])
})

test('a person who is no coordinator any more reads no such news', async () => {
  await jsonOf(
    as(mails.server, 'coordinator').patch('/api/people/demo-planner2.se', {
      role: 'planner',
      memberships: [{ centre: 'se', lead: false }],
    }),
  )
  expect(await bellItems(mails.server, COLLEAGUE, 'helpline')).toEqual([])
})
