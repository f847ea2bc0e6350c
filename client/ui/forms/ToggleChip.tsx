import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components'

/** A filter that is on or off. */
export function ToggleChip({
  isOn,
  onChange,
  children,
}: {
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
  readonly children: ReactNode
}) {
  return (
    <ToggleButton className="btn toggle" isSelected={isOn} onChange={onChange}>
      {children}
    </ToggleButton>
  )
}
