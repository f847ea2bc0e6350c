import { Trans, useLingui } from '@lingui/react/macro'
import type { ActivityView } from '../../../../shared/plans/planView.ts'
import { Button } from '../../../ui/Button.tsx'
import { shortDay } from '../../../ui/formats/when.ts'
import { labelOf } from '../../../ui/forms/labelOf.ts'
import { Tags } from '../../../ui/forms/Tags.tsx'
import { FILTER_LISTS, isFiltering, NO_FILTER, withValue, type Filter } from './filter.ts'
import { useFilterOptions } from './useFilterOptions.ts'

interface FilterChipsProps {
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  /** How many activities it leaves, of how many. */
  readonly shown: number
  /** All of the plan. */
  readonly activities: readonly ActivityView[]
}

/** The active filters as chips with a cross, so that it is clear why activities are hidden. */
export function FilterChips({ filter, onFilter, shown, activities }: FilterChipsProps) {
  const { t } = useLingui()
  const options = useFilterOptions(activities)
  const { text, from, to } = filter
  const words = text.trim()
  const [first, last] = [from === null ? '' : shortDay(from), to === null ? '' : shortDay(to)]
  const count = activities.length
  const chips: readonly { readonly id: string; readonly label: string; readonly without: Filter }[] = [
    ...(words === '' ? [] : [{ id: 'text', label: t`“${words}”`, without: { ...filter, text: '' } }]),
    ...(from === null ? [] : [{ id: 'from', label: t`from ${first}`, without: { ...filter, from: null } }]),
    ...(to === null ? [] : [{ id: 'to', label: t`until ${last}`, without: { ...filter, to: null } }]),
    ...(filter.overdue ? [{ id: 'overdue', label: t`Overdue tasks`, without: { ...filter, overdue: false } }] : []),
    ...FILTER_LISTS.flatMap((list) =>
      filter[list].map((value) => ({
        id: `${list}/${value}`,
        label: labelOf(options[list], value),
        without: withValue(filter, list, value, false),
      })),
    ),
  ]
  if (!isFiltering(filter)) return null
  return (
    <div className="filter-chips">
      <Tags
        label={t`Active filters`}
        items={chips}
        onRemove={(id) => onFilter(chips.find((chip) => chip.id === id)?.without ?? filter)}
      />
      <span className="meta">
        <Trans>
          {shown} of {count}
        </Trans>
      </span>
      <Button kind="quiet" onPress={() => onFilter(NO_FILTER)}>
        <Trans>Clear filters</Trans>
      </Button>
    </div>
  )
}
