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
    name: msg`Immediately`,
    meaning: msg`One minute after something happens, so that several answers arrive in one email.`,
    chosen: msg`Saved: emails are sent immediately`,
  },
  daily: {
    name: msg`Once a day`,
    meaning: msg`At 8:00 Brussels time, only when something is new.`,
    chosen: msg`Saved: emails are sent once a day`,
  },
  weekly: {
    name: msg`Once a week`,
    meaning: msg`On Mondays at 8:00 Brussels time, only when something is new.`,
    chosen: msg`Saved: emails are sent once a week`,
  },
  off: {
    name: msg`No notification emails`,
    meaning: msg`You can read all notifications in the workspace.`,
    chosen: msg`Saved: notifications are not emailed`,
  },
}

export const KIND_LABELS: Readonly<Record<MailKind, MessageDescriptor>> = {
  'at-once': msg`Immediately`,
  daily: msg`Daily`,
  weekly: msg`Weekly`,
}

export const STATE_LABELS: Readonly<Record<MailState, MessageDescriptor>> = {
  queued: msg`Waiting`,
  sending: msg`Being sent`,
  handed: msg`Being sent`,
  sent: msg`Sent`,
  kept: msg`Not sent: no mail server`,
  failed: msg`Failed`,
  unsure: msg`Possibly sent`,
}
