import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import { Callout } from '../ui/Callout.tsx'
import { Sheet } from '../ui/overlays/Sheet.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { listWithAnd } from '../ui/formats/lists.ts'
import { momentOf } from '../ui/formats/when.ts'
import { FieldChange } from './changes/FieldChange.tsx'
import { activityHistoryQuery } from './planQueries.ts'
import '../versions/versions.css'

interface ActivityHistoryProps {
  readonly onClose: () => void
  readonly campaign: CampaignId
  readonly centre: CentreId
  readonly activity: string
}

/**
 * The changes of an activity, newest first: the field, its old and new value, the person and the time. The default
 * export, because it is loaded on demand.
 */
export default function ActivityHistory({ onClose, ...place }: ActivityHistoryProps) {
  const { t } = useLingui()
  return (
    <Sheet title={t`History of this activity`} isOpen onClose={onClose}>
      <Changes {...place} />
    </Sheet>
  )
}

function Changes({ campaign, centre, activity }: Omit<ActivityHistoryProps, 'onClose'>) {
  const { t } = useLingui()
  const proposedBy = (people: readonly string[]): string => {
    const names = listWithAnd(people)
    return names === '' ? '' : t`proposed by ${names}`
  }
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
          <p className="meta">
            {[momentOf(change.at), listWithAnd(change.people), proposedBy(change.proposedBy)]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <FieldChange field={change.field} from={change.old} to={change.new} />
        </article>
      ))}
    </div>
  )
}
