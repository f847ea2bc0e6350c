import { Plural, useLingui } from '@lingui/react/macro'
import { addDays, mondayOf } from '../../../shared/days.ts'
import type { ActivityStatus, Visibility } from '../../../shared/plans/fields.ts'
import { ACTIVITY_TYPES } from '../../../shared/taxonomy.ts'
import { labelOf } from '../../ui/forms/labelOf.ts'
import { STATUS_LABELS, VISIBILITY_LABELS } from '../../../shared/plans/statusMessages.ts'
import { shortDays } from '../../ui/formats/when.ts'
import type { Row } from './view/arrange.ts'

interface GroupRowProps {
  readonly group: Extract<Row, { kind: 'group' }>
  readonly day: string
  readonly rowIndex: number
  readonly columns: number
}

/** The heading row of a group. */
export function GroupRow({ group, day, rowIndex, columns }: GroupRowProps) {
  const { by, value, count } = group
  const { i18n, t } = useLingui()
  const isTheWeek = by === 'week' && value !== null && value === mondayOf(day)
  const name = nameOf()
  function nameOf(): string {
    if (value === null) return by === 'week' ? t`No day yet` : t`No type yet`
    switch (by) {
      case 'week':
        return weekOf(value)
      case 'status':
        return i18n._(STATUS_LABELS[value as ActivityStatus])
      case 'visibility':
        return i18n._(VISIBILITY_LABELS[value as Visibility])
      case 'type':
        return labelOf(ACTIVITY_TYPES, value)
    }
  }
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

/** `8–14 Feb`. */
function weekOf(monday: string): string {
  return shortDays({ startsOn: monday, endsOn: addDays(monday, 6) }) ?? ''
}
