/** The texts of mails about a watch. */
import { messageTable } from '../../shared/messages/message.ts'

export const WATCH_MESSAGES = messageTable('mail-watch', {
  changes:
    '{count, plural, one {# change since you were notified last.} other {# changes since you were notified last.}}',
})
