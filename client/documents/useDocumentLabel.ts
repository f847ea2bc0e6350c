import { useCallback } from 'react'
import { useLingui } from '@lingui/react/macro'
import { parseDocumentName } from '../../shared/documents/kinds.ts'
import type { CampaignId } from '../../shared/ids.ts'
import type { DocumentLabel } from '../comments/discussion.ts'
import { listWithAnd } from '../ui/formats/lists.ts'
import { useCentres } from '../plans/useCentres.ts'
import { DOCUMENT_KINDS } from './documentKinds.tsx'

/** Returns the labels of documents: "Plan, Denmark". */
export function useDocumentLabel(campaign: CampaignId): DocumentLabel {
  const { i18n } = useLingui()
  const centreOf = useCentres(campaign)
  return useCallback<DocumentLabel>(
    (document, centres) => {
      const name = listWithAnd(centres.map((centre) => centreOf(centre).countryName))
      const ref = parseDocumentName(document)
      return ref === null ? name : i18n._(DOCUMENT_KINDS[ref.kind].label({ name, count: centres.length }))
    },
    [i18n, centreOf],
  )
}
