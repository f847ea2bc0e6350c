/** Labels of a comparison: the fields its evidence comes from, and whether the pair is suggested. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { EvidenceField, SuggestionStatus } from '../../shared/synergies/comparison.ts'

export const EVIDENCE_FIELD_LABELS: Readonly<
  Record<Exclude<EvidenceField, 'title' | 'description'>, MessageDescriptor>
> = {
  offers: msg`Offers`,
  needs: msg`Looks for`,
}

export const SUGGESTION_STATUS_LABELS: Readonly<Record<SuggestionStatus, MessageDescriptor>> = {
  suggested: msg`This pair is suggested to both centres.`,
  'too-weak': msg`This pair is not suggested: too little speaks for it.`,
  'others-stronger': msg`This pair is not suggested: both have ten suggestions that are stronger.`,
  'same-centre': msg`This pair is not suggested: both are of the same centre.`,
  cancelled: msg`This pair is not suggested: one of the two is cancelled.`,
}
