/** The tables of what people are told of campaigns. */
import type { CampaignId, PersonId } from '../../shared/ids.ts'
import type { Flag } from './accountTables.ts'

export interface CampaignTables {
  /** A campaign was opened: one row for each person, so that nobody is notified twice. */
  campaign_notification: {
    id: string
    person: PersonId
    campaign: CampaignId
    at: string
    read: Flag
  }
}
