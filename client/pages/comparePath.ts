import type { CampaignId } from '../../shared/ids.ts'
import type { PlanSuggestion } from '../../shared/synergies/suggestion.ts'
import { placeText, type ActivityPlace } from '../synergies/synergyQueries.ts'

/** Where two activities are compared. */
export function comparePathOf(campaign: CampaignId, a: ActivityPlace, b: ActivityPlace): string {
  return `/synergies/${campaign}/compare?${new URLSearchParams({ a: placeText(a), b: placeText(b) })}`
}

export function comparePath(campaign: CampaignId, { a, b, centres }: PlanSuggestion): string {
  return comparePathOf(campaign, { centre: centres[0], activity: a }, { centre: centres[1], activity: b })
}
