import type { Campaign } from '../../shared/campaign.ts'
import type { ExportedPlan } from '../../shared/exports/planFile.ts'
import type { NetworkCentre } from '../../shared/network.ts'
import type { PlanView } from '../../shared/plans/api.ts'

/**
 * A plan as files hold it.
 * @param owners the names of owners by id; undefined in a file that names none
 */
export function exportedPlan(
  campaign: Campaign,
  centre: NetworkCentre,
  view: PlanView,
  owners: ExportedPlan['owners'],
): ExportedPlan {
  const { state, meta, narrative, activities, trash, writtenIn } = view
  const { id, name, country, countryName } = centre
  const plan = {
    campaign,
    centre: id,
    name,
    country,
    countryName,
    state,
    meta,
    narrative,
    activities,
    trash,
    writtenIn,
  }
  return owners === undefined ? plan : { ...plan, owners }
}
