/** Tasks, as mails name them. */
import { messageTable } from '../../shared/messages/message.ts'

export const TASK_MESSAGES = messageTable('task', {
  'of-activity': '“{what}” for “{title}”',
  'of-plan': '“{what}”',
  until: 'Until {day}',
  somebody: 'A colleague',
  untitled: 'Untitled task',
})
