import { useCallback } from 'react'
import { useLingui } from '@lingui/react/macro'
import { parseDocumentName } from '../../../shared/documents/kinds.ts'
import type { CampaignId } from '../../../shared/ids.ts'
import type { DocumentLabel } from '../../comments/placeOf.ts'
import { listWithAnd } from '../../ui/lists.ts'
import { useCentres } from '../plans/useCentres.ts'

/** What documents are called. */
export function useDocumentLabel(campaign: CampaignId): DocumentLabel {
  const { t } = useLingui()
  const centreOf = useCentres(campaign)
  return useCallback<DocumentLabel>(
    (document, centres) => {
      const names = centres.map((centre) => centreOf(centre).countryName)
      const name = listWithAnd(names)
      switch (parseDocumentName(document)?.kind) {
        case 'plan':
          return t`Plan, ${name}`
        case 'profile':
          return t`Profile page, ${name}`
        case 'assets':
          return names.length === 0 ? t`Official Ally assets` : t`Ally assets, ${name}`
        case 'connection':
          return t`Connection between ${name}`
        case undefined:
          return name
      }
    },
    [t, centreOf],
  )
}
