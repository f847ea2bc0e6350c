/** Labels of a comparison: the fields its evidence comes from, and whether the pair is suggested. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { EvidenceField, Verdict } from '../../shared/synergies/comparison.ts'

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
