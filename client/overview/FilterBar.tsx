import type { ReactNode } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { FILTER_LABELS } from '../../shared/overview/filterMessages.ts'
import { FILTERS, type Filter, type Selection } from '../../shared/overview/filters.ts'
import { withFilter } from '../../shared/overview/selectionQuery.ts'
import { FILTERED_FIELDS } from '../../shared/plans/activityFields.ts'
import { Button } from '../ui/Button.tsx'
import { DateInput } from '../ui/forms/DateInput.tsx'
import { MoreFilters } from '../ui/forms/MoreFilters.tsx'
import { MultiSelect } from '../ui/forms/MultiSelect.tsx'
import type { Option } from '../ui/forms/option.ts'
import { SearchInput } from '../ui/forms/SearchInput.tsx'
import { TagInput } from '../ui/forms/TagInput.tsx'
import { Icon } from '../ui/Icon.tsx'
import { wordsOfValue, useFilterOptions, type ListFilter } from './filterOptions.ts'

interface FilterBarProps {
  readonly selection: Selection
  readonly onChange: (selection: Selection) => void
  readonly centres: readonly Option[]
  /** Near which dates are likely. */
  readonly day: string
  /** Shown behind the filters. */
  readonly children?: ReactNode
}

/** The most requested ones come first. */
const LISTS: readonly ListFilter[] = [
  ...new Set<ListFilter>([
    'theme',
    'audience',
    'status',
    'centre',
    'network',
    'day',
    ...FILTERED_FIELDS.map(({ name }) => name),
  ]),
]

/** The filters of the overview: words, those in use each with its cross, and all others behind a button. */
export function FilterBar({ selection, onChange, centres, day, children }: FilterBarProps) {
  const { t, i18n } = useLingui()
  const optionsOf = useFilterOptions(centres)
  const set = (filter: Filter, values: readonly string[]): void => onChange(withFilter(selection, filter, values))
  const valuesOf = (filter: Filter): readonly string[] => selection[filter] ?? []
  function toggle(filter: Filter, value: string, isChosen: boolean): void {
    const others = valuesOf(filter).filter((one) => one !== value)
    set(filter, isChosen ? [...others, value] : others)
  }
  const active = FILTERS.filter((filter) => filter !== 'text' && selection[filter] !== undefined)
  return (
    <div className="filters overview-filters" role="search" aria-label={t`Activities`}>
      <SearchInput
        label={t`Search activities`}
        value={valuesOf('text')[0] ?? ''}
        onChange={(text) => set('text', text.trim() === '' ? [] : [text])}
      />
      <ul className="active-filters" aria-label={t`Filters in use`}>
        {active.flatMap((filter) =>
          valuesOf(filter).map((value) => {
            const [name, word] = [i18n._(FILTER_LABELS[filter]), wordsOfValue(filter, value, optionsOf)]
            return (
              <li className="chip on" key={`${filter} ${value}`}>
                <span className="meta">{name}</span> {word}
                <button
                  type="button"
                  aria-label={t`Remove ${name}: ${word}`}
                  onClick={() => toggle(filter, value, false)}
                >
                  <Icon name="close" />
                </button>
              </li>
            )
          }),
        )}
      </ul>
      {(active.length > 0 || selection.text !== undefined) && (
        <Button kind="quiet" onPress={() => onChange({})}>
          <Trans>Clear filters</Trans>
        </Button>
      )}
      <MoreFilters label={t`Filter`} active={active.length}>
        {LISTS.map((filter) => (
          <MultiSelect
            key={filter}
            label={i18n._(FILTER_LABELS[filter])}
            options={optionsOf(filter)}
            values={valuesOf(filter)}
            onToggle={(value, isChosen) => toggle(filter, value, isChosen)}
            noneLabel={t`Any`}
          />
        ))}
        <TagInput
          label={i18n._(FILTER_LABELS.place)}
          values={valuesOf('place')}
          onAdd={(place) => toggle('place', place, true)}
          onRemove={(place) => toggle('place', place, false)}
        />
        {(['from', 'to', 'changedSince'] as const).map((filter) => (
          <DateInput
            key={filter}
            label={i18n._(FILTER_LABELS[filter])}
            value={dayOf(valuesOf(filter)[0])}
            near={day}
            onChange={(value) => set(filter, value === null ? [] : [value])}
          />
        ))}
      </MoreFilters>
      {children}
    </div>
  )
}

const dayOf = (value: string | undefined): string | null =>
  value !== undefined && /^\d{4}-\d\d-\d\d/.test(value) && !Number.isNaN(Date.parse(value)) ? value.slice(0, 10) : null
