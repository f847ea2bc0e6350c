import { useLingui } from '@lingui/react/macro'
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components'
import type { Option } from './option.ts'
import { Icon } from '../Icon.tsx'
import { FoundBy } from './FoundBy.tsx'
import { SearchedOptions } from './SearchedOptions.tsx'

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
  /** The current value is a choice too. */
  const chooseCurrent = (): void => values.forEach((value) => onToggle(value, true))
  return (
    <SearchedOptions label={label} options={options} {...(mode === 'single' ? { onEnter: chooseCurrent } : {})}>
      {(found, isSearching) => (
        <ListBox
          aria-label={label}
          selectionMode={mode}
          escapeKeyBehavior="none"
          selectedKeys={values}
          onSelectionChange={(keys) => {
            if (keys === 'all') return
            // Choosing the current value removes it from the selection.
            if (mode === 'single' && keys.size === 0) return chooseCurrent()
            for (const { id } of options) {
              if (keys.has(id) !== values.includes(id)) onToggle(id, keys.has(id))
            }
          }}
          renderEmptyState={() => <p className="nothing">{t`No results`}</p>}
        >
          {/* Headings would tear the best ones apart. */}
          {[...Map.groupBy(found, ({ group }) => (isSearching ? '' : (group ?? '')))].map(([group, members]) => (
            <ListBoxSection key={group} id={`group:${group}`}>
              {group === '' ? null : <Header>{group}</Header>}
              {members.map((option) => (
                <ListBoxItem key={option.id} id={option.id} textValue={option.label}>
                  <Icon name="check" />
                  <FoundBy option={option} />
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      )}
    </SearchedOptions>
  )
}
