import { memo } from 'react'
import { Gloss } from '../../ui/language/Gloss.tsx'
import { useLingui } from '@lingui/react/macro'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { ACTIVITY_TYPES } from '../../../shared/taxonomy.ts'
import type { Present } from '../../sync/presence.ts'
import { WhoIsIn } from '../../fields/carets/WhoIsIn.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { labelOf } from '../../ui/forms/labelOf.ts'
import { ActivityMark } from '../ActivityExtras.tsx'
import { CellContent } from './cells/CellContent.tsx'
import { columnLabel } from './columnLabels.ts'
import type { ColumnKey, TextColumn } from './columns.ts'
import { columnOfFocus, sameOthers } from './rowPresence.ts'
import { TextCell } from './cells/TextCell.tsx'

interface GridRowProps {
  readonly activity: ActivityView
  readonly columns: readonly ColumnKey[]
  readonly day: string
  /** From 1, the head included. */
  readonly rowIndex: number
  readonly selected: boolean
  readonly open: boolean
  /** The shared text that is being edited in its cell. */
  readonly editing: TextColumn | null
  /** Others who are in this activity. */
  readonly others: readonly Present[]
}

/** One activity. It renders again only if its data changed. The grid handles its events. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { activity, columns, rowIndex, selected, open, others } = props
  const { t } = useLingui()
  const title = activity.title.trim() === '' ? t`Untitled activity` : activity.title
  const state = `${open ? ' is-open' : ''}${others.length > 0 ? ' has-others' : ''}`
  return (
    <div
      role="row"
      className={`grid-row${state}`}
      data-row={activity.id}
      aria-rowindex={rowIndex}
      aria-selected={selected}
    >
      <div role="gridcell" className="cell c-select" data-cell="select" aria-colindex={1}>
        <span className="grip" data-grip="" aria-hidden="true">
          <Icon name="grip" />
        </span>
        <input
          type="checkbox"
          data-widget=""
          tabIndex={-1}
          aria-label={t`Select ${title}`}
          checked={selected}
          readOnly
        />
      </div>
      {columns.map((column, at) => (
        <FieldCell {...props} key={column} column={column} colIndex={at + 2} title={title} />
      ))}
      <div role="gridcell" className="cell c-end" data-cell="end" aria-colindex={columns.length + 2}>
        {others.map((one) => (
          <Avatar key={one.client} name={one.name} seat={one.seat} />
        ))}
        <button
          type="button"
          className="ibtn"
          data-widget=""
          data-menu=""
          tabIndex={-1}
          aria-haspopup="menu"
          aria-label={t`Actions for ${title}`}
        >
          <Icon name="dots" />
        </button>
      </div>
    </div>
  )
}, isSame)

function isSame(before: GridRowProps, after: GridRowProps): boolean {
  const { others, ...rest } = before
  return (
    sameOthers(others, after.others) &&
    Object.entries(rest).every(([key, value]) => after[key as keyof GridRowProps] === value)
  )
}

interface FieldCellProps extends GridRowProps {
  readonly column: ColumnKey
  readonly colIndex: number
  readonly title: string
}

function FieldCell({ activity, columns, column, colIndex, day, editing, open, others, title }: FieldCellProps) {
  const { i18n, t } = useLingui()
  const here = others.filter((one) => columnOfFocus(one.focus, columns) === column)
  const [first] = here
  const frame = first === undefined ? '' : ` editing seat-${first.seat}`
  const who = <WhoIsIn others={here} />
  const label = i18n._(columnLabel(column))
  const at = { 'data-cell': column, 'aria-colindex': colIndex, tabIndex: -1 }
  if (column === editing) {
    return (
      <div role="gridcell" className={`cell is-edited${frame}`} {...at}>
        <TextCell activity={activity.id} column={editing} label={`${label}: ${title}`} />
        {who}
      </div>
    )
  }
  if (column !== 'title') {
    return (
      <div role="gridcell" className={`cell c-${column}${frame}`} {...at}>
        <CellContent activity={activity} column={column} day={day} />
        {who}
      </div>
    )
  }
  return (
    <div role="rowheader" id={`row-${activity.id}`} className={`cell c-title${frame}`} {...at}>
      <span className="words">
        <span className={activity.title.trim() === '' ? 'title gap' : 'title'}>{title}</span>
        <Gloss gloss={activity.gloss} />
        {activity.type !== null && !columns.includes('type') && (
          <span className="type" data-edit="type">
            {labelOf(ACTIVITY_TYPES, activity.type)}
          </span>
        )}
        <ActivityMark id={activity.id} />
      </span>
      <button
        type="button"
        className="ibtn open-row"
        data-open=""
        tabIndex={-1}
        aria-expanded={open}
        aria-label={t`Open ${title}`}
        title={t`Open (Ctrl+Enter)`}
      >
        <Icon name="panel" />
      </button>
      {who}
    </div>
  )
}
