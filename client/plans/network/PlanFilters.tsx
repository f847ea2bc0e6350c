import { Trans, useLingui } from '@lingui/react/macro'
import type { PlanChoice } from './choosePlans.ts'
import { STATE_LABELS } from '../../ui/facts/statusLabels.ts'
import { SearchInput } from '../../ui/forms/SearchInput.tsx'
import { SegmentedControl } from '../../ui/forms/SegmentedControl.tsx'
import { ToggleChip } from '../../ui/forms/ToggleChip.tsx'

interface PlanFiltersProps {
  readonly choice: PlanChoice
  readonly onChange: (change: Partial<PlanChoice>) => void
  /** How many plans are edited now. */
  readonly edited: number
}

/** Narrows the list of plans. */
export function PlanFilters({ choice, onChange, edited }: PlanFiltersProps) {
  const { t, i18n } = useLingui()
  return (
    <div className="filters" role="search" aria-label={t`Plans`}>
      <SearchInput label={t`Search centres and themes`} value={choice.text} onChange={(text) => onChange({ text })} />
      <SegmentedControl
        label={t`State of the plan`}
        hideLabel
        value={choice.state}
        options={[
          { id: 'any', label: t`All` },
          ...(['ready', 'draft', 'none'] as const).map((id) => ({ id, label: i18n._(STATE_LABELS[id]) })),
          { id: 'begun', label: t`Begun` },
        ]}
        onChange={(state) => onChange({ state: state as PlanChoice['state'] })}
      />
      {(edited > 0 || choice.editedNow) && (
        <ToggleChip isOn={choice.editedNow} onChange={(editedNow) => onChange({ editedNow })}>
          <Trans>Being edited now</Trans> <span className="meta">{edited}</span>
        </ToggleChip>
      )}
    </div>
  )
}
