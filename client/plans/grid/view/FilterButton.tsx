import { useLingui } from '@lingui/react/macro'
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { ActivityView } from '../../../../shared/plans/planView.ts'
import { DateInput } from '../../../ui/forms/DateInput.tsx'
import { LabelledCheckbox } from '../../../ui/forms/LabelledCheckbox.tsx'
import { MultiSelect } from '../../../ui/forms/MultiSelect.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { useIsOverdue } from '../../ActivityExtras.tsx'
import { countOf, FILTER_LISTS, withValue, type Filter, type FilterLists } from './filter.ts'
import { FILTER_LABELS, useFilterOptions } from './useFilterOptions.ts'

interface FilterButtonProps {
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  /** All of the plan: their places and languages can be asked for. */
  readonly activities: readonly ActivityView[]
  /** Near which days are likely. */
  readonly day: string
  /** Whose activities are “mine”; null for people who plan nothing here. */
  readonly person: string | null
}

/** Chooses the activities to show. */
export function FilterButton(props: FilterButtonProps) {
  const { t } = useLingui()
  const active = countOf(props.filter)
  return (
    <DialogTrigger>
      <AriaButton className={active === 0 ? 'btn' : 'btn on'}>
        <Icon name="filter" />
        <span>{active === 0 ? t`Filter` : t`Filter ${active}`}</span>
      </AriaButton>
      <Popover placement="bottom end">
        <Dialog aria-label={t`Show only`} className="react-aria-Dialog filter-in">
          <FilterFields {...props} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

/** Few values, all in view. */
const IN_VIEW: readonly (keyof FilterLists)[] = ['status', 'visibility']

function FilterFields({ filter, onFilter, activities, day, person }: FilterButtonProps) {
  const { i18n, t } = useLingui()
  const options = useFilterOptions(activities)
  const knowsTasks = useIsOverdue() !== null
  const toggle = (list: keyof FilterLists) => (value: string, chosen: boolean) =>
    onFilter(withValue(filter, list, value, chosen))
  return (
    <>
      {person !== null && (
        <LabelledCheckbox
          label={t`Only mine`}
          chosen={filter.owner.includes(person)}
          onChange={(chosen) => toggle('owner')(person, chosen)}
        />
      )}
      {knowsTasks && (
        <LabelledCheckbox
          label={t`Only with overdue tasks`}
          chosen={filter.overdue}
          onChange={(overdue) => onFilter({ ...filter, overdue })}
        />
      )}
      {IN_VIEW.map((list) => (
        <fieldset key={list}>
          <legend className="label">{i18n._(FILTER_LABELS[list])}</legend>
          {options[list].map(({ id, label }) => (
            <LabelledCheckbox
              key={id}
              label={label}
              chosen={(filter[list] as readonly string[]).includes(id)}
              onChange={(chosen) => toggle(list)(id, chosen)}
            />
          ))}
        </fieldset>
      ))}
      <div className="pair">
        <DateInput label={t`From`} value={filter.from} onChange={(from) => onFilter({ ...filter, from })} near={day} />
        <DateInput label={t`To`} value={filter.to} onChange={(to) => onFilter({ ...filter, to })} near={day} />
      </div>
      {FILTER_LISTS.filter((list) => !IN_VIEW.includes(list) && options[list].length > 0).map((list) => (
        <MultiSelect
          key={list}
          label={i18n._(FILTER_LABELS[list])}
          options={options[list]}
          values={filter[list]}
          onToggle={toggle(list)}
        />
      ))}
    </>
  )
}
