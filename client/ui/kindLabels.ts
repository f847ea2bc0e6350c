/** Labels of the kinds of suggestions. */
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { SuggestionKind } from '../../shared/synergies/suggestion.ts'

export const SUGGESTION_KIND_LABELS: Readonly<Record<SuggestionKind, MessageDescriptor>> = {
  'need-offer': msg`Need meets offer`,
  'joint-event': msg`Joint event`,
  'shared-resource': msg`Shared resource`,
  'same-partner': msg`Same partner`,
  'coordinated-campaign': msg`Coordinated campaign`,
  'learn-from': msg`Learn from each other`,
}
