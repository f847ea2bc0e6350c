import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { Thread, ThreadState } from '../../shared/comments/thread.ts'
import type { ThreadAudience } from '../../shared/documents/threadAudience.ts'
import type { KindOf } from '../../shared/notifications/kinds.ts'

export const STATE_LABELS: Readonly<Record<ThreadState, MessageDescriptor>> = {
  open: msg({ message: 'Open', context: 'question' }),
  answered: msg({ message: 'Answered', context: 'question' }),
  resolved: msg({ message: 'Resolved', context: 'question' }),
}

/** The audiences of a new thread, as choices. */
export const AUDIENCE_CHOICES: Readonly<Record<ThreadAudience, MessageDescriptor>> = {
  network: msg`The network`,
  centre: msg`Centre and helpdesk`,
  'centre-only': msg`Our centre only`,
  coordinators: msg`Coordinators`,
}

const AUDIENCE_LABELS: Readonly<Record<ThreadAudience, MessageDescriptor>> = {
  network: msg`Visible to the network`,
  centre: msg`Visible to the centre and the helpdesk`,
  'centre-only': msg`Visible to our centre only`,
  coordinators: msg`Visible to coordinators`,
}
const FOR_BOTH_CENTRES = msg`Visible to both centres and the helpdesk`

export const audienceLabel = ({ audience, centres }: Pick<Thread, 'audience' | 'centres'>): MessageDescriptor =>
  audience === 'centre' && centres.length > 1 ? FOR_BOTH_CENTRES : AUDIENCE_LABELS[audience]

/** Labels of notification kinds, to follow a person's name. */
export const HAPPENED_LABELS: Readonly<Record<KindOf<'thread'>, MessageDescriptor>> = {
  reply: msg`replied`,
  mention: msg`mentioned you`,
  started: msg`asked a question`,
  resolved: msg`resolved the thread`,
  assigned: msg`assigned a question to you`,
  note: msg`wrote an internal note`,
  proposed: msg`proposed a change`,
  applied: msg`applied a proposal`,
  declined: msg`declined a proposal`,
}
