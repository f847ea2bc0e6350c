/** Outgoing mails as coordinators see them. */
import { z } from 'zod'
import { MailFrequency } from './frequency.ts'

/** A {@link randomId}: the first half of the mail's Message-ID. */
export const MailId = z
  .string()
  .regex(/^[\w-]{22}$/)
  .brand<'MailId'>()
export type MailId = z.infer<typeof MailId>

export const MailKind = MailFrequency.exclude(['off'])
export type MailKind = z.infer<typeof MailKind>

export const MailState = z.enum([
  /** Waits for its time, or for another attempt. */
  'queued',
  /** Somebody makes and sends it; the mail server has not got it whole. */
  'sending',
  /** From here on the mail server may have accepted it. */
  'handed',
  'sent',
  /** A file in the data folder, because no mail server is configured. */
  'kept',
  /** Refused for good, or too often. */
  'failed',
  /** Handed over and never answered: perhaps it arrived. It is not sent again. */
  'unsure',
])
export type MailState = z.infer<typeof MailState>

export const OutgoingMail = z.object({
  id: MailId,
  state: MailState,
  kind: MailKind,
  /** The recipient's name. */
  to: z.string(),
  /** Null until it is made: the text of a mail is decided when it is sent. */
  subject: z.string().nullable(),
  createdAt: z.iso.datetime(),
  dueAt: z.iso.datetime(),
  /** When it reached its last state; null while it waits. */
  doneAt: z.iso.datetime().nullable(),
  attempts: z.number(),
  /** The last reply of the mail server. */
  trouble: z.string().nullable(),
})
export type OutgoingMail = z.infer<typeof OutgoingMail>

/** `GET /api/mails`, the newest first. */
export const OutgoingMails = z.object({ mails: z.array(OutgoingMail), delivery: z.enum(['smtp', 'files']) })
export type OutgoingMails = z.infer<typeof OutgoingMails>

/** `GET /api/mails/<id>` */
export const OutgoingMailDetail = OutgoingMail.extend({
  /** The text, if it was stored as a file; null otherwise. */
  text: z.string().nullable(),
})
export type OutgoingMailDetail = z.infer<typeof OutgoingMailDetail>
