import { useLingui } from '@lingui/react/macro'
import type { CentreId } from '../../shared/ids.ts'
import { SuggestionKind, type PlanSuggestion } from '../../shared/synergies/suggestion.ts'
import type { CentreOf } from '../ui/centreName.ts'
import { ownActivities } from './chooseSuggestions.ts'
import { SUGGESTION_KIND_LABELS } from '../ui/kindLabels.ts'
import { MoreFilters } from '../ui/forms/MoreFilters.tsx'
import { usePhone } from '../ui/usePhone.ts'
import { Select } from '../ui/forms/Select.tsx'
import type { SynergyChoice } from './useSynergyChoice.ts'

interface SynergyFiltersProps {
  readonly choice: SynergyChoice
  readonly onChange: (change: Partial<SynergyChoice>) => void
  /** From which is chosen. */
  readonly suggestions: readonly PlanSuggestion[]
  readonly centre: CentreId
  readonly centreOf: CentreOf
}

/** Which of a centre's suggestions are shown. */
export function SynergyFilters({ choice, onChange, suggestions, centre, centreOf }: SynergyFiltersProps) {
  const { i18n, t } = useLingui()
  const others = new Set(suggestions.flatMap(({ centres }) => centres.filter((one) => one !== centre)))
  const isPhone = usePhone()
  const active = [choice.kind, choice.activity, choice.with].filter((one) => one !== null).length
  const selects = (
    <>
      <Select
        label={t`Kind`}
        noneLabel={t`Any kind`}
        options={SuggestionKind.options.map((id) => ({ id, label: i18n._(SUGGESTION_KIND_LABELS[id]) }))}
        value={choice.kind}
        clearable
        onChange={(kind) => onChange({ kind: SuggestionKind.safeParse(kind).data ?? null, pair: null })}
      />
      <Select
        label={t`Activity`}
        noneLabel={t`Any activity`}
        options={[...ownActivities(suggestions, centre)].map(([id, title]) => ({
          id,
          label: title.trim() === '' ? t`Untitled activity` : title,
        }))}
        value={choice.activity}
        clearable
        onChange={(activity) => onChange({ activity, pair: null })}
      />
      <Select
        label={t`With`}
        noneLabel={t`Any centre`}
        options={[...others].map((id) => ({ id, label: centreOf(id).countryName }))}
        value={choice.with}
        clearable
        onChange={(other) => onChange({ with: other, pair: null })}
      />
    </>
  )
  return isPhone ? (
    <MoreFilters label={t`Filter`} active={active}>
      {selects}
    </MoreFilters>
  ) : (
    selects
  )
}
