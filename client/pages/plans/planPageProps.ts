import type { Campaign } from '../../../shared/campaign.ts'
import type { Person } from '../../../shared/permissions.ts'
import type { PlanRow } from '../../../shared/plans/api.ts'

/** What every way of showing a plan is given. */
export interface PlanPageProps {
  readonly person: Person
  readonly campaign: Campaign
  readonly row: PlanRow
}

/** Whose plan it is, for its head. */
export function headOf({ person, campaign, row }: PlanPageProps) {
  return {
    country: row.countryName,
    centre: row.name,
    campaignName: campaign.name,
    profileHref: `/profiles/${campaign.id}/${row.centre}`,
    isOwn: person.role === 'planner' && person.memberships.some(({ centre }) => centre === row.centre),
  }
}
