import type { ReactNode } from 'react'
import { useLingui } from '@lingui/react/macro'
import type { ActivityView } from '../../../../shared/plans/planView.ts'
import { valuesInWords } from '../../../fields/fieldText.ts'
import { listWithCommas } from '../../../ui/formats/lists.ts'
import { ACTIVITY_FIELDS } from '../../../../shared/plans/activityFields.ts'
import { PLAIN_FIELDS } from '../../../fields/activityFields.ts'
import { Chips, WhenText } from '../../../ui/facts/ShortFacts.tsx'
import { StatusMark, VisibilityMark } from '../../../ui/facts/StatusMark.tsx'
import { useOwnerName } from '../../owners.ts'
import { isListColumn, type ColumnKey, type ListColumn } from '../columns.ts'
import { ReachCell } from './ReachCell.tsx'

interface CellContentProps {
  readonly activity: ActivityView
  readonly column: Exclude<ColumnKey, 'title'>
  readonly day: string
}

/** The content of a cell. An empty field that readers need shows a prompt; other empty fields stay empty. */
export function CellContent({ activity, column, day }: CellContentProps) {
  const { i18n, t } = useLingui()
  const ownerName = useOwnerName()
  if (column === 'owner') return <span className="clamp">{ownerName(activity.owner)}</span>
  if (column === 'when') return <WhenText activity={activity} day={day} missing={t`Add a day`} />
  if (column === 'status') return <StatusMark status={activity.status} />
  if (column === 'visibility') return <VisibilityMark visibility={activity.visibility} />
  if (isListColumn(column)) return LIST_CELLS[column](activity)
  const words = valuesInWords(PLAIN_FIELDS[column], activity[column], i18n)
  const inGrid = ACTIVITY_FIELDS[column].column
  if ('missing' in inGrid) return <Chips labels={words} missing={i18n._(inGrid.missing)} />
  return <span className="clamp">{listWithCommas(words)}</span>
}

const LIST_CELLS: Readonly<Record<ListColumn, (activity: ActivityView) => ReactNode>> = {
  actualReach: (activity) => <ReachCell activity={activity} />,
}
