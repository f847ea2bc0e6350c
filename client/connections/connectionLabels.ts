/** Labels of centres' actions on suggestions and connections. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { NotUsefulReason } from '../../shared/connections/feedback.ts'
import type { ConnectionAction } from '../../shared/connections/connection.ts'

export const CONNECTION_ACTION_LABELS: Readonly<Record<ConnectionAction, MessageDescriptor>> = {
  propose: msg`is interested`,
  say: msg`wrote`,
  agree: msg`agreed`,
  decline: msg`declined`,
  finish: msg`marked the connection as done`,
  end: msg`ended the connection`,
  reopen: msg`reopened the connection`,
}

export const NOT_USEFUL_REASON_LABELS: Readonly<Record<NotUsefulReason, MessageDescriptor>> = {
  'in-contact': msg`We are already in contact`,
  'other-purpose': msg`The purpose is different`,
  'wrong-language': msg`The language does not match`,
  other: msg`Another reason`,
}
