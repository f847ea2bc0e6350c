import { useMemo, type ReactNode } from 'react'
import { useLingui } from '@lingui/react/macro'
import type { CampaignId, CentreId } from '../../../shared/ids.ts'
import type { Commentable } from '../../comments/discussion.ts'
import { ACTIVITY_FIELDS, isActivityKey } from '../../../shared/plans/activityFields.ts'
import { planDocument } from '../planQueries.ts'
import type { Campaign } from '../../../shared/campaign.ts'
import type { Person } from '../../../shared/permissions.ts'
import { DiscussionProvider } from '../../documents/DiscussionProvider.tsx'

interface PlanDiscussionProps {
  readonly person: Person
  readonly campaign: Campaign
  readonly centre: CentreId
  /** Must be the same function as long as it finds the same activities. */
  readonly findActivity: Commentable['findEntry']
  readonly children: ReactNode
}

/** A plan with its comments. */
export function PlanDiscussion({ person, campaign, centre, findActivity, children }: PlanDiscussionProps) {
  const commentable = usePlanCommentable(campaign.id, centre, findActivity)
  return (
    <DiscussionProvider person={person} campaign={campaign} commentable={commentable}>
      {children}
    </DiscussionProvider>
  )
}

/** @param findEntry must be the same function as long as it finds the same activities */
function usePlanCommentable(campaign: CampaignId, centre: CentreId, findEntry: Commentable['findEntry']): Commentable {
  const { t, i18n } = useLingui()
  return useMemo(
    () => ({
      document: planDocument(campaign, centre),
      centres: [centre],
      whole: t`The whole plan`,
      findEntry,
      fieldLabel: (field) => (isActivityKey(field) ? i18n._(ACTIVITY_FIELDS[field].label) : null),
      entryParameter: 'activity',
    }),
    [t, i18n, campaign, centre, findEntry],
  )
}
