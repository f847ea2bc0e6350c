import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { ActivityHistoryList, HistoryValue } from '../../shared/plans/api.ts'
import type { ActivityView } from '../../shared/plans/planView.ts'
import type { ShownActivityKey } from '../../shared/plans/fields.ts'
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import { Callout } from '../ui/Callout.tsx'
import { Sheet } from '../ui/overlays/Sheet.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { listWithAnd } from '../ui/formats/lists.ts'
import { momentOf } from '../ui/formats/when.ts'
import { ACTIVITY_FIELDS, isActivityKey } from './activityFields.ts'
import { activityHistoryQuery } from './planQueries.ts'
import { FieldDifference } from './versions/FieldDifference.tsx'
import { useFieldText } from './versions/useFieldText.ts'
import './versions/versions.css'

interface ActivityHistoryProps {
  readonly onClose: () => void
  readonly campaign: CampaignId
  readonly centre: CentreId
  readonly activity: string
}

type Change = ActivityHistoryList['changes'][number]

/**
 * What changed in an activity, newest first: which field, from what to what, who and when. The default export, because it
 * is loaded on demand.
 */
export default function ActivityHistory({ onClose, ...place }: ActivityHistoryProps) {
  const { t } = useLingui()
  return (
    <Sheet title={t`History of this activity`} isOpen onClose={onClose}>
      <div className="pad">
        <Changes {...place} />
      </div>
    </Sheet>
  )
}

function Changes({ campaign, centre, activity }: Omit<ActivityHistoryProps, 'onClose'>) {
  const history = useQuery(activityHistoryQuery(campaign, centre, activity))
  if (history.isPending) return <Skeleton lines={4} />
  if (history.data === undefined)
    return (
      <Callout kind="warning">
        <Trans>The history could not be loaded. The plan is not affected. Try again.</Trans>
      </Callout>
    )
  if (history.data.changes.length === 0)
    return (
      <p className="lead">
        <Trans>No changes yet</Trans>
      </p>
    )
  return (
    <div className="differences">
      {history.data.changes.map((change) => (
        <article key={`${change.field}/${change.at}`}>
          <p className="meta">{[momentOf(change.at), listWithAnd(change.people)].filter(Boolean).join(' · ')}</p>
          <OneChange change={change} />
        </article>
      ))}
    </div>
  )
}

function OneChange({ change }: { readonly change: Change }) {
  const { i18n } = useLingui()
  const valueText = useValueText()
  const { field, old } = change
  if (!isActivityKey(field)) return <PresenceChange change={change} />
  return (
    <dl>
      <FieldDifference
        label={i18n._(ACTIVITY_FIELDS[field].label)}
        before={valueText(field, old)}
        after={valueText(field, change.new)}
      />
    </dl>
  )
}

function PresenceChange({ change }: { readonly change: Change }) {
  const now = change.new !== null && 'value' in change.new ? change.new.value : null
  if (now === 'trashed') return <Trans>Moved to trash</Trans>
  if (now === 'gone') return <Trans>Removed from the plan</Trans>
  return change.old === null ? <Trans>Activity added</Trans> : <Trans>Restored from trash</Trans>
}

function useValueText(): (field: ShownActivityKey, value: HistoryValue | null) => string {
  const { t } = useLingui()
  const fieldText = useFieldText()
  return (field, value) => {
    if (value === null) return ''
    if ('text' in value) return value.text
    // The server reads a field's value as the view has it; its text needs no other field.
    if ('value' in value) return fieldText(field, { [field]: value.value } as unknown as ActivityView)
    return t`(too long to show)`
  }
}
