import { useMemo, type ReactNode } from 'react'
import { useLingui } from '@lingui/react/macro'
import type { CampaignId, CentreId } from '../../../shared/ids.ts'
import type { Commentable } from '../../comments/discussion.ts'
import { profileDocument } from '../profileQueries.ts'
import type { Campaign } from '../../../shared/campaign.ts'
import type { Person } from '../../../shared/permissions.ts'
import { DiscussionProvider } from '../../documents/DiscussionProvider.tsx'

interface ProfileDiscussionProps {
  readonly person: Person
  readonly campaign: Campaign
  readonly centre: CentreId
  readonly children: ReactNode
}

/** A profile page with its comments. */
export function ProfileDiscussion({ person, campaign, centre, children }: ProfileDiscussionProps) {
  return (
    <DiscussionProvider person={person} campaign={campaign} commentable={useProfileCommentable(campaign.id, centre)}>
      {children}
    </DiscussionProvider>
  )
}

function useProfileCommentable(campaign: CampaignId, centre: CentreId): Commentable {
  const { t } = useLingui()
  return useMemo(
    () => ({
      document: profileDocument(campaign, centre),
      centres: [centre],
      whole: t`The whole page`,
      findEntry: () => null,
      fieldLabel: () => null,
      entryParameter: null,
    }),
    [t, campaign, centre],
  )
}
