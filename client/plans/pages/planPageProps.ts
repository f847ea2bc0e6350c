import type { Campaign } from '../../../shared/campaign.ts'
import type { FeedSubject } from '../../../shared/feeds/calendarFeed.ts'
import type { Person } from '../../../shared/permissions.ts'
import type { PlanRow } from '../../../shared/plans/api.ts'

/** Props of every page that shows a plan. */
export interface PlanPageProps {
  readonly person: Person
  readonly campaign: Campaign
  readonly row: PlanRow
}

/** The centre, for the head. */
export function headOf({ person, campaign, row }: PlanPageProps) {
  return {
    country: row.countryName,
    centre: row.name,
    campaignName: campaign.name,
    profileHref: campaign.kind === 'sid' ? `/profiles/${campaign.id}/${row.centre}` : null,
    isOwn: person.role === 'planner' && person.memberships.some(({ centre }) => centre === row.centre),
  }
}

/** The calendar of one plan. */
export const feedOfPlan = ({ centre }: Pick<PlanRow, 'centre'>): FeedSubject => ({
  what: 'selection',
  query: `centre=${centre}`,
})
