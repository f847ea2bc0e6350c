import { useLingui } from '@lingui/react/macro'
import { Button, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components'
import { Icon } from '../Icon.tsx'

export interface Option {
  readonly id: string
  readonly label: string
  /** Other words that find it. */
  readonly also?: string
  readonly group?: string
}

const NONE = ''

interface SelectProps {
  readonly label: string
  readonly options: readonly Option[]
  readonly value: string | null
  /** Offers "not set" when given. */
  readonly clearable?: boolean
  /** The label of "not set". */
  readonly noneLabel?: string
  readonly onChange: (value: string | null) => void
}

/** One value out of few. It cannot be opened while it has none to choose from. */
export function Select({ label, options, value, clearable, noneLabel, onChange }: SelectProps) {
  const { t } = useLingui()
  const all = clearable === true ? [{ id: NONE, label: noneLabel ?? t`Not set` }, ...options] : options
  return (
    <AriaSelect
      className="field react-aria-Select"
      value={value}
      isDisabled={all.length === 0}
      onChange={(key) => onChange(key === null || key === NONE ? null : String(key))}
      placeholder={noneLabel ?? t`Not set`}
    >
      <Label className="label">{label}</Label>
      <Button className="input">
        <SelectValue>
          {({ isPlaceholder, defaultChildren, selectedText }) => (isPlaceholder ? defaultChildren : selectedText)}
        </SelectValue>
        <Icon name="down" />
      </Button>
      <Popover>
        <ListBox items={all}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label}>
              <Icon name="check" />
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
