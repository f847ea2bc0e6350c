import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import {
  Autocomplete,
  Button,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SearchField,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components'
import { containsEachWord } from '../containsEachWord.ts'
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
  const list = (
    <ListBox items={all} renderEmptyState={() => <p className="nothing">{t`No results`}</p>}>
      {(option) => (
        <ListBoxItem id={option.id} textValue={option.label}>
          <Icon name="check" />
          {option.label}
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
          <Searched label={label} options={all}>
            {list}
          </Searched>
        ) : (
          list
        )}
      </Popover>
    </AriaSelect>
  )
}

interface SearchedProps {
  readonly label: string
  readonly options: readonly Option[]
  readonly children: ReactNode
}

function Searched({ label, options, children }: SearchedProps) {
  const { t } = useLingui()
  const also = new Map(options.map((option) => [option.id, option.also ?? '']))
  return (
    <Autocomplete filter={(text, words, { key }) => containsEachWord(`${text} ${also.get(String(key)) ?? ''}`, words)}>
      <div className="option-search">
        <SearchField className="pop-search" aria-label={t`Search in ${label}`} autoFocus>
          <Input className="input" placeholder={t`Type to search`} />
        </SearchField>
        {children}
      </div>
    </Autocomplete>
  )
}
