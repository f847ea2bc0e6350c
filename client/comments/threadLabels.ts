import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { ThreadState } from '../../shared/comments/thread.ts'
import type { KindOf } from '../../shared/notifications/kinds.ts'

export const STATE_LABELS: Readonly<Record<ThreadState, MessageDescriptor>> = {
  open: msg`Open`,
  answered: msg`Answered`,
  resolved: msg`Resolved`,
}

/** Labels of notification kinds, to follow a person's name. */
export const HAPPENED_LABELS: Readonly<Record<KindOf<'thread'>, MessageDescriptor>> = {
  reply: msg`replied`,
  mention: msg`mentioned you`,
  started: msg`asked a question`,
  resolved: msg`resolved the thread`,
  assigned: msg`assigned a question to you`,
  note: msg`wrote an internal note`,
}
