/** A plan's activities as the engine takes them. Pure. */
import type { CentreId } from '../../shared/ids.ts'
import type { PlanContent } from '../../shared/plans/planView.ts'
import { textOf } from '../../shared/richtext/json.ts'
import type { SynergyActivity } from './activity.ts'

/** What is cancelled has nothing to give any more. */
export function activitiesOf(centre: CentreId, { activities }: PlanContent): readonly SynergyActivity[] {
  return activities
    .filter(({ status }) => status !== 'cancelled')
    .map((activity) => ({
      id: activity.id,
      country: centre,
      title: activity.title,
      description: textOf(activity.description),
      type: activity.type,
      themes: activity.themes,
      audiences: activity.audiences,
      format: activity.format,
      languages: activity.languages,
      startsOn: activity.startsOn,
      endsOn: activity.endsOn,
      partners: activity.partners,
      offers: activity.offers,
      needs: activity.needs,
    }))
}
