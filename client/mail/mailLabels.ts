import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { MailFrequency } from '../../shared/mail/frequency.ts'
import type { MailKind, MailState } from '../../shared/mail/outgoing.ts'

interface ChoiceWords {
  readonly name: MessageDescriptor
  readonly meaning: MessageDescriptor
  /** Said when it was chosen. */
  readonly chosen: MessageDescriptor
}

export const CHOICE_LABELS: Readonly<Record<MailFrequency, ChoiceWords>> = {
  'at-once': {
    name: msg`At once`,
    meaning: msg`A minute after something happens, so that several answers in a row are one mail.`,
    chosen: msg`Saved: mails come at once.`,
  },
  daily: {
    name: msg`Once a day`,
    meaning: msg`At 8 in the morning, Brussels time, and only when there is news.`,
    chosen: msg`Saved: mails come once a day.`,
  },
  weekly: {
    name: msg`Once a week`,
    meaning: msg`On Mondays at 8 in the morning, Brussels time.`,
    chosen: msg`Saved: mails come once a week.`,
  },
  off: {
    name: msg`No mails`,
    meaning: msg`You find everything in the workspace.`,
    chosen: msg`Saved: no mails come.`,
  },
}

export const KIND_LABELS: Readonly<Record<MailKind, MessageDescriptor>> = {
  'at-once': msg`At once`,
  daily: msg`Daily`,
  weekly: msg`Weekly`,
}

export const STATE_LABELS: Readonly<Record<MailState, MessageDescriptor>> = {
  queued: msg`Waiting`,
  sending: msg`Being sent`,
  handed: msg`Being sent`,
  sent: msg`Sent`,
  kept: msg`Kept as a file`,
  failed: msg`Failed`,
  unsure: msg`Perhaps sent`,
}
