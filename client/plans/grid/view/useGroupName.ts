import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { addDays, mondayOf } from '../../../../shared/days.ts'
import type { ActivityStatus, Visibility } from '../../../../shared/plans/fields.ts'
import { STATUS_LABELS, VISIBILITY_LABELS } from '../../../../shared/plans/statusMessages.ts'
import { ACTIVITY_TYPES } from '../../../../shared/taxonomy.ts'
import { labelOf } from '../../../ui/forms/labelOf.ts'
import { shortDays } from '../../../ui/formats/when.ts'
import { useOwnerName } from '../../owners.ts'
import type { GroupBy, Row } from './arrange.ts'

/** The group of those without a value. */
const WITHOUT: Readonly<Record<GroupBy, MessageDescriptor>> = {
  week: msg`No day yet`,
  status: msg`No status yet`,
  type: msg`No type yet`,
  visibility: msg`No visibility yet`,
  owner: msg`No owner`,
}

type Group = Pick<Extract<Row, { kind: 'group' }>, 'by' | 'value'>

/** The name of a group, and whether it is the week of the campaign's day. */
export function useGroupName(day: string): (group: Group) => { readonly name: string; readonly isTheWeek: boolean } {
  const { i18n, t } = useLingui()
  const ownerName = useOwnerName()
  function nameOf({ by, value }: Group): string {
    if (value === null) return i18n._(WITHOUT[by])
    switch (by) {
      case 'week':
        return weekOf(value)
      case 'status':
        return i18n._(STATUS_LABELS[value as ActivityStatus])
      case 'visibility':
        return i18n._(VISIBILITY_LABELS[value as Visibility])
      case 'owner':
        return ownerName(value) ?? t`A former planner`
      case 'type':
        return labelOf(ACTIVITY_TYPES, value)
    }
  }
  return (group) => ({
    name: nameOf(group),
    isTheWeek: group.by === 'week' && group.value !== null && group.value === mondayOf(day),
  })
}

/** `8–14 Feb`. */
function weekOf(monday: string): string {
  return shortDays({ startsOn: monday, endsOn: addDays(monday, 6) }) ?? ''
}
