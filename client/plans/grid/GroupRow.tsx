import { Plural, useLingui } from '@lingui/react/macro'
import type { Row } from './view/arrange.ts'
import { useGroupName } from './view/useGroupName.ts'

interface GroupRowProps {
  readonly group: Extract<Row, { kind: 'group' }>
  readonly day: string
  readonly rowIndex: number
  readonly columns: number
}

/** The heading row of a group. */
export function GroupRow({ group, day, rowIndex, columns }: GroupRowProps) {
  const { value, count } = group
  const { t } = useLingui()
  const { name, isTheWeek } = useGroupName(day)(group)
  return (
    <div role="row" className="grid-row grid-group" data-row={`group:${value}`} aria-rowindex={rowIndex}>
      <div role="gridcell" className="cell" data-cell="group" aria-colindex={1} aria-colspan={columns} tabIndex={-1}>
        {isTheWeek ? t`SID week` : name}
        <span>
          {isTheWeek ? `${name} · ` : ''}
          <Plural value={count} one="# activity" other="# activities" />
        </span>
      </div>
    </div>
  )
}
