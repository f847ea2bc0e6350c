/** Labels of what centres do with a suggestion or a connection. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { NotUsefulReason } from '../../shared/connections/feedback.ts'
import type { ConnectionAction } from '../../shared/connections/connection.ts'

export const CONNECTION_ACTION_LABELS: Readonly<Record<ConnectionAction, MessageDescriptor>> = {
  propose: msg`is interested`,
  say: msg`wrote`,
  agree: msg`agreed`,
  decline: msg`declined`,
  finish: msg`marked it as done`,
  end: msg`ended it`,
  reopen: msg`took it up again`,
}

export const NOT_USEFUL_REASON_LABELS: Readonly<Record<NotUsefulReason, MessageDescriptor>> = {
  'in-contact': msg`We are in contact already`,
  'other-purpose': msg`It has a different purpose`,
  'wrong-language': msg`The language does not fit`,
  other: msg`Another reason`,
}
