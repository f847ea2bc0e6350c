/** Why a link does not work, in mails. The workspace words it on the client. */
import type { BrokenWhy } from '../../shared/links/linkHealth.ts'
import { messageTable } from '../../shared/messages/message.ts'

export const BROKEN_MESSAGES = messageTable<BrokenWhy>('broken-link', {
  gone: 'The page is not there any more.',
  refused: 'The website refuses the request.',
  'server-error': 'The website reports an error.',
  'unknown-host': 'There is no website at this address.',
  'no-answer': 'The website does not answer.',
  timeout: 'The website takes too long to answer.',
  certificate: 'The website has no valid certificate.',
  redirects: 'The website redirects without end.',
  'not-http': 'The answer of the website cannot be understood.',
  'not-public': 'The link leads to an address that is not public.',
})
