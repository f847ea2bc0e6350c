/** The text of the mail to lead planners. It contains none of the message. */
import { messageTable } from '../../shared/messages/message.ts'

export const INQUIRY_MAIL_MESSAGES = messageTable('inquiry-mail', {
  subject: 'A message from the public may be a disclosure',
  body: 'Somebody wrote to your centre on its public page. A colleague thinks that it may be a disclosure: the writer may need help. This email holds nothing of the message.',
  'waiting-subject': 'A message that may be a disclosure waits for an answer',
  'waiting-body':
    'Somebody wrote to your centre on its public page, and may need help. Nobody has answered for an hour or more. This email holds nothing of the message.',
  button: 'Read the message',
  why: 'You get this email because you lead the planning of the centre. Nobody can switch it off.',
  'not-read': 'Replies to this email are not read.',
  'to-helpdesk': 'Replies to this email go to the helpdesk.',
})
