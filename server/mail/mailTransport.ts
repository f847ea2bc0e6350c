/** The way a mail leaves: by SMTP, or into a file where no mail server is configured. */
import type { MailId } from '../../shared/mail/outgoing.ts'

/** A mail that is made. */
export interface RenderedMail {
  readonly from: string
  readonly to: string
  /** The whole message, as RFC 5322 has it. */
  readonly message: Buffer
}

export interface MailJob {
  readonly id: MailId
  /** Called as late as possible. @returns null if nothing is left to say */
  readonly make: () => Promise<RenderedMail | null>
  /** Must have said yes before the last of the message goes out: from then on it may have been accepted. */
  readonly handOver: () => Promise<boolean>
}

/** Why a mail did not go. */
interface DeliveryFailure {
  /** In the words of the server, for coordinators. It often repeats the address. */
  readonly trouble: string
  /** A code and a status, such as `EAUTH 535`, for the log: it names nobody. */
  readonly reason: string
}

export type DeliveryResult =
  | { readonly kind: 'sent' }
  | { readonly kind: 'kept' }
  | { readonly kind: 'nothing' }
  /** Certainly not accepted; worth another attempt. Others may go meanwhile if it is about this mail alone. */
  | ({ readonly kind: 'later'; readonly isAboutMail: boolean } & DeliveryFailure)
  /** Refused for good. */
  | ({ readonly kind: 'refused' } & DeliveryFailure)
  /** Handed over, and no answer came. */
  | ({ readonly kind: 'unsure' } & DeliveryFailure)

export interface MailTransport {
  readonly delivery: 'smtp' | 'files'
  /** One at a time. */
  carry(letter: MailJob): Promise<DeliveryResult>
  /** Reads a mail that is stored here; null if it is not. */
  read(id: MailId): Promise<string | null>
  close(): void
}
