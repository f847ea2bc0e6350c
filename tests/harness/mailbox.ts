/** A real mail server in this process, and the mails that arrived. */
import { SMTPServer } from 'smtp-server'
import { partOfMessage } from '../../server/mail/message.ts'

export interface Received {
  readonly to: string
  readonly raw: string
  readonly messageId: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** The server's replies to the next mails: to the recipient, or to the message as a whole. */
type Behaviour =
  | { readonly kind: 'accept' }
  /** Without `only` it refuses all. */
  | { readonly kind: 'refuse-recipient'; readonly code: number; readonly only?: (address: string) => boolean }
  | { readonly kind: 'refuse-message'; readonly code: number }
  /** Says nothing to the recipient any more. */
  | { readonly kind: 'silent-at-recipient' }
  /** Has the message, for good, and never says so. */
  | { readonly kind: 'accept-silently' }
  /** Has the message, for good, and ends the connection instead of saying so. */
  | { readonly kind: 'accept-and-hang-up' }

export interface Mailbox {
  readonly url: string
  readonly port: number
  readonly received: readonly Received[]
  /** How many conversations came as far as naming a recipient. */
  readonly asked: () => number
  behave(behaviour: Behaviour): void
  to(address: string): readonly Received[]
  close(): Promise<void>
}

export async function openMailbox(onPort = 0): Promise<Mailbox> {
  const received: Received[] = []
  let asked = 0
  let behaviour: Behaviour = { kind: 'accept' }
  const refusal = (code: number) => Object.assign(new Error('not now, not here'), { responseCode: code })
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    onRcptTo({ address }, _session, done) {
      asked += 1
      if (behaviour.kind === 'silent-at-recipient') return
      if (behaviour.kind !== 'refuse-recipient') return done(null)
      return done(behaviour.only?.(address) === false ? null : refusal(behaviour.code))
    },
    onData(stream, session, done) {
      const now = behaviour
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (now.kind === 'refuse-message') return done(refusal(now.code))
        const raw = Buffer.concat(chunks).toString('utf8')
        for (const { address } of session.envelope.rcptTo) received.push(readMail(address, raw))
        if (now.kind === 'accept' || now.kind === 'refuse-recipient') done()
        if (now.kind === 'accept-and-hang-up') for (const connection of server.connections) connection.close()
      })
    },
  })
  // A client that is killed resets its connection.
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(onPort, '127.0.0.1', () => resolve()))
  const { port } = server.server.address() as { port: number }
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    received,
    asked: () => asked,
    behave: (next) => (behaviour = next),
    to: (address) => received.filter((mail) => mail.to === address),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** The value of a header, its lines joined. */
export function headerOf(raw: string, name: string): string {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]+/g, ' ')
  const line = head.split('\r\n').find((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}:`)) ?? ''
  return line.slice(name.length + 1).trim()
}

function readMail(to: string, raw: string): Received {
  const subject = headerOf(raw, 'Subject').replaceAll(
    /=\?UTF-8\?([QB])\?(.*?)\?=\s*/gi,
    (_, how: string, text: string) =>
      how.toUpperCase() === 'B' ? Buffer.from(text, 'base64').toString('utf8') : decodeQ(text),
  )
  return {
    to,
    raw,
    messageId: headerOf(raw, 'Message-ID'),
    subject,
    text: partOfMessage(raw, 'text/plain'),
    html: partOfMessage(raw, 'text/html'),
  }
}

function decodeQ(text: string): string {
  const bytes = text
    .replaceAll('_', ' ')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
