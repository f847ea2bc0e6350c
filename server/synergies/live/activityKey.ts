/**
 * Names an activity among those of all plans. Outside its plan an activity is its plan and its id together: its
 * planners choose the id, and another centre can choose the same.
 */
import type { ActivityId, CentreId } from '../../../shared/ids.ts'

/** `<centre>/<activity>`, within one campaign. */
export type ActivityKey = `${CentreId}/${ActivityId}`

export const activityKey = (centre: CentreId, activity: ActivityId): ActivityKey => `${centre}/${activity}`
