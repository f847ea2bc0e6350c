/** Names in mails for roles without a centre. */
import { messageTable } from '../../shared/messages/message.ts'
import type { Role } from '../../shared/permissions.ts'

export const ROLE_MESSAGES = messageTable<Role>('account-mail-role', {
  planner: 'planner',
  reader: 'reader of all plans',
  helpdesk: 'helpdesk',
  coordinator: 'coordinator',
})
