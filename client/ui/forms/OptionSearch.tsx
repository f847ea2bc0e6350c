import { useLingui } from '@lingui/react/macro'
import { Autocomplete, Header, Input, ListBox, ListBoxItem, ListBoxSection, SearchField } from 'react-aria-components'
import type { Option } from './Select.tsx'
import { containsEachWord } from '../containsEachWord.ts'
import { Icon } from '../Icon.tsx'

interface OptionSearchProps {
  readonly label: string
  readonly options: readonly Option[]
  readonly values: readonly string[]
  readonly mode: 'single' | 'multiple'
  readonly onToggle: (value: string, chosen: boolean) => void
}

/** A list of options under a search field, for use in a popover. */
export function OptionSearch({ label, options, values, mode, onToggle }: OptionSearchProps) {
  const { t } = useLingui()
  const groups = Map.groupBy(options, (option) => option.group ?? '')
  return (
    <Autocomplete filter={containsEachWord}>
      <div className="option-search">
        <SearchField className="pop-search" aria-label={t`Search in ${label}`} autoFocus>
          <Input className="input" placeholder={t`Type to search`} />
        </SearchField>
        <ListBox
          aria-label={label}
          selectionMode={mode}
          escapeKeyBehavior="none"
          selectedKeys={values}
          onSelectionChange={(keys) => {
            if (keys === 'all') return
            // Choosing the current value removes it from the selection, and is a choice anyway.
            if (mode === 'single' && keys.size === 0) return values.forEach((value) => onToggle(value, true))
            for (const { id } of options) {
              if (keys.has(id) !== values.includes(id)) onToggle(id, keys.has(id))
            }
          }}
          renderEmptyState={() => <p className="nothing">{t`No results`}</p>}
        >
          {[...groups].map(([group, members]) => (
            <ListBoxSection key={group} id={`group:${group}`}>
              {group === '' ? null : <Header>{group}</Header>}
              {members.map((option) => (
                <ListBoxItem key={option.id} id={option.id} textValue={`${option.label} ${option.also ?? ''}`}>
                  <Icon name="check" />
                  {option.label}
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </div>
    </Autocomplete>
  )
}
