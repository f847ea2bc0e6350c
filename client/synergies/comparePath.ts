import type { CampaignId } from '../../shared/ids.ts'
import type { PlanSuggestion } from '../../shared/synergies/suggestion.ts'
import { formatActivityRef } from './synergyQueries.ts'

/** Returns the address of the comparison of a suggestion's activities. */
export function comparePath(campaign: CampaignId, { a, b, centres }: PlanSuggestion): string {
  const sides = {
    a: formatActivityRef({ centre: centres[0], activity: a }),
    b: formatActivityRef({ centre: centres[1], activity: b }),
  }
  return `/synergies/${campaign}/compare?${new URLSearchParams(sides)}`
}
