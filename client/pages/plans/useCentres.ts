import { useCallback } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { CampaignId } from '../../../shared/ids.ts'
import { planListQuery } from '../../plans/planQueries.ts'
import type { CentreOf } from '../../ui/centreName.ts'

/** Returns the names of a campaign's centres; their codes until the names are loaded. */
export function useCentres(campaign: CampaignId): CentreOf {
  const { data } = useQuery(planListQuery(campaign))
  return useCallback<CentreOf>(
    (centre) => {
      const row = data?.plans.find((one) => one.centre === centre)
      return { country: row?.country ?? '', countryName: row?.countryName ?? centre.toUpperCase() }
    },
    [data],
  )
}
