import { useMemo, type ReactNode } from 'react'
import { useLingui } from '@lingui/react/macro'
import type { Campaign } from '../../../shared/campaign.ts'
import type { CentreId } from '../../../shared/ids.ts'
import type { Person } from '../../../shared/permissions.ts'
import { profileDocument } from '../../profiles/profileQueries.ts'
import { DiscussionProvider } from '../documents/DiscussionProvider.tsx'

interface ProfileDiscussionProps {
  readonly person: Person
  readonly campaign: Campaign
  readonly centre: CentreId
  readonly children: ReactNode
}

/** A profile page with what is said about it. */
export function ProfileDiscussion({ person, campaign, centre, children }: ProfileDiscussionProps) {
  const { t } = useLingui()
  const centres = useMemo(() => [centre], [centre])
  return (
    <DiscussionProvider
      person={person}
      campaign={campaign}
      document={profileDocument(campaign.id, centre)}
      centres={centres}
      whole={t`The whole page`}
    >
      {children}
    </DiscussionProvider>
  )
}
