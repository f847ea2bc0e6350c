import { useLingui } from '@lingui/react/macro'
import type { ActivityView } from '../../../../shared/plans/planView.ts'
import { languageName } from '../../../fields/languages.ts'
import { labelOf } from '../../../ui/forms/labelOf.ts'
import { listWithCommas } from '../../../ui/lists.ts'
import { Chips, WhenText } from '../../read/ShortFacts.tsx'
import { StatusMark, VisibilityMark } from '../../StatusMark.tsx'
import { COLUMNS, type ColumnKey } from '../columns.ts'

interface CellContentProps {
  readonly activity: ActivityView
  readonly column: Exclude<ColumnKey, 'title'>
  readonly day: string
}

/** A field as a cell shows it. What a reader would miss is asked for; what may be empty is. */
export function CellContent({ activity, column, day }: CellContentProps) {
  const { t } = useLingui()
  switch (column) {
    case 'when':
      return <WhenText activity={activity} day={day} missing={t`Add a day`} />
    case 'status':
      return <StatusMark status={activity.status} />
    case 'visibility':
      return <VisibilityMark visibility={activity.visibility} />
    case 'type':
    case 'format':
    case 'youthInvolvement': {
      const value = activity[column]
      return value === null ? null : labelOf(COLUMNS[column].shows.options, value)
    }
    case 'themes':
    case 'audiences': {
      const missing = column === 'themes' ? t`Add a theme` : t`Add an audience`
      const { options } = COLUMNS[column].shows
      return <Chips labels={activity[column].map((value) => labelOf(options, value))} missing={missing} />
    }
    case 'languages':
      return listWithCommas(activity.languages.map(languageName))
    case 'channels':
    case 'highLevel':
      return listWithCommas(activity[column].map((value) => labelOf(COLUMNS[column].shows.options, value)))
    case 'places':
    case 'partners':
      return listWithCommas(activity[column])
    case 'offers':
    case 'needs':
      return activity[column]
  }
}
