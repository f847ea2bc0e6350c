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

export const FIELD_WORDS: Readonly<Record<Exclude<EvidenceField, 'title' | 'description'>, MessageDescriptor>> = {
  offers: msg`Offers`,
  needs: msg`Looks for`,
}

export const VERDICT_WORDS: Readonly<Record<Verdict, MessageDescriptor>> = {
  suggested: msg`This pair is suggested to both centres.`,
  'too-weak': msg`This pair is not suggested: too little speaks for it.`,
  'others-stronger': msg`This pair is not suggested: both have ten suggestions that are stronger.`,
  'same-centre': msg`This pair is not suggested: both are of the same centre.`,
  cancelled: msg`This pair is not suggested: one of the two is cancelled.`,
}
