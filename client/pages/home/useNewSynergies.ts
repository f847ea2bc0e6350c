import { useQueries } from '@tanstack/react-query'
import { pairKeyOf } from '../../../shared/connections/feedback.ts'
import type { CampaignId, CentreId } from '../../../shared/ids.ts'
import { lastVisitQuery } from '../../connections/connectionQueries.ts'
import { suggestionsQuery } from '../../synergies/synergyQueries.ts'

/** How many suggestions each centre has that this person has not seen. None before the first visit: all would be new. */
export function useNewSynergies(
  campaign: CampaignId,
  centres: readonly CentreId[],
): readonly { readonly centre: CentreId; readonly count: number }[] {
  const visits = useQueries({ queries: centres.map((centre) => lastVisitQuery(campaign, centre)) })
  const lists = useQueries({ queries: centres.map((centre) => suggestionsQuery(campaign, centre)) })
  return centres.flatMap((centre, at) => {
    const [seen, all] = [visits[at]?.data, lists[at]?.data]
    if (seen === undefined || seen === null || all === undefined) return []
    const known = new Set<string>(seen)
    const count = all.filter((one) => !known.has(pairKeyOf(one))).length
    return count === 0 ? [] : [{ centre, count }]
  })
}
