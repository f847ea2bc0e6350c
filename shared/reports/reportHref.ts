import type { CampaignId, CentreId } from '../ids.ts'

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
