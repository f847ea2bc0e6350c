/** Labels of a comparison: the fields its evidence comes from, and whether the pair is suggested. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { SuggestionStatus } from '../../shared/synergies/comparison.ts'
import type { EvidenceField } from '../../shared/synergies/evidence.ts'

export const EVIDENCE_FIELD_LABELS: Readonly<Record<Extract<EvidenceField, 'offers' | 'needs'>, MessageDescriptor>> = {
  offers: msg`Offers`,
  needs: msg`Looks for`,
}

export const SUGGESTION_STATUS_LABELS: Readonly<Record<SuggestionStatus, MessageDescriptor>> = {
  suggested: msg`This pair is suggested to both centres.`,
  'too-weak': msg`This pair is not suggested: too little in common was found.`,
  'others-stronger': msg`This pair is not suggested: both activities have ten stronger suggestions.`,
  'same-centre': msg`This pair is not suggested: both activities belong to the same centre.`,
  cancelled: msg`This pair is not suggested: one activity is cancelled.`,
}
