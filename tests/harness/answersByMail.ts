/**
 * A workspace whose helpdesk answers planners, and a real mail server that takes their mails. The test sets the time.
 */
import type { Thread } from '../../shared/comments/thread.ts'
import { MailSettings, type MailFrequency } from '../../shared/mail/frequency.ts'
import { OutgoingMails, type OutgoingMail } from '../../shared/mail/outgoing.ts'
import { as, jsonOf } from './as.ts'
import { openMailbox, type Mailbox, type Received } from './mailbox.ts'
import { startTestServer, type TestServer } from './testServer.ts'
import { answer, askHelpdesk } from './threadsOverHttp.ts'

export const MINUTE_MS = 60_000

export interface AnswersByMail {
  readonly server: TestServer
  readonly mailbox: Mailbox
  /** Lets time pass. It only goes forward. */
  later(milliseconds: number): void
  /** Sets the time. */
  setTime(time: string): void
  /** Makes the mail server accept again, and sends mails left over from the previous test. */
  settle(): Promise<void>
  /** A centre's first planner has asked, and the helpdesk has answered with each of these. */
  answered(centre: string, ...texts: readonly string[]): Promise<Thread>
  /** Sends due mails until none is left: a round ends at the first mail that is not accepted. */
  deliver(): Promise<void>
  /** The mails of the centre's first planner. */
  to(centre: string): readonly Received[]
  /** All mails as coordinators see them. */
  outgoing(): Promise<readonly OutgoingMail[]>
  /** @param name of the recipient */
  waitingFor(name: string): Promise<readonly OutgoingMail[]>
  choose(who: string, choice: MailFrequency): Promise<void>
  choiceOf(who: string): Promise<MailFrequency>
  /** The mail server comes back at its port, after it was closed. */
  reopenMailbox(): Promise<void>
  close(): Promise<void>
}

export async function openAnswersByMail(start: string): Promise<AnswersByMail> {
  let clock = new Date(start)
  let mailbox = await openMailbox()
  const server = await startTestServer({ smtpUrl: mailbox.url, now: () => clock })
  const later = (milliseconds: number): void => {
    clock = new Date(clock.getTime() + milliseconds)
  }
  const outgoing = async () => OutgoingMails.parse(await jsonOf(as(server, 'coordinator').get('/api/mails'))).mails
  const due = () =>
    server.stores.db
      .selectFrom('mail')
      .select('id')
      .where('state', '=', 'queued')
      .where('due_at', '<=', clock.toISOString())
      .execute()
  async function deliver(): Promise<void> {
    while ((await due()).length > 0) await server.app.features.mail.deliver()
  }
  return {
    server,
    get mailbox() {
      return mailbox
    },
    later,
    setTime(time) {
      clock = new Date(time)
    },
    async settle() {
      mailbox.behave({ kind: 'accept' })
      later(60 * MINUTE_MS)
      await deliver()
    },
    async answered(centre, ...texts) {
      let thread = await askHelpdesk(server, centre)
      for (const text of texts) thread = await answer(server, thread, text)
      return thread
    },
    deliver,
    to: (centre) => mailbox.to(`planner.${centre}@demo.example`),
    outgoing,
    waitingFor: async (name) => (await outgoing()).filter(({ to, state }) => to === name && state === 'queued'),
    async choose(who, choice) {
      await jsonOf(as(server, who).put('/api/mail-choice', { choice }))
    },
    choiceOf: async (who) => MailSettings.parse(await jsonOf(as(server, who).get('/api/mail-choice'))).choice,
    async reopenMailbox() {
      mailbox = await openMailbox(mailbox.port)
    },
    async close() {
      await server.close()
      await mailbox.close()
    },
  }
}

/** @throws unless it is one mail */
export function onlyMail(mails: readonly Received[]): Received {
  const [mail] = mails
  if (mail === undefined || mails.length > 1) throw new Error(`${mails.length} mails instead of one`)
  return mail
}
