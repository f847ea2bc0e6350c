/** Labels of what centres do with a suggestion or a connection. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { NotUsefulReason } from '../../shared/connections/feedback.ts'
import type { ConnectionAct } from '../../shared/connections/connection.ts'

export const ACT_WORDS: Readonly<Record<ConnectionAct, MessageDescriptor>> = {
  propose: msg`is interested`,
  say: msg`wrote`,
  agree: msg`agreed`,
  decline: msg`declined`,
  finish: msg`marked it as done`,
  end: msg`ended it`,
  reopen: msg`took it up again`,
}

export const REASON_WORDS: Readonly<Record<NotUsefulReason, MessageDescriptor>> = {
  'in-contact': msg`We are in contact already`,
  'other-purpose': msg`It has a different purpose`,
  'wrong-language': msg`The language does not fit`,
  other: msg`Another reason`,
}
