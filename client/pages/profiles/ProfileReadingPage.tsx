import type { UseQueryResult } from '@tanstack/react-query'
import { yearOf } from '../../../shared/campaign.ts'
import type { ReadReason } from '../../../shared/wire.ts'
import { profileDocument } from '../../profiles/profileQueries.ts'
import { ProfileReader } from '../../profiles/ProfileReader.tsx'
import { BarEnd } from '../../ui/HeaderSlot.tsx'
import { ProfileTalk } from './ProfileDiscussion.tsx'
import type { ProfilePageProps } from './profilePageProps.ts'
import { ReadingNotes } from '../documents/ReaderCallouts.tsx'
import { ViewOnly } from '../documents/ViewOnly.tsx'

interface ProfileReadingPageProps extends ProfilePageProps {
  readonly query: UseQueryResult
  readonly reason: ReadReason | null
  /** It is the server that says so now, not an answer kept here. */
  readonly confirmed: boolean
}

/** A profile page's draft for those who do not write it; it changes as its planners write. */
export function ProfileReadingPage(props: ProfileReadingPageProps) {
  const { person, campaign, profile, query, reason, confirmed } = props
  const document = profileDocument(campaign.id, profile.centre)
  return (
    <>
      <BarEnd>
        <ViewOnly kind="profile" reason={reason} />
      </BarEnd>
      <ProfileTalk person={person} campaign={campaign} centre={profile.centre}>
        <ProfileReader
          profile={profile}
          year={yearOf(campaign.id)}
          day={campaign.day}
          planHref={`/plans/${campaign.id}/${profile.centre}`}
          isOwn={person.role === 'planner' && person.memberships.some(({ centre }) => centre === profile.centre)}
          notices={<ReadingNotes person={person} document={document} query={query} confirmed={confirmed} />}
        />
      </ProfileTalk>
    </>
  )
}
