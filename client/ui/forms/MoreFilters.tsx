import { useState, type MouseEvent, type ReactNode } from 'react'
import { Trans } from '@lingui/react/macro'
import { Icon } from '../Icon.tsx'

interface MoreFiltersProps {
  readonly label: string
  /** How many of the filters inside are set: they narrow the list also while they are folded. */
  readonly active: number
  readonly children: ReactNode
}

/** Filters behind one button. */
export function MoreFilters({ label, active, children }: MoreFiltersProps) {
  const [isOpen, setOpen] = useState(false)
  // The event `toggle` comes later than the click: a Tab right after Enter would pass the filters by.
  const toggle = (event: MouseEvent) => {
    event.preventDefault()
    setOpen(!isOpen)
  }
  return (
    <details className="more-filters" open={isOpen}>
      <summary className="btn" onClick={toggle}>
        <Icon name="filter" />
        <span>{label}</span>
        {active > 0 && (
          <span className="count">
            <span aria-hidden="true">{active}</span>
            <span className="vh">
              <Trans>{active} in use</Trans>
            </span>
          </span>
        )}
      </summary>
      {isOpen && <div className="filters-inside">{children}</div>}
    </details>
  )
}
