import { messageTable } from '../../shared/messages/message.ts'

export const OWNER_MESSAGES = messageTable('owner', {
  untitled: 'Untitled activity',
  somebody: 'A colleague',
})
