import { useDeferredValue } from 'react'
import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { Campaign } from '../../../shared/campaign.ts'
import { CentreId } from '../../../shared/ids.ts'
import type { Person } from '../../../shared/permissions.ts'
import { hasStatus } from '../../http/failure.ts'
import { blockingFailureOf } from '../../http/queryState.ts'
import { documentInfoQuery } from '../../documents/documentQueries.ts'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
import { profileDocument, profileViewQuery } from '../profileQueries.ts'
import { Main } from '../../ui/Main.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { MentionsProvider } from '../../updates/MentionsProvider.tsx'
import { NotFoundPage } from '../../frame/NotFoundPage.tsx'
import type { ProfilePageProps } from './profilePageProps.ts'
import { ProfileReadingPage } from './ProfileReadingPage.tsx'
import { LoadFailure } from '../../frame/LoadFailure.tsx'
import { lazyPart } from '../../ui/language/lazyPart.ts'

/** Readers never load the editor. */
const ProfileEditorPage = lazyPart(() => import('./ProfileEditorPage.tsx'))

/** A centre's profile page: edited by its planners, read by all others. The default export: it is loaded on demand. */
export default function ProfilePage({ person }: { readonly person: Person }) {
  const campaign = useCurrentCampaign()
  const centre = CentreId.safeParse(useParams().centre)
  if (!centre.success) return <NotFoundPage />
  return (
    <MentionsProvider>
      <Profile key={`${campaign.id}/${centre.data}`} person={person} campaign={campaign} centre={centre.data} />
    </MentionsProvider>
  )
}

function Profile({ person, campaign, centre }: { person: Person; campaign: Campaign; centre: CentreId }) {
  const { t } = useLingui()
  const { id, shortName: campaignName } = campaign
  const profile = useQuery(profileViewQuery(id, centre))
  const info = useQuery(documentInfoQuery(profileDocument(id, centre)))
  const access = useDeferredValue(info.data)
  const country = profile.data?.facts.countryName ?? centre.toUpperCase()
  usePageTitle(t`${country}, ${campaignName} profile page – SID workspace`)

  if (profile.isPending || info.isPending) return waiting()
  if (hasStatus(profile.error, 404) || hasStatus(info.error, 404)) return <NotFoundPage />
  const failure = blockingFailureOf(profile) ?? blockingFailureOf(info)
  if (failure !== null || profile.data === undefined || info.data === undefined) {
    return (
      <Main>
        <LoadFailure error={failure} onRetry={() => void Promise.all([profile.refetch(), info.refetch()])} />
      </Main>
    )
  }
  if (access === undefined) return waiting()
  const props: ProfilePageProps = { person, campaign, profile: profile.data }
  if (access.access === 'read') {
    return (
      <ProfileReadingPage
        {...props}
        query={profile}
        reason={access.reason}
        confirmed={info.isSuccess && !info.isFetching}
      />
    )
  }
  return <ProfileEditorPage {...props} />
}

const waiting = () => (
  <Main>
    <Skeleton lines={8} />
  </Main>
)
