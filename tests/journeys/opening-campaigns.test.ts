/** Opening a campaign notifies the planners of its centres, by bell and mail, once. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { OpeningReach } from '../../shared/campaigns/api.ts'
import { CentreId } from '../../shared/ids.ts'
import { saferInternetDayCampaign } from '../../shared/campaign.ts'
import { bellItems } from '../harness/bellOf.ts'
import { as, jsonOf } from '../harness/as.ts'
import { openMailbox, type Mailbox } from '../harness/mailbox.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

const CAMPAIGN = '/api/campaigns/sid-2028'
let server: TestServer
let mailbox: Mailbox
/** Mails wait a while for more. */
let clock = new Date()
async function deliver(): Promise<void> {
  clock = new Date(clock.getTime() + 60 * 60_000)
  await server.app.features.mail.deliver()
}
const folder = mkdtempSync(join(tmpdir(), 'sid-opening-'))
const start = () => startTestServer({ folder, smtpUrl: mailbox.url, now: () => clock })

beforeAll(async () => {
  mailbox = await openMailbox()
  server = await start()
  // Iceland takes no part in it; Malta has no planner.
  const centres = ['dk', 'se', 'mt'].map((id) => CentreId.parse(id))
  await server.app.campaigns.add({ ...saferInternetDayCampaign(2028, true), prepared: true }, centres)
  for (const { id, memberships } of await server.app.people.list())
    if (memberships.some(({ centre }) => centre === 'mt'))
      await jsonOf(coordinator().patch(`/api/people/${id}`, { memberships: [] }))
})
afterAll(async () => {
  await server.close()
  await mailbox.close()
  rmSync(folder, { recursive: true, force: true })
})

const coordinator = () => as(server, 'coordinator')
const bellOf = async (who: string) => await bellItems(server, who, 'campaign')
const mailsTo = (who: string) => mailbox.to(`${who}@demo.example`)
const change = (closed: boolean) => jsonOf(coordinator().patch(CAMPAIGN, { closed }))

test('Whom it notifies is shown before', async () => {
  await as(server, 'planner2.dk').put('/api/mail-choice', { choice: 'off' })
  const reach = OpeningReach.parse(await jsonOf(coordinator().get(`${CAMPAIGN}/opening`)))
  const planners = (await server.app.people.list()).filter(({ memberships }) =>
    memberships.some(({ centre }) => centre === 'dk' || centre === 'se'),
  )
  expect(reach).toEqual({
    people: planners.length,
    byMail: planners.length - 1,
    centres: 2,
    without: ['mt'],
  })
})

test('Its planners have it in the bell and in a mail, by their choice, and nobody else', async () => {
  await change(false)
  await deliver()
  expect(await bellOf('planner.dk')).toMatchObject([{ campaign: 'sid-2028', unread: 1 }])
  expect(await bellOf('planner2.dk')).toHaveLength(1)
  for (const who of ['planner.is', 'reader', 'helpdesk', 'coordinator']) expect(await bellOf(who), who).toEqual([])
  const [mail] = mailsTo('planner.dk')
  expect(mail?.subject).toBe('Open for plans: Safer Internet Day 2028')
  expect(mail?.text).toContain(`${server.http}/plans/sid-2028`)
  expect(mail?.text).toContain('The campaign is open. Your centre can start its plan.')
  expect(mail?.text).toContain('See the campaign in the workspace')
  expect(mailsTo('planner2.dk')).toEqual([])
  expect(mailsTo('reader')).toEqual([])
})

test('The audit log has how many were notified', async () => {
  const entry = await server.stores.db
    .selectFrom('audit_entry')
    .select('detail')
    .where('action', '=', 'campaign.change')
    .orderBy('number', 'desc')
    .executeTakeFirstOrThrow()
  expect(entry.detail).toContain('"notified":')
})

test('Nobody is notified twice: not by closing and opening again, nor after a restart', async () => {
  const before = mailbox.received.length
  await change(false)
  await change(true)
  // Closed campaigns are no news.
  expect(await bellOf('planner.dk')).toEqual([])
  await change(false)
  await server.close()
  server = await start()
  server.app.features.mail.start()
  await deliver()
  expect(mailbox.received).toHaveLength(before)
  expect(await bellOf('planner.dk')).toHaveLength(1)
})

test('Two coordinators who open it at once notify once', async () => {
  await server.app.campaigns.add({ ...saferInternetDayCampaign(2029, true), prepared: true }, [CentreId.parse('dk')])
  const open = () => coordinator().patch('/api/campaigns/sid-2029', { closed: false })
  const answers = await Promise.all([open(), open()])
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  expect((await bellOf('planner.dk')).filter(({ campaign }) => campaign === 'sid-2029')).toHaveLength(1)
})

test('Seeing its plans, or marking all as read, empties the bell', async () => {
  expect((await as(server, 'planner.dk').post(`${CAMPAIGN}/read`)).status).toBe(204)
  expect((await bellOf('planner.dk')).find(({ campaign }) => campaign === 'sid-2028')?.unread).toBe(0)
  await as(server, 'planner.dk').post('/api/notifications/read')
  expect((await bellOf('planner.dk')).every(({ unread }) => unread === 0)).toBe(true)
})
