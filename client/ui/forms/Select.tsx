import { useLingui } from '@lingui/react/macro'
import { Button, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components'
import { Icon } from '../Icon.tsx'
import { FoundBy } from './FoundBy.tsx'
import type { Option } from './option.ts'
import { rankOptions, type FoundOption } from './rankOptions.ts'
import { SearchedOptions } from './SearchedOptions.tsx'

const NONE = ''

interface SelectProps {
  readonly label: string
  readonly hideLabel?: boolean
  readonly options: readonly Option[]
  readonly value: string | null
  /** Offers "not set" when given. */
  readonly clearable?: boolean
  /** The label of "not set". */
  readonly noneLabel?: string
  /** The text while nothing is chosen; by default the label of "not set". */
  readonly placeholder?: string
  readonly onChange: (value: string | null) => void
}

/** Options from which on they are searched. */
const MANY = 15

/** One value out of few, or of many that are searched. It cannot be opened while it has none to choose from. */
export function Select({ label, hideLabel, options, value, clearable, noneLabel, placeholder, onChange }: SelectProps) {
  const { t } = useLingui()
  const all = clearable === true ? [{ id: NONE, label: noneLabel ?? t`Not set` }, ...options] : options
  const list = (found: readonly FoundOption[]) => (
    <ListBox items={found} renderEmptyState={() => <p className="nothing">{t`No results`}</p>}>
      {(option) => (
        <ListBoxItem id={option.id} textValue={option.label}>
          <Icon name="check" />
          <FoundBy option={option} />
        </ListBoxItem>
      )}
    </ListBox>
  )
  return (
    <AriaSelect
      className="field react-aria-Select"
      value={value}
      isDisabled={all.length === 0}
      onChange={(key) => onChange(key === null || key === NONE ? null : String(key))}
      placeholder={placeholder ?? noneLabel ?? t`Not set`}
    >
      <Label className={hideLabel === true ? 'vh' : 'label'}>{label}</Label>
      <Button className="input">
        <SelectValue>
          {({ isPlaceholder, defaultChildren }) =>
            isPlaceholder ? defaultChildren : (all.find(({ id }) => id === value)?.label ?? defaultChildren)
          }
        </SelectValue>
        <Icon name="down" />
      </Button>
      <Popover>
        {all.length > MANY ? (
          <SearchedOptions label={label} options={all}>
            {list}
          </SearchedOptions>
        ) : (
          list(rankOptions(all, ''))
        )}
      </Popover>
    </AriaSelect>
  )
}
