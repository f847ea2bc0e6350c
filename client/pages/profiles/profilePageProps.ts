import type { Campaign } from '../../../shared/campaign.ts'
import type { Person } from '../../../shared/permissions.ts'
import type { ProfileView } from '../../../shared/profiles/api.ts'

/** What every way of showing a profile page is given. */
export interface ProfilePageProps {
  readonly person: Person
  readonly campaign: Campaign
  readonly profile: ProfileView
}
