import { useState, type ReactNode } from 'react'
import { useLingui } from '@lingui/react/macro'
import { Autocomplete, Input, SearchField } from 'react-aria-components'
import { rankOptions, type FoundOption } from './rankOptions.ts'
import type { Option } from './option.ts'

interface SearchedOptionsProps {
  readonly label: string
  readonly options: readonly Option[]
  /** Called for Enter while nothing is typed and no option is pointed at. */
  readonly onEnter?: () => void
  /** Renders the list of the options found; `isSearching`: they are ranked rather than in their order. */
  readonly children: (found: readonly FoundOption[], isSearching: boolean) => ReactNode
}

/** A search field over a list of options. The best option is the first one, which Enter takes. */
export function SearchedOptions({ label, options, onEnter, children }: SearchedOptionsProps) {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the field inside hands none of its keys on */}
      <div
        className="option-search"
        onKeyDownCapture={(event) => {
          const { target, key } = event
          if (onEnter === undefined || key !== 'Enter' || typed !== '' || event.nativeEvent.isComposing) return
          if (!(target instanceof HTMLInputElement) || target.hasAttribute('aria-activedescendant')) return
          event.preventDefault()
          event.stopPropagation()
          onEnter()
        }}
      >
        <SearchField className="pop-search" aria-label={t`Search in ${label}`} autoFocus>
          <Input className="input" placeholder={t`Type to search`} />
        </SearchField>
        {children(rankOptions(options, typed), typed.trim() !== '')}
      </div>
    </Autocomplete>
  )
}
