import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { ACTIVITY_FIELDS } from '../../../shared/plans/activityFields.ts'
import { changesSincePlanned, type PlannedChange } from '../../../shared/plans/changesSincePlanned.ts'
import type { ActivityId, CampaignId, CentreId } from '../../../shared/ids.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { Button } from '../../ui/Button.tsx'
import { activityHistoryQuery } from '../planQueries.ts'
import { useValueText } from './FieldChange.tsx'

interface PlannedChangesProps {
  readonly campaign: CampaignId
  readonly centre: CentreId
  readonly activity: Pick<ActivityView, 'visibility' | 'startsOn'> & { readonly id: ActivityId }
  /** The words that are there already. */
  readonly written: string
  readonly onTake: (words: string) => void
}

/** Offers in words what the history of an activity knows of its changes. Nothing without network: people can write it themselves. */
export function PlannedChanges({ campaign, centre, activity, written, onTake }: PlannedChangesProps) {
  const history = useQuery(activityHistoryQuery(campaign, centre, activity.id))
  const inWords = useChangeInWords()
  const lines = changesSincePlanned(history.data?.changes ?? [], activity)
    .map(inWords)
    .filter((line) => !written.includes(line))
  if (lines.length === 0) return null
  return (
    <div className="report-facts">
      <p className="meta">
        <Trans>From the plan’s history</Trans>
      </p>
      <ul className="plain">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Button kind="quiet" icon="plus" onPress={() => onTake(lines.join('\n'))}>
        <Trans>Use these words</Trans>
      </Button>
    </div>
  )
}

/** In the panel “From” and “To” are beside their day. */
const OWN_LABELS: { readonly [K in PlannedChange['field']]?: MessageDescriptor } = {
  startTime: msg`Begins`,
  endTime: msg`Ends`,
}

/** @returns a change in words: “First day: Thursday 11 February 2027 instead of Tuesday 9 February 2027” */
function useChangeInWords(): (change: PlannedChange) => string {
  const { i18n, t } = useLingui()
  const valueText = useValueText()
  return ({ field, from, to }) => {
    const label = i18n._(OWN_LABELS[field] ?? ACTIVITY_FIELDS[field].label)
    const [was, is] = [valueText(field, from), valueText(field, to)]
    if (was === '') return `${label}: ${is}`
    return is === '' ? t`${label}: no longer ${was}` : t`${label}: ${is} instead of ${was}`
  }
}
