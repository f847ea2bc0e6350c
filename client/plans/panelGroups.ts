/** How the panel of an activity groups its fields. */
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { ShownActivityKey } from '../../shared/plans/fields.ts'
import { ACTIVITY_FIELDS, ACTIVITY_KEYS, isWhenKey } from '../../shared/plans/activityFields.ts'

const GROUPS = ['what', 'when', 'who', 'exchange', 'numbers'] as const
export type PanelGroup = (typeof GROUPS)[number]

export const PANEL_GROUP_LABELS: Readonly<Record<PanelGroup, MessageDescriptor>> = {
  what: msg`What`,
  when: msg`When and where`,
  who: msg`Who`,
  exchange: msg`Exchange`,
  numbers: msg`Numbers`,
}

/** The groups in their order, each with its fields in reading order. Days, hours and dates are one field, `startsOn`. */
export const PANEL_GROUPS = GROUPS.map((group) => ({
  group,
  fields: ACTIVITY_KEYS.filter((key) => ACTIVITY_FIELDS[key].group === group && !isPartOfWhen(key)),
}))

function isPartOfWhen(key: ShownActivityKey): boolean {
  return key === 'dates' || (isWhenKey(key) && key !== 'startsOn')
}

/** Whether a field is folded away while it is empty. Readers look for the others. */
export const mayFold = (key: ShownActivityKey): boolean => !('isAlwaysShown' in ACTIVITY_FIELDS[key])
