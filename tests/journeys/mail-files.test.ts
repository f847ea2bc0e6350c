/** Without a mail server, mails are files, and coordinators read them. */
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MailSettings } from '../../shared/mail/frequency.ts'
import { OutgoingMailDetail, OutgoingMails } from '../../shared/mail/outgoing.ts'
import { as, jsonOf } from '../harness/as.ts'
import { headerOf } from '../harness/mailbox.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { answer, askHelpdesk } from '../harness/threadsOverHttp.ts'

let clock = new Date('2027-01-12T10:00:00Z')
let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ now: () => clock })
})
afterAll(() => server.close())

const mails = async () => OutgoingMails.parse(await jsonOf(as(server, 'coordinator').get('/api/mails')))

test('a mail is a whole file that only the server’s own account may read, and a page for coordinators', async () => {
  const settings = MailSettings.parse(await jsonOf(as(server, 'planner.dk').get('/api/mail-choice')))
  expect(settings).toEqual({ choice: 'at-once', address: 'planner.dk@demo.example', delivery: 'files' })
  await answer(
    server,
    await askHelpdesk(server, 'dk'),
    'Ναι, čokoláda, 🎉 – and a line that is much longer than 76 characters, so that it is folded.',
  )
  clock = new Date(clock.getTime() + 60_000)
  await server.app.features.mail.deliver()
  const folder = join(server.folder, 'mail')
  const list = await mails()
  const ANSWERED = 'Helpdesk replied: “May we use the mascot?”, Plan of Denmark, SID 2027'
  const mail = list.mails.find(({ to }) => to === 'Planner, Denmark')
  expect(mail).toMatchObject({ state: 'kept', subject: ANSWERED, attempts: 1 })
  expect(list.delivery).toBe('files')
  const file = join(folder, `${mail?.id}.eml`)
  expect(readdirSync(folder).every((name) => name.endsWith('.eml'))).toBe(true)
  expect(statSync(file).mode & 0o077).toBe(0)
  expect(headerOf(readFileSync(file, 'utf8'), 'To')).toBe('"Planner, Denmark" <planner.dk@demo.example>')
  const { text } = OutgoingMailDetail.parse(await jsonOf(as(server, 'coordinator').get(`/api/mails/${mail?.id}`)))
  expect(text).toContain('Ναι, čokoláda, 🎉 – and a line that is much longer than 76 characters, so that it is folded.')
  // A reader here does not get the link that stops somebody else's mails.
  expect(text).toMatch(/Stop notification emails: \S+\/unsubscribe\/…$/m)
})

test('a comment that speaks of such a link does not show the token of the real one', async () => {
  const { db } = server.stores
  await db.deleteFrom('mail').execute()
  await answer(server, await askHelpdesk(server, 'fi'), 'Never open /unsubscribe/abc in a mail.')
  clock = new Date(clock.getTime() + 60_000)
  await server.app.features.mail.deliver()
  const mail = (await mails()).mails.find(({ to }) => to === 'Planner, Finland')
  const { text } = OutgoingMailDetail.parse(await jsonOf(as(server, 'coordinator').get(`/api/mails/${mail?.id}`)))
  expect(text).toContain('Never open /unsubscribe/abc in a mail.')
  expect(text).toMatch(/Stop notification emails: \S+\/unsubscribe\/…$/m)
  const tokens = await db.selectFrom('mail_choice').select('token').execute()
  expect(tokens.filter(({ token }) => text?.includes(token))).toEqual([])
})

test('an unwritable folder is reported, and the mail kept when it is writable', async () => {
  const { db } = server.stores
  await db.deleteFrom('mail').execute()
  await answer(server, await askHelpdesk(server, 'se'), 'Later.')
  // A file is in the folder's place.
  const folder = join(server.folder, 'mail')
  renameSync(folder, `${folder}.aside`)
  writeFileSync(folder, '')
  clock = new Date(clock.getTime() + 60_000)
  await server.app.features.mail.deliver()
  expect((await mails()).mails.find(({ trouble }) => trouble !== null)).toMatchObject({ state: 'queued' })
  rmSync(folder)
  renameSync(`${folder}.aside`, folder)
  for (let minute = 0; minute < 5; minute++) {
    clock = new Date(clock.getTime() + 60_000)
    await server.app.features.mail.deliver()
  }
  expect((await mails()).mails.map(({ state }) => state)).toEqual(['kept', 'kept'])
})
