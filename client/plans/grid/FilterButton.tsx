import { Trans, useLingui } from '@lingui/react/macro'
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { ActivityStatus, Visibility } from '../../../shared/plans/fields.ts'
import { Icon } from '../../ui/Icon.tsx'
import { MultiChoice } from '../../ui/MultiChoice.tsx'
import { Tick } from '../../ui/Tick.tsx'
import { ACTIVITY_WORDS, STATUS_WORDS, VISIBILITY_WORDS } from '../fieldWords.ts'
import { AUDIENCE_OPTIONS, THEME_OPTIONS } from '../options.ts'
import type { Filter } from './filter.ts'

interface FilterButtonProps {
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

/** Which activities are shown. */
export function FilterButton({ filter, onFilter }: FilterButtonProps) {
  const { i18n, t } = useLingui()
  const { status, visibility, themes, audiences, gap } = filter
  const active = status.length + visibility.length + themes.length + audiences.length + (gap === null ? 0 : 1)
  return (
    <DialogTrigger>
      <AriaButton className={active === 0 ? 'btn' : 'btn on'}>
        <Icon name="filter" />
        <span>{active === 0 ? t`Filter` : t`Filter ${active}`}</span>
      </AriaButton>
      <Popover placement="bottom end">
        <Dialog aria-label={t`Show only`} className="react-aria-Dialog filter-in">
          <fieldset>
            <legend className="label">{i18n._(ACTIVITY_WORDS.status)}</legend>
            {ActivityStatus.options.map((one) => (
              <Tick
                key={one}
                label={i18n._(STATUS_WORDS[one])}
                chosen={status.includes(one)}
                onChange={(chosen) => onFilter({ ...filter, status: change(status, one, chosen) })}
              />
            ))}
          </fieldset>
          <fieldset>
            <legend className="label">{i18n._(ACTIVITY_WORDS.visibility)}</legend>
            {Visibility.options.map((one) => (
              <Tick
                key={one}
                label={i18n._(VISIBILITY_WORDS[one])}
                chosen={visibility.includes(one)}
                onChange={(chosen) => onFilter({ ...filter, visibility: change(visibility, one, chosen) })}
              />
            ))}
          </fieldset>
          <MultiChoice
            label={i18n._(ACTIVITY_WORDS.themes)}
            options={THEME_OPTIONS}
            values={themes}
            onToggle={(value, chosen) => onFilter({ ...filter, themes: change(themes, value, chosen) })}
          />
          <MultiChoice
            label={i18n._(ACTIVITY_WORDS.audiences)}
            options={AUDIENCE_OPTIONS}
            values={audiences}
            onToggle={(value, chosen) => onFilter({ ...filter, audiences: change(audiences, value, chosen) })}
          />
          <fieldset>
            <legend className="label">
              <Trans>Missing information</Trans>
            </legend>
            <Tick
              label={t`Only incomplete activities`}
              chosen={gap !== null}
              onChange={(chosen) => onFilter({ ...filter, gap: chosen ? 'any' : null })}
            />
          </fieldset>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

const change = <T,>(values: readonly T[], value: T, chosen: boolean): readonly T[] =>
  chosen ? [...values, value] : values.filter((one) => one !== value)
