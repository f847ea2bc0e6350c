/** What acts, states, answers and judgements are called. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { NotUsefulReason } from '../../shared/synergies/answer.ts'
import type { EvidenceField, Verdict } from '../../shared/synergies/comparison.ts'
import type { ConnectionAct } from '../../shared/synergies/connection.ts'

export const ACT_WORDS: Readonly<Record<ConnectionAct, MessageDescriptor>> = {
  propose: msg`is interested`,
  say: msg`wrote`,
  agree: msg`agreed`,
  decline: msg`declined`,
  finish: msg`marked the connection as done`,
  end: msg`ended the connection`,
  reopen: msg`reopened the connection`,
}

export const REASON_WORDS: Readonly<Record<NotUsefulReason, MessageDescriptor>> = {
  'in-contact': msg`We are already in contact`,
  'other-purpose': msg`The purpose is different`,
  'wrong-language': msg`The language does not match`,
  other: msg`Another reason`,
}

export const FIELD_WORDS: Readonly<Record<Exclude<EvidenceField, 'title' | 'description'>, MessageDescriptor>> = {
  offers: msg`Offers`,
  needs: msg`Looks for`,
}

export const VERDICT_WORDS: Readonly<Record<Verdict, MessageDescriptor>> = {
  suggested: msg`This pair is suggested to both centres.`,
  'too-weak': msg`This pair is not suggested: too little in common was found.`,
  'others-stronger': msg`This pair is not suggested: both activities have ten stronger suggestions.`,
  'same-centre': msg`This pair is not suggested: both activities belong to the same centre.`,
  cancelled: msg`This pair is not suggested: one activity is cancelled.`,
}
