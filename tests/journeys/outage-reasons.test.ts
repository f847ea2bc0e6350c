/** Mails that do not go: the log has the reason in a word, once, and nothing of people. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLogger } from '../../server/logger.ts'
import { openMailbox, type Mailbox } from '../harness/mailbox.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { answer, askHelpdesk } from '../harness/threadsOverHttp.ts'

let logged = ''
let later = 0
let mailbox: Mailbox
let server: TestServer
beforeAll(async () => {
  mailbox = await openMailbox()
  server = await startTestServer({
    smtpUrl: mailbox.url,
    logger: createLogger('info', { write: (line: string) => void (logged += line) }),
    now: () => new Date(Date.now() + later),
  })
})
afterAll(async () => {
  await server.close()
  await mailbox.close()
})

const lines = () =>
  logged
    .split('\n')
    .filter((line) => line.includes('a mail '))
    .map((line) => JSON.parse(line) as unknown)

async function mailTo(centre: string): Promise<void> {
  logged = ''
  await answer(server, await askHelpdesk(server, centre), 'An answer.')
  later += 60 * 60_000
  await server.app.features.mail.deliver()
  expect(logged).not.toMatch(/@|not now, not here/)
}

test('a mail that the server refuses is logged with code and status', async () => {
  mailbox.behave({ kind: 'refuse-recipient', code: 550 })
  await mailTo('dk')
  expect(lines()).toContainEqual(expect.objectContaining({ reason: 'EENVELOPE 550', msg: 'a mail was refused' }))
})

test('a server that is gone is logged once, however many mails wait', async () => {
  await mailbox.close()
  await mailTo('se')
  const first = lines()
  later += 60 * 60_000
  await server.app.features.mail.deliver()
  expect(first).toEqual([
    expect.objectContaining({ reason: expect.stringMatching(/^E(SOCKET|CONNECTION|CONNREFUSED)/) as string }),
  ])
  expect(lines()).toEqual(first)
})
