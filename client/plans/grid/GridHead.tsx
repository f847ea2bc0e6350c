import { useLingui } from '@lingui/react/macro'
import { Icon } from '../../ui/Icon.tsx'
import { columnLabel } from './columnLabels.ts'
import type { ColumnKey } from './columns.ts'
import type { Sort } from './view/sorting.ts'

interface GridHeadProps {
  readonly columns: readonly ColumnKey[]
  readonly sort: Sort | null
  readonly allSelected: boolean
}

/** The heads of the columns; pressing one sorts by it. */
export function GridHead({ columns, sort, allSelected }: GridHeadProps) {
  const { i18n, t } = useLingui()
  return (
    <div role="row" className="grid-row grid-head" data-row="head" aria-rowindex={1}>
      <div role="columnheader" className="cell c-select" data-cell="select" aria-colindex={1}>
        <input
          type="checkbox"
          data-widget=""
          tabIndex={-1}
          aria-label={t`Select all shown`}
          checked={allSelected}
          readOnly
        />
      </div>
      {columns.map((column, at) => (
        <div
          role="columnheader"
          className={`cell c-${column}`}
          key={column}
          data-cell={column}
          aria-colindex={at + 2}
          aria-sort={sort?.column === column ? sort.direction : 'none'}
        >
          <button type="button" data-widget="" data-sort={column} tabIndex={-1} title={t`Sort`}>
            {i18n._(columnLabel(column))}
            {sort?.column === column && <Icon name={sort.direction === 'ascending' ? 'up' : 'down'} />}
          </button>
        </div>
      ))}
      <div role="columnheader" className="cell c-end" data-cell="end" aria-colindex={columns.length + 2} tabIndex={-1}>
        <span className="vh">{t`Actions`}</span>
      </div>
    </div>
  )
}
