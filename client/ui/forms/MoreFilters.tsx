import type { ReactNode } from 'react'
import { Trans } from '@lingui/react/macro'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { Icon } from '../Icon.tsx'

interface MoreFiltersProps {
  readonly label: string
  /** How many of the filters inside are set: they narrow the list also while they are out of sight. */
  readonly active: number
  readonly children: ReactNode
}

/** Filters behind one button. They lie over the list, so that neither the button nor the list moves. */
export function MoreFilters({ label, active, children }: MoreFiltersProps) {
  return (
    <DialogTrigger>
      <Button className="btn more-filters">
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
      </Button>
      {/* The list below stays in use, and screen readers announce how it changes. */}
      <Popover placement="bottom start" isNonModal className="react-aria-Popover filters-over">
        <Dialog aria-label={label} className="filters-inside">
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
