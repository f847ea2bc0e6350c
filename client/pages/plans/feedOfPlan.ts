import type { FeedContent } from '../../../shared/feeds/calendarFeed.ts'
import type { PlanRow } from '../../../shared/plans/api.ts'

/** The calendar of one plan. */
export const feedOfPlan = ({ centre }: Pick<PlanRow, 'centre'>): FeedContent => ({
  what: 'selection',
  query: `centre=${centre}`,
})
