import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components'
import { Icon } from '../Icon.tsx'

/** Yes or no. */
export function Checkbox({
  children,
  isSelected,
  onChange,
}: {
  readonly children: ReactNode
  readonly isSelected: boolean
  readonly onChange: (selected: boolean) => void
}) {
  return (
    <AriaCheckbox isSelected={isSelected} onChange={onChange}>
      <span className="box" aria-hidden="true">
        <Icon name="check" />
      </span>
      <span>{children}</span>
    </AriaCheckbox>
  )
}
