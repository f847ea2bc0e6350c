/** Drafts of profile pages as they are read over HTTP. */
import { queryOptions } from '@tanstack/react-query'
import { type CampaignId, type CentreId, type DocumentName } from '../../shared/ids.ts'
import { documentName } from '../../shared/documents/kinds.ts'
import { ProfileView } from '../../shared/profiles/api.ts'
import { request } from '../http/request.ts'
import { withCountryName } from '../ui/withCountryName.ts'

const WordedProfile = ProfileView.transform((profile) => ({ ...profile, facts: withCountryName(profile.facts) }))

export const profileViewQuery = (campaign: CampaignId, centre: CentreId) =>
  queryOptions({
    queryKey: ['profile', campaign, centre],
    queryFn: () => request(WordedProfile, `/api/campaigns/${campaign}/profiles/${centre}`),
  })

export const profileDocument = (campaign: CampaignId, centre: CentreId): DocumentName =>
  documentName({ kind: 'profile', campaign, centre })
