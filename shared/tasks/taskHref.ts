import type { ActivityId, CampaignId, CentreId } from '../ids.ts'

interface TaskPlaceInPlan {
  readonly campaign: CampaignId
  readonly centre: CentreId
  readonly activity: ActivityId | null
}

/** The address of a task in the workspace: at its activity, or in the list of all. */
export const taskHref = ({ campaign, centre, activity }: TaskPlaceInPlan): string =>
  activity === null
    ? `/tasks/${campaign}/${centre}`
    : `/plans/${campaign}/${centre}?activity=${encodeURIComponent(activity)}`
