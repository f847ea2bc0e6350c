/** The tables of reports. Their snapshots are in `document_submission`. */
import type { CampaignId, CentreId, ConnectionId, PersonId } from '../../../shared/ids.ts'
import type { ReportPictureId } from '../../../shared/reports/fields.ts'

export interface ReportTables {
  /** Reports that were begun: their documents exist. */
  report: { campaign: CampaignId; centre: CentreId; begun_at: string; begun_by: PersonId | null }
  /** Whether the activities of a connection are one event: JSON of what each centre says, and of which metric each counts. */
  joint_activity: {
    connection: ConnectionId
    says: string
    counted: string
    changed_at: string
    changed_by: PersonId | null
  }
  /** The form of a campaign's reports; `form` is JSON of `ReportForm`. */
  report_form: { campaign: CampaignId; form: string; set_at: string; set_by: PersonId | null }
  /** Pictures of highlights, each under an id that is made of its bytes. */
  report_picture: {
    campaign: CampaignId
    centre: CentreId
    id: ReportPictureId
    type: 'image/png' | 'image/jpeg'
    width: number
    height: number
    /** In bytes, as it is sent. */
    size: number
    /** The picture as base64. */
    content: string
    /** Null for what the demo network brings. */
    uploaded_by: PersonId | null
    uploaded_at: string
    /** When it was first found that neither the report nor a submitted one names it; null while one does. */
    unnamed_since: string | null
  }
  /** The network's report as it was at a moment. */
  report_frozen: { id: string; campaign: CampaignId; frozen_at: string; frozen_by: PersonId | null; accepted: number }
  /** Its content in parts: JSON of `NetworkReportFile`, packed by gzip, as base64. */
  report_frozen_part: { report: string; number: number; content: string }
  /** The frozen report of which the public part is published, at most one a campaign. */
  report_publication: { campaign: CampaignId; report: string; published_at: string; published_by: PersonId | null }
}
