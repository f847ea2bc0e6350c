/** What every step of publishing needs: the page, the person, the action and the time. */
import type { CampaignId, CentreId, PersonId } from '../../shared/ids.ts'

export interface PageKey {
  readonly campaign: CampaignId
  readonly centre: CentreId
}

/** Who does it, and when. */
export interface Doing {
  readonly by: PersonId
  readonly at: Date
  readonly words?: string
  /** For the demonstration: nobody is notified. */
  readonly isMadeUp?: boolean
}
