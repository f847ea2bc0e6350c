/**
 * Sends mails through the configured server.
 *
 * The message is handed to the connection as a stream that ends only after `handOver` said yes. Until then the server
 * cannot have accepted it, whatever happens; from then on only its answer is certain. nodemailer's own transports read
 * a message before the server asks for it, so this uses the connection beneath them, which reads it after the server's
 * 354.
 */
import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { parseConnectionUrl } from 'nodemailer/lib/shared'
import type { MailTransport, DeliveryResult, MailJob } from './mailTransport.ts'

/** A server may look through a message for a while before it answers. Also how long an idle connection stays open. */
const ANSWER_WITHIN_MS = 90_000
const CLOSE_WITHIN_MS = 1000
/** Shorter than a claim lasts, so that a mail under way is never taken for abandoned. */
const SEND_WITHIN_MS = 120_000

/**
 * The connection for mails. Another machine never gets clear text, even if somebody on the way claims that it has no
 * TLS: mails hold links that sign in. `?ignoreTLS=true` allows clear text.
 */
export function connectionOf(url: string): ReturnType<typeof parseConnectionUrl> {
  const given = parseConnectionUrl(url)
  return { ...given, requireTLS: given.ignoreTLS !== true && !LOCAL_HOSTS.has(given.host ?? '') }
}

const LOCAL_HOSTS: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]', '::1'])

/** The server takes no mail at all now. */
const NOT_AVAILABLE = 421

interface SmtpFailure {
  readonly message: string
  readonly code?: string | undefined
  readonly responseCode?: number | undefined
}

export function createSmtpTransport(url: string): MailTransport {
  const { auth, ...where } = connectionOf(url)
  let open: SMTPConnection | null = null
  const closing = Promise.withResolvers<never>()
  // Only `carry` handles the rejection; without it the process would end.
  closing.promise.catch(() => undefined)

  async function connect(): Promise<SMTPConnection> {
    if (open !== null && !open.destroyed) return open
    const connection = new SMTPConnection({
      ...where,
      connectionTimeout: ANSWER_WITHIN_MS,
      greetingTimeout: ANSWER_WITHIN_MS,
      socketTimeout: ANSWER_WITHIN_MS,
      socketCloseTimeout: CLOSE_WITHIN_MS,
    })
    open = connection
    await new Promise<void>((resolve, reject) => {
      // An idle connection may end at any time; a mail under way fails by its own callback.
      connection.on('error', reject)
      connection.connect((error) => (error === undefined || error === null ? resolve() : reject(error)))
    })
    if (auth !== undefined) {
      await new Promise<void>((resolve, reject) =>
        connection.login(auth, (error) => (error === null ? resolve() : reject(error))),
      )
    }
    return connection
  }

  return {
    delivery: 'smtp',
    async carry(letter) {
      let handedOver = false
      const tooLong = Promise.withResolvers<never>()
      const timer = setTimeout(
        () => tooLong.reject(Object.assign(new Error('the mail server took too long'), { code: 'ETIMEDOUT' })),
        SEND_WITHIN_MS,
      )
      try {
        const sent = attempt(connect, letter, () => (handedOver = true))
        return await Promise.race([sent, tooLong.promise, closing.promise])
      } catch (error) {
        // Whatever state the conversation is in, the next mail begins a new one.
        open?.close()
        open = null
        return judge(error as SmtpFailure, handedOver)
      } finally {
        clearTimeout(timer)
      }
    },
    read: async () => null,
    close() {
      closing.reject(new Error('the server was stopped'))
      open?.close()
      open = null
    },
  }
}

/** Decides what a failure means for the mail. The server's answer counts more than our progress. */
function judge({ message, code, responseCode }: SmtpFailure, handedOver: boolean): DeliveryResult {
  const trouble = message.slice(0, 500)
  const reason = [code, responseCode].filter((one) => one !== undefined).join(' ') || 'unknown'
  if (responseCode !== undefined) {
    // A refused sign-in or greeting is not about this mail: the operator of the server will fix it.
    const aboutMail = code === 'EENVELOPE' || code === 'EMESSAGE'
    if (aboutMail && responseCode >= 500) return { kind: 'refused', trouble, reason }
    return { kind: 'later', isAboutMail: aboutMail && responseCode !== NOT_AVAILABLE, trouble, reason }
  }
  return handedOver ? { kind: 'unsure', trouble, reason } : { kind: 'later', isAboutMail: false, trouble, reason }
}

async function attempt(
  connect: () => Promise<SMTPConnection>,
  letter: MailJob,
  onHandedOver: () => void,
): Promise<DeliveryResult> {
  const connection = await connect()
  const parcel = await letter.make()
  if (parcel === null) return { kind: 'nothing' }
  // The dot that ends a message is sent when this ends, and not before.
  async function* untilHandedOver() {
    yield parcel?.message
    if (!(await letter.handOver())) throw new Error('another server sends this mail')
    onHandedOver()
  }
  const { from, to, message } = parcel
  await new Promise<void>((resolve, reject) => {
    const stream = Readable.from(untilHandedOver(), { objectMode: false })
    connection.send({ from, to: [to], size: message.length }, stream, (error) =>
      error === null ? resolve() : reject(error),
    )
  })
  return { kind: 'sent' }
}
