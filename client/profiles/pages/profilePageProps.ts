import type { Campaign } from '../../../shared/campaign.ts'
import type { Person } from '../../../shared/permissions.ts'
import type { ProfileView } from '../../../shared/profiles/api.ts'

/** Props of every page that shows a profile. */
export interface ProfilePageProps {
  readonly person: Person
  readonly campaign: Campaign
  readonly profile: ProfileView
}
