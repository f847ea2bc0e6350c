import { useLingui } from '@lingui/react/macro'
import { Button, Input, SearchField } from 'react-aria-components'
import { Icon } from '../Icon.tsx'
import { useTypedText } from './useTypedText.ts'

interface SearchInputProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Words that a list is searched for. Escape and the cross empty it. */
export function SearchInput({ label, value, onChange }: SearchInputProps) {
  const { t } = useLingui()
  const [typed, type] = useTypedText(value, onChange)
  return (
    <SearchField className="search" aria-label={label} value={typed} onChange={type}>
      <Icon name="search" />
      <Input className="input" placeholder={label} />
      {typed !== '' && (
        <Button className="ibtn" aria-label={t`Clear`}>
          <Icon name="close" />
        </Button>
      )}
    </SearchField>
  )
}
