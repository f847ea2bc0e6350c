import { useCallback } from 'react'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import type { Thread } from '../../../shared/comments/thread.ts'
import { parseDocumentName } from '../../../shared/documents/kinds.ts'
import type { CampaignId } from '../../../shared/ids.ts'
import { quoteOf } from '../place.ts'
import { KIND_LABELS } from '../queue/filters/filterLabels.ts'
import { ACTIVITY_FIELDS, isActivityKey } from '../../../shared/plans/activityFields.ts'
import { useDocumentLabel } from '../../documents/useDocumentLabel.ts'

/** A kind that cannot be filtered by is named with its owner. */
const SHORT_LABELS: ReadonlyMap<string | undefined, MessageDescriptor> = new Map(Object.entries(KIND_LABELS))

interface QuestionPlaceOptions {
  /** Names the document with its owner, as in `Plan, Denmark`; otherwise that is beside it. */
  readonly withOwner: boolean
}

/**
 * Returns the place of a question in words: `Plan › Chat evening › Partners`. Its entry is passed in by its title, null for one
 * that is gone.
 */
export function useQuestionPlace(
  campaign: CampaignId,
  { withOwner }: QuestionPlaceOptions,
): (thread: Thread, entry: string | null) => string {
  const { i18n } = useLingui()
  const labelOf = useDocumentLabel(campaign)
  return useCallback(
    ({ document, centres, place }, entry) => {
      const kind = parseDocumentName(document)?.kind
      const short = withOwner ? undefined : SHORT_LABELS.get(kind)
      const parts = [short === undefined ? labelOf(document, centres) : i18n._(short)]
      if (entry !== null) parts.push(entry)
      if (place.at === 'text') parts.push(`“${quoteOf(place)}”`)
      if (place.at === 'entry' && place.field !== null && kind === 'plan' && isActivityKey(place.field)) {
        parts.push(i18n._(ACTIVITY_FIELDS[place.field].label))
      }
      return parts.join(' › ')
    },
    [i18n, labelOf, withOwner],
  )
}
