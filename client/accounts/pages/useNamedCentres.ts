import { useQuery } from '@tanstack/react-query'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
import { planListQuery } from '../../plans/planQueries.ts'
import type { CentreOption } from '../CentreChoice.tsx'

/** Returns the centres of the current campaign with their names; none until they are loaded. */
export function useNamedCentres(): readonly CentreOption[] {
  const { data } = useQuery(planListQuery(useCurrentCampaign().id))
  return (data?.plans ?? []).map(({ centre: id, name, country, countryName }) => ({ id, name, country, countryName }))
}
