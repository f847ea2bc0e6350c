/** Whether the mail server accepts our sign-in, and on request a mail. */
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Config } from '../../config.ts'
import { buildMessage } from '../../mail/message.ts'
import { connectionOf, createSmtpTransport } from '../../mail/smtpTransport.ts'
import { randomId } from '../../../shared/ids.ts'
import { MailId } from '../../../shared/mail/outgoing.ts'
import addressparser from 'nodemailer/lib/addressparser'
import { whyNotReached, type Finding } from './finding.ts'

const WAIT_MS = 8000
const of = 'Mail'

/** @param to who gets a mail; null for nobody */
export async function checkMail({ smtpUrl, mailFrom, helpdeskAddress }: Config, to: string | null): Promise<Finding> {
  if (smtpUrl === null) return { kind: 'note', of, what: 'without SMTP_URL mails are files and reach nobody.' }
  if (to !== null) return sendOne(smtpUrl, { from: mailFrom, to, replyTo: helpdeskAddress })
  try {
    await signIn(smtpUrl)
    return {
      kind: 'ok',
      of,
      what: 'the server answers and takes the sign-in. npm run check-install -- mail ADDRESS sends a mail.',
    }
  } catch (error) {
    return { kind: 'wrong', of, what: `${whyNotReached(error)}. Is SMTP_URL right? An @ in a password is written %40.` }
  }
}

async function signIn(url: string): Promise<void> {
  const { auth, ...where } = connectionOf(url)
  const connection = new SMTPConnection({
    ...where,
    connectionTimeout: WAIT_MS,
    greetingTimeout: WAIT_MS,
    socketTimeout: WAIT_MS,
  })
  try {
    await new Promise<void>((resolve, reject) => {
      connection.on('error', reject)
      connection.connect((error) => (error === undefined || error === null ? resolve() : reject(error)))
    })
    if (auth === undefined) return
    await new Promise<void>((resolve, reject) =>
      connection.login(auth, (error) => (error === null ? resolve() : reject(error))),
    )
  } finally {
    connection.close()
  }
}

interface Envelope {
  readonly from: string
  readonly to: string
  readonly replyTo: string | null
}

async function sendOne(url: string, { from, to, replyTo }: Envelope): Promise<Finding> {
  const [sender] = addressparser(from, { flatten: true })
  if (sender === undefined) return { kind: 'wrong', of, what: 'MAIL_FROM has no address.' }
  const id = MailId.parse(randomId())
  const text = 'The SID workspace can send mails.'
  const transport = createSmtpTransport(url)
  const message = await buildMessage({
    id,
    from: sender,
    to: { name: '', address: to },
    subject: 'A mail of npm run check-install',
    text,
    html: `<p>${text}</p>`,
    replyTo,
    date: new Date(),
    stopUrl: null,
    listId: null,
  })
  try {
    const sent = await transport.carry({
      id,
      make: async () => ({ from: sender.address, to, message }),
      handOver: async () => true,
    })
    return 'trouble' in sent
      ? {
          kind: 'wrong',
          of,
          what: `${sent.trouble} (${sent.reason}). Is SMTP_URL right, and may it send as ${sender.address}?`,
        }
      : { kind: 'ok', of, what: `the server took a mail to ${to}. See whether it arrives, and not among spam.` }
  } finally {
    transport.close()
  }
}
