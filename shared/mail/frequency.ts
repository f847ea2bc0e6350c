/** A person's choice of notifications by mail, over HTTP. */
import { z } from 'zod'

export const MailFrequency = z.enum([
  /** A moment after the event, so that a burst is one mail. */
  'at-once',
  /** In the morning, all of a day. */
  'daily',
  /** On Monday morning, all of a week. */
  'weekly',
  'off',
])
export type MailFrequency = z.infer<typeof MailFrequency>

/** The helpdesk's answers used to come by mail; people who no longer want that change it once. */
export const DEFAULT_CHOICE: MailFrequency = 'at-once'

/** `GET /api/mail-choice`: one's own. */
export const MailSettings = z.object({
  choice: MailFrequency,
  /** The destination of mails. */
  address: z.string(),
  /** `files`: no mail server is configured, so mails are stored on the server. */
  delivery: z.enum(['smtp', 'files']),
})
export type MailSettings = z.infer<typeof MailSettings>

/** `PUT /api/mail-choice` */
export const SetMailFrequency = z.object({ choice: MailFrequency })
export type SetMailFrequency = z.infer<typeof SetMailFrequency>
