import { Trans, useLingui } from '@lingui/react/macro'
import { addDays, mondayOf } from '../../shared/days.ts'
import { ACTIVITY_TYPES } from '../../shared/taxonomy.ts'
import type { CentreOf } from '../ui/centreName.ts'
import { STATUS_LABELS } from '../../shared/plans/statusMessages.ts'
import { shortDays } from '../ui/formats/when.ts'
import { labelOf } from '../ui/forms/labelOf.ts'
import type { Grouping } from './useOverviewChoice.ts'

interface GroupHeadingProps {
  readonly group: Exclude<Grouping, 'none'>
  readonly value: string | null
  readonly day: string
  readonly centreOf: CentreOf
}

/** The value that the rows of a group share. */
export function GroupHeading({ group, value, day, centreOf }: GroupHeadingProps) {
  const { i18n } = useLingui()
  switch (group) {
    case 'week': {
      if (value === null) return <Trans>No day yet</Trans>
      const days = shortDays({ startsOn: value, endsOn: addDays(value, 6) })
      return value === mondayOf(day) ? <Trans>The week of the day: {days}</Trans> : days
    }
    case 'centre':
      return value === null ? null : centreOf(value).countryName
    case 'type':
      return value === null ? <Trans>No type yet</Trans> : labelOf(ACTIVITY_TYPES, value)
    case 'status':
      return value === null ? null : i18n._(STATUS_LABELS[value as keyof typeof STATUS_LABELS])
  }
}
