/**
 * The typed view of a plan, as everybody except its editors sees it, and its schemas for code that receives it over
 * HTTP.
 */
import { z } from 'zod'
import { ActivityId } from '../ids.ts'
import { RichText } from '../richtext/json.ts'
import { shapeOf, type ViewProblem } from '../fields/schema.ts'
import type { ViewOfTable } from '../fields/table.ts'
import { activityFields, metaFields } from './fields.ts'

export type ActivityView = { id: ActivityId } & ViewOfTable<typeof activityFields>
export type PlanMetaView = ViewOfTable<typeof metaFields>

/** How many activities of a plan are read, and as many of its trash: thirty times the largest plan so far. */
export const MAX_ACTIVITIES = 2000

/** The content of a plan. `activities` and `trash` are in order. */
export interface PlanContent {
  readonly meta: PlanMetaView
  readonly narrative: RichText
  readonly activities: readonly ActivityView[]
  readonly trash: readonly ActivityView[]
  readonly problems: readonly ViewProblem[]
}

export function endsBeforeStart(
  activity: Pick<ActivityView, 'startsOn' | 'endsOn' | 'startTime' | 'endTime'>,
): boolean {
  const { startsOn, endsOn, startTime, endTime } = activity
  if (startsOn === null) return false
  if (endsOn !== null && endsOn !== startsOn) return endsOn < startsOn
  return startTime !== null && endTime !== null && endTime < startTime
}

export const ActivityView = z.object({
  id: ActivityId,
  ...shapeOf(activityFields),
}) as unknown as z.ZodType<ActivityView>
export const PlanMetaView = z.object(shapeOf(metaFields)) as unknown as z.ZodType<PlanMetaView>
