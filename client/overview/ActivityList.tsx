import { useRef } from 'react'
import { useLingui } from '@lingui/react/macro'
import type { ActivityRow } from '../../shared/overview/api.ts'
import type { Sort } from '../../shared/overview/filters.ts'
import type { CentreOf } from '../ui/centreName.ts'
import { SortableHeader } from '../ui/SortableHeader.tsx'
import { ActivityCell } from './ActivityCell.tsx'
import { columnLabel, SORT_OF_COLUMN, type Column, type OwnerName } from './columns.ts'
import { GroupHeading } from './GroupHeading.tsx'
import { groupRows } from './groups.ts'
import type { Grouping } from './useOverviewChoice.ts'
import { useRowKeys } from './useRowKeys.ts'

export interface ActivityListProps {
  readonly rows: readonly ActivityRow[]
  readonly columns: readonly Column[]
  readonly group: Grouping
  /** Null if the order cannot be changed. */
  readonly sort: Sort | null
  readonly onSort?: (sort: Sort) => void
  readonly isCompact: boolean
  /** The Day. Only its dates are marked. */
  readonly day: string
  readonly centreOf: CentreOf
  readonly hrefOf: (row: ActivityRow) => string
  readonly ownerName?: OwnerName
  /** Called when keys lead behind the last row. */
  readonly onEnd?: () => void
}

/** Activities of many plans, a row each. Keys lead from row to row. On a phone the rows are cards. */
export function ActivityList(props: ActivityListProps) {
  const { t } = useLingui()
  const { rows, columns, group, isCompact, day, centreOf, hrefOf, ownerName = () => null, onEnd } = props
  const list = useRef<HTMLDivElement>(null)
  useRowKeys(list, onEnd)
  return (
    <div className={isCompact ? 'grid activity-list is-compact' : 'grid activity-list'} ref={list}>
      <div className="activity-list-scroll" role="region" aria-label={t`Activities`} tabIndex={0}>
        <table aria-label={t`Activities`} className={columns.length > 7 ? 'is-wide' : undefined}>
          <Head {...props} />
          {groupRows(rows, group).map(({ key, rows: inGroup }) => (
            <tbody key={`${key} ${inGroup[0]?.centre}/${inGroup[0]?.activity}`}>
              {group !== 'none' && (
                <tr className="group-row">
                  <th colSpan={columns.length} scope="colgroup">
                    <GroupHeading group={group} value={key} day={day} centreOf={centreOf} />
                  </th>
                </tr>
              )}
              {inGroup.map((row) => (
                <tr key={`${row.centre}/${row.activity}`}>
                  {columns.map((column) => (
                    <ActivityCell
                      key={column}
                      column={column}
                      row={row}
                      day={day}
                      centre={centreOf(row.centre)}
                      href={hrefOf(row)}
                      ownerName={ownerName}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </div>
  )
}

function Head({ columns, sort, onSort }: ActivityListProps) {
  const { i18n } = useLingui()
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const by = SORT_OF_COLUMN[column]
          const label = i18n._(columnLabel(column))
          if (by === undefined || sort === null) {
            return (
              <th scope="col" key={column} className={`w-${column}`}>
                {label}
              </th>
            )
          }
          const isSorted = sort.by === by
          return (
            <SortableHeader
              key={column}
              className={`w-${column}`}
              sorted={isSorted ? (sort.descending ? 'descending' : 'ascending') : null}
              onSort={() => onSort?.({ by, descending: isSorted ? !sort.descending : by === 'changed' })}
            >
              {label}
            </SortableHeader>
          )
        })}
      </tr>
    </thead>
  )
}
