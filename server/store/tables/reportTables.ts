/** The tables of reports. What was submitted is in `document_submission`. */
import type { CampaignId, CentreId, PersonId } from '../../../shared/ids.ts'

export interface ReportTables {
  /** Reports that were begun: their documents exist. */
  report: { campaign: CampaignId; centre: CentreId; begun_at: string; begun_by: PersonId | null }
  /** What a campaign asks its centres for; `form` is JSON of `ReportForm`. */
  report_form: { campaign: CampaignId; form: string; set_at: string; set_by: PersonId | null }
}
