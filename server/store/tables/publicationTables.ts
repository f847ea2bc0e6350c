/** The table of publishing: current and past public pages. Pages are JSON (`PublicPage`). */
import type { CampaignId, CentreId, PersonId } from '../../../shared/ids.ts'

export interface PublicationTables {
  /** Releases before 0.2.0 use it, during an upgrade as well. Its rows are in `document_submission` by now. */
  submission: {
    id: string
    campaign: CampaignId
    centre: CentreId
    number: number
    state: string
    page: string
    submitted_at: string
    submitted_by: PersonId
    decided_at: string | null
    decided_by: PersonId | null
    words: string
  }
  /** One row for each version that is or was public. Nothing is ever removed. */
  publication: {
    campaign: CampaignId
    centre: CentreId
    /** Counts the versions of a page, from 1. */
    number: number
    cause: 'decision' | 'help'
    page: string
    published_at: string
    published_by: PersonId
    /** When it was taken back or replaced; null for the one that is public. */
    ended_at: string | null
    /** Null if a newer version replaced it. */
    ended_by: PersonId | null
  }
}
