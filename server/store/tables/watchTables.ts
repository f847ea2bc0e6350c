/** The tables of watches. */
import type { CampaignId, PersonId } from '../../../shared/ids.ts'
import type { WatchId } from '../../../shared/watches/watch.ts'

export interface WatchTables {
  /** `watched` is JSON, the same for the same thing. `notified_until`: changes until then were notified. */
  watch: {
    id: WatchId
    person: PersonId
    campaign: CampaignId
    name: string
    watched: string
    created_at: string
    notified_until: string
  }
}
