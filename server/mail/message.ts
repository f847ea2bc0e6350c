/** A mail as RFC 5322 has it, and its text read back. nodemailer quotes, folds and encodes: no name can add a header. */
import MailComposer from 'nodemailer/lib/mail-composer'
import type { MailId } from '../../shared/mail/outgoing.ts'
import { oneLine } from './oneLine.ts'

interface Address {
  readonly name: string
  readonly address: string
}

interface Content {
  readonly id: MailId
  readonly from: Address
  readonly to: Address
  /** The mailbox that replies go to; null: nobody reads replies. */
  readonly replyTo: string | null
  readonly date: Date
  readonly subject: string
  readonly text: string
  readonly html: string
  /**
   * The address for a `POST` that stops such mails (RFC 8058); null for a mail about an account, which nobody can stop.
   */
  readonly stopUrl: string | null
  /** The name of the list that it goes to (RFC 2919), such as `weekly-update.sid.example`; null for mails to one person. */
  readonly listId: string | null
}

export function buildMessage(content: Content): Promise<Buffer> {
  const { id, from, to, replyTo, date, subject, text, html, stopUrl, listId } = content
  const composer = new MailComposer({
    // The same at every attempt: if a mail arrives twice after all, mail programs show it once.
    messageId: `<${id}@${from.address.split('@').at(-1)}>`,
    from: { ...from },
    to: { name: oneLine(to.name), address: to.address },
    ...(replyTo === null ? {} : { replyTo }),
    date,
    subject: oneLine(subject),
    text,
    html,
    textEncoding: 'quoted-printable',
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(listId === null ? {} : { 'List-Id': `<${listId}>` }),
      ...(stopUrl === null
        ? {}
        : { 'List-Unsubscribe': `<${stopUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}

/** A part of a message made by {@link buildMessage}. */
export function partOfMessage(message: string, type: 'text/plain' | 'text/html'): string {
  const boundary = /boundary="([^"]+)"/.exec(message)?.[1] ?? ''
  const part = message.split(`\r\n--${boundary}`).find((one) => one.startsWith(`\r\nContent-Type: ${type}`)) ?? ''
  const start = part.indexOf('\r\n\r\n')
  const body = part.slice(start + 4)
  const encoded = /^Content-Transfer-Encoding: quoted-printable/im.test(part.slice(0, start))
  return (encoded ? decodeQuotedPrintable(body) : body).replaceAll('\r\n', '\n').trim()
}

function decodeQuotedPrintable(text: string): string {
  const bytes = text
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
