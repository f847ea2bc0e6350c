import { ownCentresOf } from '../accounts/ownCentres.ts'
import type { CampaignId, CentreId } from '../ids.ts'
import type { Person } from '../permissions.ts'

/** The report of a centre: where its planners write it, and others read what was submitted. */
export const reportHref = ({
  campaign,
  centre,
}: {
  readonly campaign: CampaignId
  readonly centre: CentreId
}): string => `/reports/${campaign}/${centre}`

/** The report of the network. */
export const networkReportHref = (campaign: CampaignId): string => `/report/${campaign}`

/** What centres are asked for, for coordinators. */
export const reportFormHref = (campaign: CampaignId): string => `${networkReportHref(campaign)}/form`

/** A copy of it that was frozen, to be cited. */
export const frozenReportHref = (campaign: CampaignId, id: string): string => `/report/${campaign}/frozen/${id}`

/** The report that a person has to do with: that of their centre, or the network's. */
export function ownReportHref(person: Person, campaign: CampaignId): string {
  const [own] = ownCentresOf(person)
  return own === undefined ? networkReportHref(campaign) : reportHref({ campaign, centre: own.centre })
}
