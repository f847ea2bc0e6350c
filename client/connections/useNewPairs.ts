import { useEffect, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import { pairKeyOf } from '../../shared/connections/feedback.ts'
import type { PlanSuggestion } from '../../shared/synergies/suggestion.ts'
import { recordVisit } from './connectionMutations.ts'
import { lastVisitQuery } from './connectionQueries.ts'

/**
 * Returns the suggestions that are new since this person's last visit, or that came after the page was opened. Shown
 * suggestions are recorded as seen.
 */
export function useNewPairs(
  campaign: CampaignId,
  centre: CentreId,
  suggestions: readonly PlanSuggestion[] | undefined,
): ReadonlySet<string> {
  const before = useQuery(lastVisitQuery(campaign, centre)).data
  const [first, setFirst] = useState<ReadonlySet<string> | null>(null)
  const pairs = suggestions?.map(pairKeyOf)
  const all = pairs?.join('\n')
  if (first === null && pairs !== undefined) setFirst(new Set(pairs))
  useEffect(() => {
    // Only once the earlier visit has been read: noting a visit replaces it.
    if (before === undefined || all === undefined || all === '') return
    void recordVisit(campaign, centre, all.split('\n'))
  }, [campaign, centre, before, all])
  const known = before === undefined || before === null ? first : new Set(before)
  return new Set(known === null ? [] : pairs?.filter((pair) => !known.has(pair)))
}
