/** What a person chose to be told by mail, over HTTP. */
import { z } from 'zod'

export const MailChoice = z.enum([
  /** A moment after it happened, so that a burst is one mail. */
  'at-once',
  /** In the morning, all of a day. */
  'daily',
  /** On Monday morning, all of a week. */
  'weekly',
  'off',
])
export type MailChoice = z.infer<typeof MailChoice>

/** The helpdesk's answers used to come by mail; who does not want that any more says so once. */
export const DEFAULT_CHOICE: MailChoice = 'at-once'

/** `GET /api/mail-choice`: one's own. */
export const MailSettings = z.object({
  choice: MailChoice,
  /** Where mails go. */
  address: z.string(),
  /** `files`: no mail server is configured, so mails are kept on the server. */
  delivery: z.enum(['smtp', 'files']),
})
export type MailSettings = z.infer<typeof MailSettings>

/** `PUT /api/mail-choice` */
export const ChooseMail = z.object({ choice: MailChoice })
export type ChooseMail = z.infer<typeof ChooseMail>
