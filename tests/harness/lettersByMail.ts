/** A server whose letters go to a real mail server, at a clock that the test moves. */
import { LetterRecipients } from '../../shared/updates/api.ts'
import { as, jsonOf } from './as.ts'
import { withoutNews } from './letters.ts'
import { openMailbox, type Mailbox, type Received } from './mailbox.ts'
import { startTestServer, type TestServer } from './testServer.ts'

export const HOUR_MS = 60 * 60_000

export interface LettersByMail {
  readonly server: TestServer
  /** The mail server: a test may close it and put another one at its address. */
  mailbox: Mailbox
  clock: Date
  readonly later: (milliseconds: number) => void
  /** Sends all mails that are due. */
  readonly deliver: () => Promise<void>
  /** A day passes; mails until then are not looked at, and the next ones are accepted. */
  readonly nextDay: () => Promise<void>
  readonly received: () => readonly Received[]
  readonly addresses: () => readonly string[]
  /** How many mails arrived with each Message-ID. */
  readonly counts: () => readonly number[]
  readonly recipients: () => Promise<LetterRecipients>
  readonly close: () => Promise<void>
}

export async function openLettersByMail(begin: string): Promise<LettersByMail> {
  let from = 0
  const mailbox = await openMailbox()
  const server = await startTestServer({
    now: () => letters.clock,
    smtpUrl: mailbox.url,
    helpdesk: 'helpdesk@workspace.example',
  })
  const letters: LettersByMail = {
    server,
    mailbox,
    clock: new Date(begin),
    later: (milliseconds) => (letters.clock = new Date(letters.clock.getTime() + milliseconds)),
    deliver: () => server.app.features.mail.deliver(),
    async nextDay() {
      letters.mailbox.behave({ kind: 'accept' })
      letters.later(24 * HOUR_MS)
      await letters.deliver()
      from = letters.mailbox.received.length
    },
    received: () => letters.mailbox.received.slice(from),
    addresses: () => letters.received().map(({ to }) => to),
    counts: () => [...Map.groupBy(letters.received(), ({ messageId }) => messageId).values()].map((all) => all.length),
    recipients: async () =>
      LetterRecipients.parse(await jsonOf(as(server, 'coordinator').get('/api/updates/recipients'))),
    async close() {
      await server.close()
      await letters.mailbox.close()
    },
  }
  await withoutNews(server)
  await leaveSome(letters)
  return letters
}

/** Fifty letters are enough. */
async function leaveSome({ server, clock }: LettersByMail): Promise<void> {
  const people = (await server.app.people.list()).filter(({ id }) => /^demo-planner2\.(?!ee|lv|lt|fi|fr)/.test(id))
  const rows = people.map(({ id }) => ({ person: id, wants: 0 as const, at: clock.toISOString() }))
  await server.stores.db.insertInto('update_choice').values(rows).execute()
}
