import type { Campaign } from '../../../shared/campaign.ts'
import type { Person } from '../../../shared/permissions.ts'
import type { PlanRow } from '../../../shared/plans/api.ts'
import type { ReportPage } from '../../../shared/reports/api.ts'

/** Props of every page that shows a report. */
export interface ReportPageProps {
  readonly person: Person
  readonly campaign: Campaign
  /** The plan of its centre. */
  readonly row: PlanRow
  readonly page: ReportPage
  /** Whether the person plans for its centre. */
  readonly isOwn: boolean
}

/** The centre, for the head. */
export const headOf = ({ campaign, row }: Pick<ReportPageProps, 'campaign' | 'row'>) => ({
  country: row.countryName,
  centre: row.name,
  planHref: `/plans/${campaign.id}/${row.centre}`,
})
