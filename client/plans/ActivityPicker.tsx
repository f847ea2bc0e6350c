import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { ActivityId, CentreId, type CampaignId } from '../../shared/ids.ts'
import { hasStatus } from '../http/failure.ts'
import { planListQuery, planViewQuery } from './planQueries.ts'
import { Select } from '../ui/forms/Select.tsx'

/** The choice so far: first the centre, then one of its activities. */
export interface PickedActivity {
  readonly centre: CentreId | null
  readonly activity: ActivityId | null
}

interface ActivityPickerProps {
  readonly campaign: CampaignId
  readonly label: string
  readonly picked: PickedActivity
  readonly onPick: (picked: PickedActivity) => void
}

/** Chooses an activity of any plan. */
export function ActivityPicker({ campaign, label, picked, onPick }: ActivityPickerProps) {
  const { t } = useLingui()
  const list = useQuery(planListQuery(campaign))
  const started = (list.data?.plans ?? []).filter(({ state }) => state !== 'none')
  return (
    <fieldset className="picker">
      <legend className="label">{label}</legend>
      <Select
        label={t`Centre`}
        options={started.map(({ centre, countryName }) => ({ id: centre, label: countryName }))}
        value={picked.centre}
        onChange={(centre) => onPick({ centre: CentreId.safeParse(centre).data ?? null, activity: null })}
      />
      {picked.centre !== null && (
        <OfCentre
          campaign={campaign}
          centre={picked.centre}
          activity={picked.activity}
          onPick={(activity) => onPick({ centre: picked.centre, activity })}
        />
      )}
    </fieldset>
  )
}

function OfCentre({
  campaign,
  centre,
  activity,
  onPick,
}: {
  readonly campaign: CampaignId
  readonly centre: CentreId
  readonly activity: ActivityId | null
  readonly onPick: (activity: ActivityId | null) => void
}) {
  const { t } = useLingui()
  const plan = useQuery(planViewQuery(campaign, centre))
  if (hasStatus(plan.error, 404)) {
    return (
      <p className="hint">
        <Trans>This centre has no plan yet.</Trans>
      </p>
    )
  }
  return (
    <Select
      label={t`Activity`}
      options={(plan.data?.activities ?? []).map(({ id, title }) => ({
        id,
        label: title.trim() === '' ? t`Untitled activity` : title,
      }))}
      value={activity}
      onChange={(id) => onPick(ActivityId.safeParse(id).data ?? null)}
    />
  )
}
