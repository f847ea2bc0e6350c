import type { UseQueryResult } from '@tanstack/react-query'
import { centralDay } from '../../../shared/campaign.ts'
import { can } from '../../../shared/permissions.ts'
import type { ReadReason } from '../../../shared/wire.ts'
import { profileDocument } from '../profileQueries.ts'
import { ProfileReader } from '../ProfileReader.tsx'
import { PublishingBar } from '../../publications/PublishingBar.tsx'
import { PAGE_LABELS } from '../pageLabels.ts'
import { InUpdate } from '../../ui/facts/InUpdate.tsx'
import { HeaderSlot } from '../../ui/HeaderSlot.tsx'
import { ProfileDiscussion } from './ProfileDiscussion.tsx'
import { TranslationBar } from '../../translations/lateTranslationBar.ts'
import { readersLanguage, useTranslating } from '../../translations/useTranslating.ts'
import { TranslatingContext } from '../../ui/language/translating.ts'
import type { ProfilePageProps } from './profilePageProps.ts'
import { ReaderCallouts } from '../../documents/ReaderCallouts.tsx'
import { AskForAccess, ViewOnly } from '../../documents/ViewOnly.tsx'

interface ProfileReadingPageProps extends ProfilePageProps {
  readonly query: UseQueryResult
  readonly reason: ReadReason | null
  /** True if this is the server's current response, not a cached one. */
  readonly confirmed: boolean
}

/** A profile page's draft for those who do not write it; it changes as its planners write. */
export function ProfileReadingPage(props: ProfileReadingPageProps) {
  const { person, campaign, profile, query, reason, confirmed } = props
  const document = profileDocument(campaign.id, profile.centre)
  const thread = { centres: [profile.centre], closed: campaign.closed, audience: 'network' } as const
  const translation = useTranslating(campaign, foreignIn(profile.texts.map(({ language }) => language)))
  return (
    <>
      <HeaderSlot>
        <ViewOnly kind="profile" reason={reason} mayComment={can(person, 'thread.start', thread)} />
      </HeaderSlot>
      <ProfileDiscussion person={person} campaign={campaign} centre={profile.centre}>
        <TranslatingContext value={translation.context}>
          <ProfileReader
            profile={profile}
            campaignName={campaign.name}
            day={centralDay(campaign)}
            planHref={`/plans/${campaign.id}/${profile.centre}`}
            isOwn={person.role === 'planner' && person.memberships.some(({ centre }) => centre === profile.centre)}
            publishing={
              campaign.kind === 'sid' ? (
                <>
                  <PublishingBar
                    person={person}
                    campaign={campaign}
                    centre={profile.centre}
                    missing={0}
                    labels={PAGE_LABELS}
                  />
                  <InUpdate kind="publication" id={`${campaign.id}/${profile.centre}`} />
                </>
              ) : null
            }
            notices={
              <>
                <AskForAccess person={person} centre={profile.centre} reason={reason} />
                <ReaderCallouts person={person} document={document} query={query} confirmed={confirmed} />
                <TranslationBar {...translation} />
              </>
            }
          />
        </TranslatingContext>
      </ProfileDiscussion>
    </>
  )
}

/** A page that its centre wrote in the reader's language too needs no translation. */
const foreignIn = (languages: readonly string[]): readonly string[] =>
  languages.includes(readersLanguage()) ? [] : languages
