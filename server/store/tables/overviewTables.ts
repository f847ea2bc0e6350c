/** The tables of the overview: people's stored settings, and frozen selections. */
import type { LocalDate } from '../../../shared/days.ts'
import type { FeedId } from '../../../shared/feeds/calendarFeed.ts'
import type { CampaignId, PersonId } from '../../../shared/ids.ts'

export interface OverviewTables {
  /** When a person last said that all of the overview is seen. */
  overview_visit: {
    person: PersonId
    campaign: CampaignId
    seen_at: string
  }
  /** Releases before 0.2.0 use it, during an upgrade as well. Its rows are views by now. */
  saved_selection: {
    id: string
    person: PersonId
    campaign: CampaignId
    name: string
    query: string
    saved_at: string
  }
  /** Addresses that calendar programs read. `content` is JSON; of the address only a digest is stored. */
  calendar_feed: {
    id: FeedId
    person: PersonId
    campaign: CampaignId
    name: string
    content: string
    token_hash: string
    created_at: string
    read_on: LocalDate | null
  }
  /** Selections of activities that were frozen with their date. */
  briefing: {
    id: string
    campaign: CampaignId
    name: string
    query: string
    created_at: string
    expires_at: string
    /** Null once the person is erased. */
    created_by: PersonId | null
    activities: number
    centres: number
  }
  /** The content of a briefing in parts: a plan file without people, packed by gzip, as base64. */
  briefing_part: {
    briefing: string
    number: number
    content: string
  }
}
