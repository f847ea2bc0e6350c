import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import { usePrinting } from './print/usePrinting.ts'

interface SortHeadProps {
  readonly className?: string
  /** How the list goes by this column now, if it does. */
  readonly sorted: 'ascending' | 'descending' | null
  readonly onSort: () => void
  readonly children: ReactNode
}

/** The header of a sortable column. */
export function SortableHeader({ className, sorted, onSort, children }: SortHeadProps) {
  // Chromium leaves buttons out of the heads that it repeats on further pages.
  const isPrinting = usePrinting()
  return (
    <th scope="col" className={className} {...(sorted === null ? {} : { 'aria-sort': sorted })}>
      {isPrinting ? (
        children
      ) : (
        <button type="button" className="sort" onClick={onSort}>
          {children}
          {sorted !== null && <Icon name={sorted === 'ascending' ? 'up' : 'down'} />}
        </button>
      )}
    </th>
  )
}
