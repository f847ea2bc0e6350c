/** Entries of the register of helplines, as mails name them. */
import { messageTable } from '../../shared/messages/message.ts'

export const HELPLINE_MESSAGES = messageTable('helpline', { entry: 'Helpline of {country}' })
