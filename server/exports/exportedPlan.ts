import type { Campaign } from '../../shared/campaign.ts'
import type { ExportedPlan } from '../../shared/exports/planFile.ts'
import type { NetworkCentre } from '../../shared/network.ts'
import type { PlanView } from '../../shared/plans/api.ts'

/** A plan as files hold it. */
export function exportedPlan(campaign: Campaign, centre: NetworkCentre, view: PlanView): ExportedPlan {
  const { state, meta, narrative, activities, trash, writtenIn } = view
  const { id, name, country, countryName } = centre
  return { campaign, centre: id, name, country, countryName, state, meta, narrative, activities, trash, writtenIn }
}
