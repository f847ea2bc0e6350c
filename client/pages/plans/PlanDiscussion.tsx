import { lazy, Suspense, useCallback, useMemo, type ReactNode } from 'react'
import { useLingui } from '@lingui/react/macro'
import type { Campaign } from '../../../shared/campaign.ts'
import type { CentreId } from '../../../shared/ids.ts'
import type { Person } from '../../../shared/permissions.ts'
import { ActivityCommentsContext } from '../../plans/ActivityExtras.tsx'
import { ACTIVITY_FIELDS, isActivityKey } from '../../plans/activityFields.ts'
import { planDocument } from '../../plans/planQueries.ts'
import { DiscussionProvider } from '../documents/DiscussionProvider.tsx'

const EntryThreads = lazy(() => import('../../comments/threads/EntryThreads.tsx'))

interface PlanDiscussionProps {
  readonly person: Person
  readonly campaign: Campaign
  readonly centre: CentreId
  readonly findActivity: (id: string) => { readonly title: string; readonly rank: string } | null
  readonly children: ReactNode
}

/** A plan with what is said about it. */
export function PlanDiscussion(props: PlanDiscussionProps) {
  const { person, campaign, centre, findActivity, children } = props
  const { t, i18n } = useLingui()
  const centres = useMemo(() => [centre], [centre])
  const fieldLabel = useCallback(
    (field: string): string | null => (isActivityKey(field) ? i18n._(ACTIVITY_FIELDS[field].label) : null),
    [i18n],
  )
  return (
    <DiscussionProvider
      person={person}
      campaign={campaign}
      document={planDocument(campaign.id, centre)}
      centres={centres}
      whole={t`The whole plan`}
      findEntry={findActivity}
      fieldLabel={fieldLabel}
      entryParameter="activity"
    >
      <ActivityCommentsContext value={renderDiscussion}>{children}</ActivityCommentsContext>
    </DiscussionProvider>
  )
}

const renderDiscussion = (activity: string): ReactNode => (
  <Suspense fallback={null}>
    <EntryThreads entry={activity} />
  </Suspense>
)
