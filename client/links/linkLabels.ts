/** Why links do not work. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { BrokenWhy } from '../../shared/links/linkHealth.ts'

export const BROKEN_LABELS: Readonly<Record<BrokenWhy, MessageDescriptor>> = {
  gone: msg`The page is not there any more.`,
  refused: msg`The website refuses the request.`,
  'server-error': msg`The website reports an error.`,
  'unknown-host': msg`There is no website at this address.`,
  'no-answer': msg`The website does not answer.`,
  timeout: msg`The website takes too long to answer.`,
  certificate: msg`The website has no valid certificate.`,
  redirects: msg`The website redirects without end.`,
  'not-http': msg`The answer of the website cannot be understood.`,
  'not-public': msg`The link leads to an address that is not public.`,
}
