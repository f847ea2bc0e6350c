/** Labels of the queue's filters. */
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { QueueChoice } from '../../queueChoice.ts'

type Kind = NonNullable<QueueChoice['kind']>
/** The states of threads, and that of snoozed questions. */
export type ShownState = QueueChoice['state'] | 'snoozed'

export const SHOWN_STATES: Readonly<Record<ShownState, MessageDescriptor>> = {
  open: msg`Unanswered`,
  answered: msg`Answered`,
  unresolved: msg`Not resolved`,
  resolved: msg`Resolved`,
  snoozed: msg`Snoozed`,
  any: msg`All`,
}

export const KIND_LABELS: Readonly<Record<Kind, MessageDescriptor>> = {
  plan: msg`Plan`,
  profile: msg`Profile page`,
  assets: msg`Ally assets`,
  connection: msg`Connection`,
}

export const AGES: readonly { readonly id: string; readonly label: MessageDescriptor }[] = [
  { id: '1', label: msg`More than a day` },
  { id: '3', label: msg`More than 3 days` },
  { id: '7', label: msg`More than a week` },
]
