/** The published reports of the network, by campaign. */
import type { CampaignId } from '../../../shared/ids.ts'
import type { PublicReport } from '../../../shared/reports/publicReport.ts'

export interface PublishedReport {
  readonly frozen: string
  readonly publishedAt: string
  readonly content: PublicReport
}

export interface PublishedReports {
  /** @returns null while none is published */
  of(campaign: CampaignId): Promise<PublishedReport | null>
}

/** Differs for another report. */
export const stampOfReport = (report: PublishedReport | null): string =>
  report === null ? '' : `${report.frozen} ${report.publishedAt}`
