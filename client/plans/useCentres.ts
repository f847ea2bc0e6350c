import { useCallback, useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { CampaignId } from '../../shared/ids.ts'
import { planListQuery } from './planQueries.ts'
import { compareNames } from '../ui/formats/collate.ts'
import type { Option } from '../ui/forms/option.ts'
import type { CentreOf } from '../ui/centreName.ts'

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

/** A campaign's centres to be chosen from, by country. */
export function useCentreOptions(campaign: CampaignId): readonly Option[] {
  const { data } = useQuery(planListQuery(campaign))
  return useMemo(
    () =>
      (data?.plans ?? [])
        .map(({ centre, countryName }) => ({ id: centre, label: countryName, also: [centre] }))
        .toSorted((a, b) => compareNames(a.label, b.label)),
    [data],
  )
}
