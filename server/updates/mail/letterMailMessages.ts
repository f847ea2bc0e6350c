/**
 * The words of the Weekly Update as a mail. The letter itself is in English; what is said of the subscription is in the language of its
 * recipient.
 */
import { messageTable } from '../../../shared/messages/message.ts'
import type { Role } from '../../../shared/permissions.ts'

export const LETTER_MAIL_MESSAGES = messageTable('letter-mail', {
  /** `{number}`: `No. 3 of 2027`, `{day}`: `12 January`. */
  subject: 'Weekly Update {number}, {day}',
  'subject-draft': 'Weekly Update, draft for {day}',
  'subject-about': '{subject}: {about}',
  'subject-test': 'Test: {subject}',
  /** `{what}`: a deadline, `{day}`: `Friday 22 January`. */
  'first-deadline': '{what}, due {day}',
  draft: 'Draft',
  'read-online': 'Read online',
  countdown: '{days, plural, =0 {{what} is today} =1 {{what} is tomorrow} other {{what} is in # days}}',
  'close-of-business': 'close of business (17:00 Brussels)',
  online: 'online',
  'in-person': 'in person',
  hybrid: 'in person and online',
  'hybrid-at': 'hybrid: {place}',
  'details-to-follow': 'details to follow',
  /** `{address}`: where an item leads. */
  open: 'Open: {address}',
  'open-inside': 'Open in the workspace',
  deadlines: 'Deadlines',
  dates: 'Dates',
  'too-long': 'This letter is too long for an email. Read each item online.',
})

export const LETTER_FRAME_MESSAGES = messageTable('letter-frame', {
  compiled: 'The Weekly Update is compiled and sent by the Coordination Team.',
  replies: 'Replies to this email are not read.',
  'replies-to': 'Questions and comments: {address}.',
  unsubscribe: 'Unsubscribe from the Weekly Update',
  settings: 'Choose what you receive',
  privacy: 'Data protection',
  'not-counted': 'This email has no images. Opening and links are not counted.',
})

/** Why somebody receives the letter. `{countries}`: those of the centres that they plan for. */
export const LETTER_REASON_MESSAGES = messageTable<Role | 'planner-of'>('letter-reason', {
  planner: 'You receive it as a planner in the SID workspace.',
  'planner-of': 'You receive it as a planner for {countries}.',
  helpdesk: 'You receive it as a member of the helpdesk.',
  coordinator: 'You receive it as a coordinator.',
  reader: 'You receive it because you asked for it in the SID workspace.',
})
