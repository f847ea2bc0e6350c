import { Trans, useLingui } from '@lingui/react/macro'
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { ActivityStatus, Visibility } from '../../../../shared/plans/fields.ts'
import { optionsOf } from '../../../fields/fieldEntry.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { MultiSelect } from '../../../ui/forms/MultiSelect.tsx'
import { LabelledCheckbox } from '../../../ui/forms/LabelledCheckbox.tsx'
import { ACTIVITY_FIELDS } from '../../../../shared/plans/activityFields.ts'
import { STATUS_LABELS, VISIBILITY_LABELS } from '../../../../shared/plans/statusMessages.ts'
import { AUDIENCES } from '../../../../shared/taxonomy.ts'
import { THEME_OPTIONS } from '../../../ui/facts/themeOptions.ts'
import { useIsOverdue } from '../../ActivityExtras.tsx'
import type { Filter } from './filter.ts'

interface FilterButtonProps {
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

/** Chooses the activities to show. */
export function FilterButton({ filter, onFilter }: FilterButtonProps) {
  const { i18n, t } = useLingui()
  const { status, visibility, themes, audiences, gap, overdue } = filter
  const knowsTasks = useIsOverdue() !== null
  const active =
    status.length + visibility.length + themes.length + audiences.length + (gap === null ? 0 : 1) + (overdue ? 1 : 0)
  return (
    <DialogTrigger>
      <AriaButton className={active === 0 ? 'btn' : 'btn on'}>
        <Icon name="filter" />
        <span>{active === 0 ? t`Filter` : t`Filter ${active}`}</span>
      </AriaButton>
      <Popover placement="bottom end">
        <Dialog aria-label={t`Show only`} className="react-aria-Dialog filter-in">
          <fieldset>
            <legend className="label">{i18n._(ACTIVITY_FIELDS.status.label)}</legend>
            {ActivityStatus.options.map((one) => (
              <LabelledCheckbox
                key={one}
                label={i18n._(STATUS_LABELS[one])}
                chosen={status.includes(one)}
                onChange={(chosen) => onFilter({ ...filter, status: change(status, one, chosen) })}
              />
            ))}
          </fieldset>
          <fieldset>
            <legend className="label">{i18n._(ACTIVITY_FIELDS.visibility.label)}</legend>
            {Visibility.options.map((one) => (
              <LabelledCheckbox
                key={one}
                label={i18n._(VISIBILITY_LABELS[one])}
                chosen={visibility.includes(one)}
                onChange={(chosen) => onFilter({ ...filter, visibility: change(visibility, one, chosen) })}
              />
            ))}
          </fieldset>
          <MultiSelect
            label={i18n._(ACTIVITY_FIELDS.themes.label)}
            options={optionsOf(THEME_OPTIONS, i18n)}
            values={themes}
            onToggle={(value, chosen) => onFilter({ ...filter, themes: change(themes, value, chosen) })}
          />
          <MultiSelect
            label={i18n._(ACTIVITY_FIELDS.audiences.label)}
            options={optionsOf(AUDIENCES, i18n)}
            values={audiences}
            onToggle={(value, chosen) => onFilter({ ...filter, audiences: change(audiences, value, chosen) })}
          />
          <fieldset>
            <legend className="label">
              <Trans>Missing information</Trans>
            </legend>
            <LabelledCheckbox
              label={t`Only incomplete activities`}
              chosen={gap !== null}
              onChange={(chosen) => onFilter({ ...filter, gap: chosen ? 'any' : null })}
            />
          </fieldset>
          {knowsTasks && (
            <fieldset>
              <legend className="label">
                <Trans>Tasks</Trans>
              </legend>
              <LabelledCheckbox
                label={t`Only with overdue tasks`}
                chosen={overdue}
                onChange={(chosen) => onFilter({ ...filter, overdue: chosen })}
              />
            </fieldset>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

const change = <T,>(values: readonly T[], value: T, chosen: boolean): readonly T[] =>
  chosen ? [...values, value] : values.filter((one) => one !== value)
