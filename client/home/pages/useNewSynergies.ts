import { useQueries } from '@tanstack/react-query'
import type { Connection } from '../../../shared/connections/connection.ts'
import type { CampaignId, CentreId } from '../../../shared/ids.ts'
import { lastVisitQuery } from '../../connections/connectionQueries.ts'
import { suggestionsQuery } from '../../synergies/synergyQueries.ts'
import { newSynergies } from '../../synergies/newSynergies.ts'

/** The suggestions of each centre that this person has not seen; nothing before all are loaded. */
export function useNewSynergies(
  campaign: CampaignId,
  centres: readonly CentreId[],
  connections: readonly Connection[] | undefined,
) {
  const visits = useQueries({ queries: centres.map((centre) => lastVisitQuery(campaign, centre)) })
  const lists = useQueries({ queries: centres.map((centre) => suggestionsQuery(campaign, centre)) })
  return centres.flatMap((centre, at) => {
    const [seen, all] = [visits[at]?.data, lists[at]?.data]
    if (seen === undefined || all === undefined || connections === undefined) return []
    return newSynergies(centre, all, connections, seen) ?? []
  })
}
